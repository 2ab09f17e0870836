'use client';

import type { HprRegistrationStep } from '@carestack/core/hpr';
import { hpr as english } from '../messages/en/hpr.js';
import { useMessages } from '../provider/index.js';
import { StepForm } from '../registration/index.js';
import { HprIdDetails } from './HprIdDetails.js';

export interface ExistingStepProps {
  step: Extract<HprRegistrationStep, { name: 'existing' }>;
  onClose: () => void;
}

/** "Found" is never called "created". */
export function ExistingStep({ step: { result }, onClose }: ExistingStepProps) {
  const { existing: text } = useMessages('hpr', english);

  return (
    <StepForm
      title={text.title}
      intro={
        <>
          <p>{text.intro({ hprId: result.hprId })}</p>
          <p>{text.note}</p>
        </>
      }
      submitLabel={text.submit}
      onSubmit={onClose}
    >
      <HprIdDetails {...result} />
    </StepForm>
  );
}
