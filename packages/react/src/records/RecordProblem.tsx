'use client';

import type { EhrApiError } from '@carestack/core';
import { Button, Notice } from '../kit/index.js';
import { errors as english } from '../messages/en/errors.js';
import { useErrorText, useMessages } from '../provider/index.js';

export interface RecordProblemProps {
  title: string;
  error: EhrApiError;
  onRetry: () => void;
}

/** Why records are not here, and another try. */
export function RecordProblem({ title, error, onRetry }: RecordProblemProps) {
  const { retry } = useMessages('errors', english);
  const errorText = useErrorText();

  return (
    <Notice tone={error.code === 'offline' ? 'warning' : 'danger'} title={title}>
      <p>{errorText(error)}</p>
      <Button onClick={onRetry}>{retry}</Button>
    </Notice>
  );
}
