'use client';

import type { AbhaRegistrationStep } from '@carestack/core/abha';
import { Notice } from '../kit/index.js';
import { abha as english } from '../messages/en/abha.js';
import { useMessages } from '../provider/index.js';
import { StepForm } from './StepForm.js';
import type { UseAbhaRegistration } from './useAbhaRegistration.js';

export interface UncertainStepProps {
  step: Extract<AbhaRegistrationStep, { name: 'uncertain' }>;
  registration: UseAbhaRegistration;
}

/** A lost answer is neither success nor failure. A fresh transaction finds what exists (abdm.md 1.4, recovery). */
export function UncertainStep({ step, registration }: UncertainStepProps) {
  const { uncertain: text } = useMessages('abha', english);

  return (
    <StepForm title={text.title} submitLabel={text.submit} onSubmit={registration.startAgain}>
      <Notice tone="warning">
        <p>{text.during[step.during]}</p>
        <p>{text.advice}</p>
      </Notice>
    </StepForm>
  );
}
