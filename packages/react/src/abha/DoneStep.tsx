'use client';

import type { AbhaRegistrationStep } from '@carestack/core/abha';
import { abha as english } from '../messages/en/abha.js';
import { useMessages } from '../provider/index.js';
import { AbhaDetails } from './AbhaDetails.js';
import { StepForm } from '../registration/index.js';

export interface DoneStepProps {
  step: Extract<AbhaRegistrationStep, { name: 'done' }>;
  onClose: () => void;
}

export function DoneStep({ step: { result }, onClose }: DoneStepProps) {
  const { done: text } = useMessages('abha', english);

  return (
    <StepForm title={text[result.outcome]} intro={<p>{text.intro}</p>} submitLabel={text.submit} onSubmit={onClose}>
      <AbhaDetails abhaNumber={result.abhaNumber} abhaAddress={result.abhaAddress} profile={result.profile} />
    </StepForm>
  );
}
