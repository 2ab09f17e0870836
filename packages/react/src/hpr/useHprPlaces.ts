'use client';

import type { EhrApiError } from '@carestack/core';
import type { LgdState } from '@carestack/core/organizations';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useRoom, useSurroundings } from '../provider/index.js';

/**
 * States and union territories by the code that HPR takes, each with its districts. Needs the client's `organizations` room.
 *
 * @example
 * const { data: states = [], isError, refetch } = useHprPlaces();
 */
export function useHprPlaces({ enabled = true }: { enabled?: boolean } = {}): UseQueryResult<LgdState[], EhrApiError> {
  const organizations = useRoom('organizations');
  const { scope } = useSurroundings();
  return useQuery<LgdState[], EhrApiError>({
    queryKey: ['carestack', scope, 'hpr', 'places'],
    queryFn: ({ signal }) => organizations.states({ signal }),
    enabled,
    // The client repeats reads itself; the directory changes a few times a year.
    retry: false,
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
  });
}
