import { hashKey, type Query, type QueryClient, type QueryKey } from '@tanstack/react-query';
import type { EncounterRow } from '../forms/rows.js';
import type { Desk } from './desk.js';

/** What somebody was working on. */
export interface Work {
  desk: Desk;
  /** Files that were gathered and not sent. */
  gathered: readonly File[];
  /** What stands in the form, while something is typed. */
  typed: readonly EncounterRow[] | null;
  /** Files that stand beside it in the form. */
  typedFiles: readonly File[];
}

/**
 * What somebody was working on, by the entry in the query cache that stands for it. The entry itself is empty, so nothing that saves the
 * cache saves a word of a record; and what empties the cache at sign-out, or forgets the entry after half an hour, forgets the work.
 */
const kept = new WeakMap<Query, Work>();
const halfAnHour = 30 * 60_000;

export function workKey(scope: string, caseType: string, name: string): QueryKey {
  return ['carestack', 'composing', scope, caseType, name];
}

export function workKept(queryClient: QueryClient, queryKey: QueryKey): Work | null {
  const query = queryClient.getQueryCache().get(hashKey(queryKey));
  return (query && kept.get(query)) ?? null;
}

export function keepWork(queryClient: QueryClient, queryKey: QueryKey, work: Work): void {
  forgetWork(queryClient, queryKey);
  const { state, others } = work.desk;
  const isBegun = (state.step !== 'choose' && state.step !== 'typing') || others.length > 0;
  if (!isBegun && work.gathered.length === 0 && !work.typed) return;
  kept.set(queryClient.getQueryCache().build(queryClient, { queryKey, gcTime: halfAnHour }), work);
}

function forgetWork(queryClient: QueryClient, queryKey: QueryKey): void {
  const query = queryClient.getQueryCache().get(hashKey(queryKey));
  if (query) queryClient.getQueryCache().remove(query);
}
