'use client';

import type { EhrApiError } from '@carestack/core/errors';
import { type QueryClient, useQueries, useQueryClient } from '@tanstack/react-query';
import { useSurroundings } from '../provider/index.js';
import type { ReadQuery } from '../records/index.js';

const mostRecent = 5;

/** Ids alone, by whose cache they were chosen from; gone with the page. */
const recents = new WeakMap<QueryClient, Map<string, readonly string[]>>();

/** The ids chosen last in a room, newest first. They are kept in memory, for whoever the provider's `scope` names. */
export function useRecent(room: string): { ids: readonly string[]; remember: (id: string) => void } {
  const queryClient = useQueryClient();
  const { scope } = useSurroundings();
  const key = JSON.stringify([scope, room]);
  const ids = recents.get(queryClient)?.get(key) ?? [];

  return {
    ids,
    remember: (id) => {
      const ofClient = recents.get(queryClient) ?? new Map<string, readonly string[]>();
      const before = ofClient.get(key) ?? [];
      ofClient.set(key, [id, ...before.filter((other) => other !== id)].slice(0, mostRecent));
      recents.set(queryClient, ofClient);
    },
  };
}

/** The records of ids; those that cannot be read are left out. */
export function useRecentRecords<Item>(ids: readonly string[], queryOf: (id: string) => ReadQuery<Item>): Item[] {
  return useQueries({
    queries: ids.map((id) => ({ ...queryOf(id), staleTime: 60_000 })),
    combine: (results: readonly { data: Item | undefined; error: EhrApiError | null }[]) =>
      results.flatMap(({ data, error }) => (data === undefined || error ? [] : [data])),
  });
}
