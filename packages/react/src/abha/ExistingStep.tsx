'use client';

import { isDigitsAddress, type AbhaRegistrationStep } from '@carestack/core/abha';
import { Button } from '../kit/index.js';
import { abha as english } from '../messages/en/abha.js';
import { useMessages } from '../provider/index.js';
import { AbhaDetails } from './AbhaDetails.js';
import { Decline } from './Decline.js';
import { StepForm } from '../registration/index.js';
import type { UseAbhaRegistration } from './useAbhaRegistration.js';

export interface ExistingStepProps {
  step: Extract<AbhaRegistrationStep, { name: 'existing' }>;
  registration: UseAbhaRegistration;
  onCancel: (() => void) | undefined;
}

/** "Found" is never called "created" (abdm.md D-01). One that was left half finished can be finished. */
export function ExistingStep({ step, registration, onCancel }: ExistingStepProps) {
  const { existing: text } = useMessages('abha', english);
  const { profile } = step.enrolled;
  const isHalfFinished = !profile.abhaAddress || isDigitsAddress(profile.abhaAddress);
  const choose = () => void registration.chooseAnotherAddress();

  return (
    <StepForm
      title={text.title}
      intro={
        <>
          <p>{text.intro}</p>
          {isHalfFinished && <p>{text.halfFinished}</p>}
        </>
      }
      submitLabel={isHalfFinished ? text.finish : text.keep}
      onSubmit={isHalfFinished ? choose : registration.keepAddress}
      actions={
        <>
          {isHalfFinished ? (
            <Button onClick={registration.keepAddress}>{text.keepDigits}</Button>
          ) : (
            <Button onClick={choose}>{text.another}</Button>
          )}
          <Decline onDecline={onCancel} isQuiet />
        </>
      }
    >
      <AbhaDetails abhaNumber={profile.abhaNumber} abhaAddress={profile.abhaAddress} profile={profile} />
    </StepForm>
  );
}
