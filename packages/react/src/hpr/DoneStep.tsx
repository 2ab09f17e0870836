'use client';

import type { HprRegistrationStep } from '@carestack/core/hpr';
import { hpr as english } from '../messages/en/hpr.js';
import { useMessages } from '../provider/index.js';
import { StepForm } from '../registration/index.js';
import { HprIdDetails } from './HprIdDetails.js';

export interface DoneStepProps {
  step: Extract<HprRegistrationStep, { name: 'done' }>;
  onClose: () => void;
}

export function DoneStep({ step: { result }, onClose }: DoneStepProps) {
  const { done: text } = useMessages('hpr', english);

  return (
    <StepForm title={text.title} intro={<p>{text.intro}</p>} submitLabel={text.submit} onSubmit={onClose}>
      <HprIdDetails {...result} />
    </StepForm>
  );
}
