'use client';

import type { ReactNode } from 'react';
import { Notice, useSecondsLeft } from '../kit/index.js';
import { registration as english } from '../messages/en/registration.js';
import { useLocale, useMessages } from '../provider/index.js';
import { StepForm } from './StepForm.js';

export interface LockedStepProps {
  /** Epoch milliseconds. */
  until: number;
  /** What can be done until then. */
  advice: string;
  onStartAgain: () => void;
  actions?: ReactNode;
}

/** Too many codes: only waiting helps, and then a new transaction. */
export function LockedStep({ until, advice, onStartAgain, actions }: LockedStepProps) {
  const { resend: text } = useMessages('registration', english);
  const locale = useLocale();
  const isOver = useSecondsLeft(until) === 0;
  const time = new Date(until).toLocaleTimeString(locale, { hour: 'numeric', minute: '2-digit' });

  return (
    <StepForm
      title={text.lockedTitle}
      submitLabel={isOver ? text.startAgain : undefined}
      onSubmit={onStartAgain}
      actions={actions}
    >
      <Notice tone="warning">
        <p>{text.locked({ until: time })}</p>
        <p>{advice}</p>
      </Notice>
    </StepForm>
  );
}
