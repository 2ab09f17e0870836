'use client';

import type { EhrApiError } from '@carestack/core/errors';
import {
  type DefinedUseInfiniteQueryResult,
  type DefinedUseQueryResult,
  type InfiniteData,
  type QueryKey,
  useInfiniteQuery,
  type UseInfiniteQueryOptions,
  type UseInfiniteQueryResult,
  useQuery,
  useQueryClient,
  type UseQueryOptions,
  type UseQueryResult,
  useSuspenseQuery,
  type UseSuspenseQueryOptions,
  type UseSuspenseQueryResult,
} from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import { type Edit, editsOf, noEdits } from './edits.js';
import type { PagesQuery, ReadQuery } from './recordQueries.js';

type Own = 'queryKey' | 'queryFn' | 'initialData';
type OwnOfPages = Own | 'initialPageParam' | 'getNextPageParam';

/** Data to begin with, from wherever the app has it. */
export interface Start<Read> {
  initialData: Read | (() => Read);
}

interface MaybeStart<Read> {
  initialData?: Read | (() => Read | undefined) | undefined;
}

/** The options of TanStack's `useQuery`. */
export type ReadOptions<Read, Data = Read> = Omit<UseQueryOptions<Read, EhrApiError, Data>, Own> & MaybeStart<Read>;
export type ReadResult<Data> = UseQueryResult<Data, EhrApiError>;
/** With data to begin with there always is some. */
export type StartedResult<Data> = DefinedUseQueryResult<Data, EhrApiError>;

/** The options of TanStack's `useSuspenseQuery`. */
export type SuspenseOptions<Read, Data = Read> = Omit<UseSuspenseQueryOptions<Read, EhrApiError, Data>, Own>;

/** Pages by the token each was asked for with. */
export type Pages<Page> = InfiniteData<Page, string | null>;

type InfiniteOptions<Page, Data> = UseInfiniteQueryOptions<Page, EhrApiError, Data, QueryKey, string | null>;

/** The options of TanStack's `useInfiniteQuery`. */
export type PagesOptions<Page, Data = Pages<Page>> = Omit<InfiniteOptions<Page, Data>, OwnOfPages> &
  MaybeStart<Pages<Page>>;
export type PagesResult<Data> = UseInfiniteQueryResult<Data, EhrApiError>;
export type StartedPagesResult<Data> = DefinedUseInfiniteQueryResult<Data, EhrApiError>;

/** How what was read looks with the edits that are on their way. */
type Edited<Read> = (edits: readonly Edit[], read: Read) => Read;

/** A query as TanStack's `useQuery` runs it, with the app's own settings and the edits that are on their way. */
export function useRead<Read, Data>(
  query: ReadQuery<Read>,
  options: ReadOptions<Read, Data> | undefined,
  edited?: Edited<Read>,
): ReadResult<Data>;
export function useRead<Read, Data>(
  query: ReadQuery<Read>,
  { initialData, ...options }: ReadOptions<Read, Data> = {},
  edited?: Edited<Read>,
): ReadResult<Read | Data> {
  const shown = useEdited(query.queryKey, options.select, edited);
  const { fresh, retry } = useSettings(query.queryKey, { ...options, initialData });
  const start = initialData === undefined ? {} : { initialData };
  return useQuery<Read, EhrApiError, Read | Data>({ ...fresh, ...query, ...options, ...start, ...shown, retry });
}

export function useSuspenseRead<Read, Data>(
  query: ReadQuery<Read>,
  options: SuspenseOptions<Read, Data> | undefined,
  edited?: Edited<Read>,
): UseSuspenseQueryResult<Data, EhrApiError>;
export function useSuspenseRead<Read, Data>(
  query: ReadQuery<Read>,
  options: SuspenseOptions<Read, Data> = {},
  edited?: Edited<Read>,
): UseSuspenseQueryResult<Read | Data, EhrApiError> {
  const shown = useEdited(query.queryKey, options.select, edited);
  const { fresh, retry } = useSettings(query.queryKey, options);
  return useSuspenseQuery<Read, EhrApiError, Read | Data>({ ...fresh, ...query, ...options, ...shown, retry });
}

export function useReadPages<Page extends { nextPage: string | null }, Data>(
  query: PagesQuery<Page>,
  options: PagesOptions<Page, Data> | undefined,
  edited?: Edited<Pages<Page>>,
): PagesResult<Data>;
export function useReadPages<Page extends { nextPage: string | null }, Data>(
  query: PagesQuery<Page>,
  { initialData, ...options }: PagesOptions<Page, Data> = {},
  edited?: Edited<Pages<Page>>,
): PagesResult<Pages<Page> | Data> {
  const shown = useEdited(query.queryKey, options.select, edited);
  const { fresh, retry } = useSettings(query.queryKey, { ...options, initialData });
  const start = initialData === undefined ? {} : { initialData };
  return useInfiniteQuery<Page, EhrApiError, Pages<Page> | Data, QueryKey, string | null>({
    ...fresh,
    ...query,
    ...options,
    ...start,
    ...shown,
    retry,
  });
}

function useEdited<Read, Data>(
  queryKey: QueryKey,
  select: ((read: Read) => Data) | undefined,
  edited: Edited<Read> | undefined,
): { select?: (read: Read) => Read | Data } {
  const { subscribe, list } = editsOf(useQueryClient(), queryKey);
  const edits = useSyncExternalStore(subscribe, list, noEdits);
  return useMemo(() => {
    if (!edited || edits.length === 0) return select ? { select } : {};
    return { select: (read) => (select ? select(edited(edits, read)) : edited(edits, read)) };
  }, [edits, edited, select]);
}

type Retry = UseQueryOptions<unknown, EhrApiError>['retry'];

/** Milliseconds in which an answer counts as new, where neither the app nor its `QueryClient` says otherwise. */
export const freshFor = 10_000;

/** The hook's options come first, then the app's `QueryClient`, then ours. */
function useSettings(queryKey: QueryKey, options: { initialData?: unknown; retry?: Retry }) {
  const defaults = useQueryClient().defaultQueryOptions({ queryKey });
  const isOurs = defaults.staleTime === undefined && options.initialData === undefined;
  return { fresh: isOurs ? { staleTime: freshFor } : {}, retry: whatMayPass(options.retry ?? defaults.retry) };
}

/** Repeats as often as it was told to, but only what may pass by itself; nothing where nobody said so. */
function whatMayPass(retry: Retry = false) {
  return (count: number, error: EhrApiError): boolean => {
    if (error.recovery !== 'retry') return false;
    return typeof retry === 'function' ? retry(count, error) : retry === true || count < Number(retry);
  };
}
