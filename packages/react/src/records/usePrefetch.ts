'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { ReadQuery } from './recordQueries.js';
import { freshFor } from './useRead.js';

/** Reads ahead what is likely to be opened next, unless it was read a moment ago. Says nothing of a failure: opening it will. */
export function usePrefetch<Args extends readonly unknown[], Read>(
  queryOf: (...args: Args) => ReadQuery<Read>,
): (...args: Args) => void {
  const queryClient = useQueryClient();
  return (...args) => {
    const query = queryOf(...args);
    const { staleTime } = queryClient.defaultQueryOptions({ queryKey: query.queryKey });
    void queryClient.prefetchQuery({ ...(staleTime === undefined && { staleTime: freshFor }), ...query });
  };
}
