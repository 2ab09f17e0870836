// What the apps of the READMEs have around them: a bundler's idea of CSS, their own sign-in, screens and records.
declare module '*.css';

declare function isSignedIn(request: Request): boolean;
declare function sessionOf(cookie: string | null): Promise<{ isDoctor: boolean } | null>;
/** As Hono's is. */
declare const app: { all(path: string, answer: (context: { req: { raw: Request } }) => Promise<Response>): void };
/** Of a sandbox that answers over HTTP. */
declare const url: string;

declare const user: { name: string };
declare function ChooseWard(props: import('@carestack/react/abha').HostStepProps<string>): import('react').ReactNode;
declare function register(
  profile: import('@carestack/react/abha').AbhaRegistrationResult['profile'],
  ward: string,
): void;
declare function registerWithoutAbha(mobile: string | null): void;
declare function setPatientId(id: string | null): void;
declare function keep(bundle: object, approved: object): void;
declare const id: string;
declare const typed: string;
declare const patient: import('@carestack/core').Patient;
declare const visit: { reference: string };
declare const doctor: import('@carestack/react/documents').ClinicalDocumentComposerProps['approver'];
declare const practitioners: import('@carestack/react/appointments').AppointmentBookingWizardProps['practitioners'];
declare const bundle: object;
