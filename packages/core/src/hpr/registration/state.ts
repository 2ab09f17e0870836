import type { ConsentReceipt } from '../../registration/consent.js';
import type { JourneyProblem } from '../../registration/problem.js';
import type { SentCode } from '../../registration/sentCode.js';
import type { HprAccount, HprPerson } from '../hpr.schema.js';
import type { HprDraft } from '../hprDetails.js';

/** What has been proved so far. `person` is null after a reload, until the account is looked up again: it is kept in memory only. */
export interface VerifiedHpr {
  transactionId: string;
  person: HprPerson | null;
}

/** A code kept while its owner went back, so that its counters go on and it can still be entered. */
interface HeldCode {
  code: SentCode;
  maskedAadhaar: string | null;
}

/** Writes whose lost answer leaves us not knowing. */
export type UncertainHprCall = 'verify-code' | 'verify-mobile' | 'create';

/** What a journey ended with. It holds personal values: hand it over, and do not log it. */
export interface HprRegistrationResult {
  /** `found`: the person had an HPR ID before, or got it by a call whose answer was lost. It is never called created. */
  outcome: 'created' | 'found';
  hprIdNumber: string;
  /** The username with its suffix. */
  hprId: string | null;
  person: HprPerson | null;
  consent: ConsentReceipt | null;
}

/** The screen the person is at, with what it needs and nothing else. */
export type HprRegistrationStep =
  | { name: 'consent'; held?: HeldCode | null }
  | { name: 'aadhaar'; held: HeldCode | null }
  | { name: 'otp'; code: SentCode; maskedAadhaar: string | null }
  /** Between the code and what follows: is there an HPR ID? `next` is where the journey goes on when there is none. */
  | { name: 'account'; verified: VerifiedHpr; next: 'mobile' | 'mobile-otp' | 'username'; held: SentCode | null }
  | { name: 'existing'; account: HprAccount; result: HprRegistrationResult; transactionId: string }
  | { name: 'mobile'; verified: VerifiedHpr; held: SentCode | null }
  | { name: 'mobile-otp'; verified: VerifiedHpr; code: SentCode }
  /** `taken`: refused before, because somebody else has them. */
  | { name: 'username'; verified: VerifiedHpr; suggestions: readonly string[] | null; taken?: readonly string[] }
  | {
      name: 'details';
      verified: VerifiedHpr;
      username: string;
      suggestions: readonly string[] | null;
      taken?: readonly string[];
    }
  /** With a transaction, `checkAccount` finds what exists. */
  | { name: 'uncertain'; during: UncertainHprCall | 'reload'; transactionId: string | null }
  /** The transaction finds it once more after a reload. */
  | { name: 'done'; result: HprRegistrationResult; transactionId: string };

/** A call to the service, as reports name it. */
export type HprRegistrationCall =
  | 'request-code'
  | 'resend-code'
  | 'check-account'
  | 'match-mobile'
  | 'send-mobile-code'
  | 'load-suggestions'
  | UncertainHprCall;

export type HprRegistrationProblem = JourneyProblem<HprProblemField, HprProblemReason>;

export const problemFields = [
  ...(['aadhaar', 'otp', 'mobile', 'mobileNumber', 'hprId', 'email', 'password', 'hpCategoryCode'] as const),
  ...(['hpSubCategoryCode', 'stateCode', 'districtCode', 'dayOfBirth', 'monthOfBirth', 'yearOfBirth'] as const),
  ...(['firstName', 'address', 'pincode'] as const),
] as const;
type HprProblemField = (typeof problemFields)[number];

export const problemReasons = [
  ...(['required', 'invalid', 'aadhaar_invalid', 'otp_invalid', 'mobile_invalid', 'username_invalid'] as const),
  ...(['email_invalid', 'password_weak', 'date_invalid', 'pincode_invalid', 'category_invalid'] as const),
] as const;
type HprProblemReason = (typeof problemReasons)[number];

/** All that a screen draws from. The Aadhaar number, a typed code and the password are never in it. */
export interface HprRegistrationState {
  step: HprRegistrationStep;
  /** The call under way. */
  pending: HprRegistrationCall | null;
  problem: HprRegistrationProblem | null;
  consent: ConsentReceipt | null;
  /** The mobile as typed, so that going back or a refusal does not lose it. */
  mobile: string;
  /** What was typed beside it. With another Aadhaar number mobile and draft begin anew: they are another person's. */
  draft: HprDraft;
  /** Whose they are: the masked number. */
  typedFor: string | null;
  /** What was typed before a reload and kept nowhere, so that it has to be typed again: names of fields alone. */
  forgotten: readonly HprTypedField[];
}

/** What a person types on the way. */
export type HprTypedField = keyof HprDraft | 'mobile';

/** What `hprRegistration` reduces; `at` is in epoch milliseconds. */
export type HprRegistrationEvent =
  | { type: 'agreed'; consent: ConsentReceipt }
  | { type: 'called'; call: HprRegistrationCall; mobile?: string }
  | { type: 'code-sent'; transactionId: string; sentTo: string | null; maskedAadhaar: string | null; at: number }
  | { type: 'code-verified'; verified: VerifiedHpr }
  | { type: 'account-found'; account: HprAccount; person: HprPerson }
  | { type: 'no-account'; transactionId: string; person: HprPerson }
  | { type: 'mobile-matched'; isSame: boolean }
  | { type: 'mobile-verified'; transactionId: string }
  | { type: 'suggested'; suggestions: readonly string[] }
  | { type: 'username-chosen'; username: string }
  | { type: 'created'; hprIdNumber: string; hprId: string | null }
  | { type: 'account-check-wanted' }
  | { type: 'noted'; draft: HprDraft; mobile?: string | undefined }
  | { type: 'failed'; problem: HprRegistrationProblem; at: number }
  | { type: 'went-back' }
  | { type: 'went-forward' }
  | { type: 'started-again' };

export const initialHprState: HprRegistrationState = {
  step: { name: 'consent' },
  pending: null,
  problem: null,
  consent: null,
  mobile: '',
  draft: {},
  typedFor: null,
  forgotten: [],
};

export function isUncertainHprCall(call: HprRegistrationCall | null): call is UncertainHprCall {
  return call === 'verify-code' || call === 'verify-mobile' || call === 'create';
}
