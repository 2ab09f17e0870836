'use client';

import type { AbhaRegistrationStep } from '@carestack/core/abha';
import { Notice } from '../kit/index.js';
import { abha as english } from '../messages/en/abha.js';
import { useMessages } from '../provider/index.js';
import { AbhaDetails } from './AbhaDetails.js';
import { LazyCard } from './LazyCard.js';
import { StepForm } from '../registration/index.js';

export interface DoneStepProps {
  step: Extract<AbhaRegistrationStep, { name: 'done' }>;
  onClose: () => void;
}

/** Number and address together; whose they are is on the card. */
export function DoneStep({ step: { result }, onClose }: DoneStepProps) {
  const { done: text } = useMessages('abha', english);
  const { abhaNumber, abhaAddress, profile } = result;

  return (
    <StepForm title={text[result.outcome]} intro={<p>{text.intro}</p>} submitLabel={text.submit} onSubmit={onClose}>
      <AbhaDetails abhaNumber={abhaNumber} abhaAddress={abhaAddress} profile={null} />
      {profile ? (
        <LazyCard profile={{ ...profile, abhaNumber, abhaAddress }}>
          <AbhaDetails abhaNumber={abhaNumber} abhaAddress={abhaAddress} profile={profile} />
        </LazyCard>
      ) : (
        <Notice tone="info">{text.noCard}</Notice>
      )}
    </StepForm>
  );
}
