import { hashKey, type Query, type QueryClient, type QueryKey } from '@tanstack/react-query';
import type { ComposerState } from './composerState.js';

/**
 * What somebody was working on, by the entry in the query cache that stands for it. The entry itself is empty, so nothing that saves the
 * cache saves a word of a record; and what empties the cache at sign-out, or forgets the entry after half an hour, forgets the work.
 */
const kept = new WeakMap<Query, ComposerState>();
const halfAnHour = 30 * 60_000;

export function workKey(scope: string, caseType: string, name: string): QueryKey {
  return ['carestack', 'composing', scope, caseType, name];
}

export function workKept(queryClient: QueryClient, queryKey: QueryKey): ComposerState | null {
  const query = queryClient.getQueryCache().get(hashKey(queryKey));
  return (query && kept.get(query)) ?? null;
}

export function keepWork(queryClient: QueryClient, queryKey: QueryKey, state: ComposerState): void {
  forgetWork(queryClient, queryKey);
  if (state.step === 'choose' || state.step === 'typing') return;
  kept.set(queryClient.getQueryCache().build(queryClient, { queryKey, gcTime: halfAnHour }), state);
}

function forgetWork(queryClient: QueryClient, queryKey: QueryKey): void {
  const query = queryClient.getQueryCache().get(hashKey(queryKey));
  if (query) queryClient.getQueryCache().remove(query);
}
