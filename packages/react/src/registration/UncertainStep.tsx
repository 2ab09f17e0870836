'use client';

import type { ReactNode } from 'react';
import { Notice } from '../kit/index.js';
import { registration as english } from '../messages/en/registration.js';
import { useMessages } from '../provider/index.js';
import { StepForm } from './StepForm.js';

export interface UncertainStepProps {
  /** Where it is known that it worked. */
  title?: string | undefined;
  /** What may have been done. */
  what: string;
  /** How to find out. */
  advice: string;
  submitLabel: string;
  onSubmit: () => void;
  isPending?: boolean;
  actions?: ReactNode;
}

/** A lost answer is neither success nor failure. */
export function UncertainStep({
  title,
  what,
  advice,
  submitLabel,
  onSubmit,
  isPending = false,
  actions,
}: UncertainStepProps) {
  const { uncertain: text } = useMessages('registration', english);

  return (
    <StepForm
      title={title ?? text.title}
      submitLabel={submitLabel}
      onSubmit={onSubmit}
      isPending={isPending}
      actions={actions}
    >
      <Notice tone="warning">
        <p>{what}</p>
        <p>{advice}</p>
      </Notice>
    </StepForm>
  );
}
