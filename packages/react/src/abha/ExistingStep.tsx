'use client';

import type { AbhaRegistrationStep } from '@carestack/core/abha';
import { Button } from '../kit/index.js';
import { abha as english } from '../messages/en/abha.js';
import { useMessages } from '../provider/index.js';
import { AbhaDetails } from './AbhaDetails.js';
import { StepForm } from '../registration/index.js';
import type { UseAbhaRegistration } from './useAbhaRegistration.js';

export interface ExistingStepProps {
  step: Extract<AbhaRegistrationStep, { name: 'existing' }>;
  registration: UseAbhaRegistration;
}

/** "Found" is never called "created" (abdm.md D-01). */
export function ExistingStep({ step, registration }: ExistingStepProps) {
  const { existing: text } = useMessages('abha', english);
  const { profile } = step.enrolled;

  return (
    <StepForm
      title={text.title}
      intro={<p>{text.intro}</p>}
      submitLabel={text.keep}
      onSubmit={registration.keepAddress}
      actions={<Button onClick={() => void registration.chooseAnotherAddress()}>{text.another}</Button>}
    >
      <AbhaDetails abhaNumber={profile.abhaNumber} abhaAddress={profile.abhaAddress} profile={profile} />
    </StepForm>
  );
}
