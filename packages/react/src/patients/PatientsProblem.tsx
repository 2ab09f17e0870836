'use client';

import type { EhrApiError } from '@carestack/core';
import { Button, Notice } from '../kit/index.js';
import { errors as englishErrors } from '../messages/en/errors.js';
import { useErrorText, useMessages } from '../provider/index.js';

export interface PatientsProblemProps {
  title: string;
  error: EhrApiError;
  onRetry: () => void;
}

export function PatientsProblem({ title, error, onRetry }: PatientsProblemProps) {
  const { retry } = useMessages('errors', englishErrors);
  const errorText = useErrorText();

  return (
    <Notice tone={error.code === 'offline' ? 'warning' : 'danger'} title={title}>
      <p>{errorText(error)}</p>
      <Button onClick={onRetry}>{retry}</Button>
    </Notice>
  );
}
