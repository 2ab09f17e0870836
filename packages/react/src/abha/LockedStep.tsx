'use client';

import { Button, Notice, useSecondsLeft } from '../kit/index.js';
import { abha as english } from '../messages/en/abha.js';
import { useLocale, useMessages } from '../provider/index.js';
import { StepForm } from './StepForm.js';

export interface LockedStepProps {
  title: string;
  /** Epoch milliseconds. */
  until: number;
  onStartAgain: () => void;
  onCancel: (() => void) | undefined;
}

/** Too many codes: only waiting helps, and then a new transaction. */
export function LockedStep({ title, until, onStartAgain, onCancel }: LockedStepProps) {
  const { resend: text, consent } = useMessages('abha', english);
  const locale = useLocale();
  const isOver = useSecondsLeft(until) === 0;
  const time = new Date(until).toLocaleTimeString(locale, { hour: 'numeric', minute: '2-digit' });

  return (
    <StepForm
      title={title}
      submitLabel={isOver ? text.startAgain : undefined}
      onSubmit={onStartAgain}
      actions={onCancel && <Button onClick={onCancel}>{consent.decline}</Button>}
    >
      <Notice tone="warning">
        <p>{text.locked({ until: time })}</p>
        <p>{text.lockedAdvice}</p>
      </Notice>
    </StepForm>
  );
}
