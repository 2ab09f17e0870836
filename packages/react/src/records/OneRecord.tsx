'use client';

import type { EhrApiError } from '@carestack/core';
import type { ReactNode } from 'react';
import { EmptyState, LiveRegion, Skeleton } from '../kit/index.js';
import { RecordProblem } from './RecordProblem.js';

export interface OneRecordProps<Found> {
  result: { data: Found | undefined; error: EhrApiError | null; isPending: boolean; refetch: () => unknown };
  words: { loading: string; failed: string; stale: string; missing: { title: string; body: string } };
  /** Lines that hold its place. */
  lines: number;
  children: (record: NonNullable<Found>) => ReactNode;
}

/** A record once it is there: before, its place; instead of it, what is wrong. */
export function OneRecord<Found>({ result, words, lines, children }: OneRecordProps<Found>) {
  const { data: record, error, isPending, refetch } = result;

  if (error?.code === 'not_found') {
    return (
      <EmptyState title={words.missing.title}>
        <p>{words.missing.body}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <LiveRegion message={isPending ? words.loading : ''} />
      {error && (
        <RecordProblem title={record ? words.stale : words.failed} error={error} onRetry={() => void refetch()} />
      )}
      {isPending && <Skeleton lines={lines} />}
      {record && children(record)}
    </>
  );
}
