'use client';

import type { EhrApiError } from '@carestack/core';
import { Button, Notice } from '../kit/index.js';
import { errors as englishErrors } from '../messages/en/errors.js';
import { patients as english } from '../messages/en/patients.js';
import { useErrorText, useMessages } from '../provider/index.js';

export interface PatientsProblemProps {
  error: EhrApiError;
  /** Rows from before are still shown. */
  isStale: boolean;
  onRetry: () => void;
}

export function PatientsProblem({ error, isStale, onRetry }: PatientsProblemProps) {
  const text = useMessages('patients', english).table;
  const { retry } = useMessages('errors', englishErrors);
  const errorText = useErrorText();

  return (
    <Notice tone={error.code === 'offline' ? 'warning' : 'danger'} title={isStale ? text.stale : text.failed}>
      <p>{errorText(error)}</p>
      <Button onClick={onRetry}>{retry}</Button>
    </Notice>
  );
}
