'use client';

import type { AbhaRegistrationResult } from '@carestack/core/abha';
import { abha as english } from '../messages/en/abha.js';
import { registration as englishRegistration } from '../messages/en/registration.js';
import { Progress, Steps } from '../kit/index.js';
import { Surface, useMessages, useSurroundings } from '../provider/index.js';
import { AadhaarStep, ConsentStep, UncertainStep } from '../registration/index.js';
import { AddressStep } from './AddressStep.js';
import { Decline } from './Decline.js';
import { DoneStep } from './DoneStep.js';
import { ExistingStep } from './ExistingStep.js';
import { MobileOtpStep } from './MobileOtpStep.js';
import { MobileStep } from './MobileStep.js';
import { OtpStep } from './OtpStep.js';
import {
  useAbhaRegistration,
  type UseAbhaRegistration,
  type UseAbhaRegistrationOptions,
} from './useAbhaRegistration.js';

export interface AbhaRegistrationWizardProps extends UseAbhaRegistrationOptions {
  /** The person has an ABHA: made now, or found. Create or update your patient from `result.profile`. */
  onComplete: (result: AbhaRegistrationResult) => void;
  /** The person goes on without an ABHA. Left out, the way is not offered. */
  onCancel?: (() => void) | undefined;
  /** `self` on the patient's own phone, where it may fill in the mobile number; `assisted` at a desk. Default `assisted`. */
  mode?: 'self' | 'assisted' | undefined;
  /** What follows every address: `@abdm`, or `@sbx` in ABDM's sandbox. */
  addressSuffix?: string | undefined;
  className?: string | undefined;
}

/**
 * Registers a patient's ABHA by Aadhaar, from consent to ABHA address.
 *
 * @example
 * <AbhaRegistrationWizard onComplete={({ profile }) => createPatientFrom(profile)} />
 */
export function AbhaRegistrationWizard({
  onComplete,
  onCancel,
  mode = 'assisted',
  addressSuffix = '@abdm',
  className,
  ...options
}: AbhaRegistrationWizardProps) {
  const registration = useAbhaRegistration(options);
  const text = useMessages('registration', englishRegistration);
  const stage = stages.indexOf(stageOf[registration.step.name]);

  const cancel =
    onCancel &&
    (() => {
      registration.stop();
      onCancel();
    });

  return (
    <Surface part="abha-registration" className={className ? `cs-wizard ${className}` : 'cs-wizard'}>
      <Progress value={stage + 1} max={stages.length} label={text.progress({ step: stage + 1, of: stages.length })} />
      <Steps>
        <Step {...{ registration, mode, addressSuffix }} onCancel={cancel} onComplete={onComplete} />
      </Steps>
    </Surface>
  );
}

const stages = ['consent', 'aadhaar', 'code', 'address', 'done'] as const;

const stageOf = {
  consent: 'consent',
  aadhaar: 'aadhaar',
  otp: 'code',
  mobile: 'code',
  'mobile-otp': 'code',
  uncertain: 'code',
  existing: 'address',
  address: 'address',
  done: 'done',
} as const;

interface StepProps {
  registration: UseAbhaRegistration;
  mode: 'self' | 'assisted';
  addressSuffix: string;
  onCancel: (() => void) | undefined;
  onComplete: (result: AbhaRegistrationResult) => void;
}

function Step({ registration, mode, addressSuffix, onCancel, onComplete }: StepProps) {
  const { aadhaar, consent, uncertain } = useMessages('abha', english);
  const { language = 'en' } = useSurroundings().messages;
  const { step } = registration;
  switch (step.name) {
    case 'consent':
      return <ConsentStep texts={{ [language]: consent }} onAgree={registration.agree} onDecline={onCancel} />;
    case 'aadhaar':
      return (
        <AadhaarStep
          held={step.held}
          registration={registration}
          hint={aadhaar.hint}
          actions={<Decline onDecline={onCancel} isQuiet />}
        />
      );
    case 'otp':
      return <OtpStep step={step} registration={registration} mode={mode} onCancel={onCancel} />;
    case 'existing':
      return <ExistingStep step={step} registration={registration} />;
    case 'mobile':
      return <MobileStep step={step} registration={registration} mode={mode} />;
    case 'mobile-otp':
      return <MobileOtpStep step={step} registration={registration} onCancel={onCancel} />;
    case 'address':
      return <AddressStep step={step} registration={registration} suffix={addressSuffix} />;
    case 'uncertain':
      return (
        <UncertainStep
          what={uncertain.during[step.during]}
          advice={uncertain.advice}
          submitLabel={uncertain.submit}
          onSubmit={registration.startAgain}
        />
      );
    case 'done':
      return <DoneStep step={step} onClose={() => onComplete(step.result)} />;
    default:
      return step satisfies never;
  }
}
