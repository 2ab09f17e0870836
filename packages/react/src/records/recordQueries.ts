import type { EhrApiError } from '@carestack/core/errors';
import type { Page } from '@carestack/core/values';
import { type InfiniteData, infiniteQueryOptions, type QueryKey, queryOptions } from '@tanstack/react-query';
import { isSet, type RecordKeys, type RecordsPageRequest, type RecordsRequest } from './recordKeys.js';

/** One page as the cache keeps it: without the raw answer, which would hold every record twice. */
export type RecordsPage<Item> = Omit<Page<Item>, 'raw'>;

/** A room of the client that has pages, searches and single records. */
export interface RecordsRoom<Item, Filters extends object> {
  findAll(page: { nextPage?: string | null | undefined }, options: { signal: AbortSignal }): Promise<Page<Item>>;
  findByFilters(
    filters: Filters,
    page: { nextPage?: string | null | undefined },
    options: { signal: AbortSignal },
  ): Promise<Page<Item>>;
  findById(id: string, options: { signal: AbortSignal }): Promise<Item>;
  exists(id: string, options: { signal: AbortSignal }): Promise<boolean>;
}

// The client itself repeats a read that may be repeated, and says `offline` where TanStack would wait without a word.
const reading = { retry: false, networkMode: 'always', refetchOnReconnect: true } as const;

export type ReadQuery<Read> = ReturnType<typeof readQuery<Read>>;
export type PagesQuery<Page> = ReturnType<
  typeof infiniteQueryOptions<Page, EhrApiError, InfiniteData<Page, string | null>, QueryKey, string | null>
>;

/** Key and call of one answer. */
export function readQuery<Read>(queryKey: QueryKey, read: (signal: AbortSignal) => Promise<Read>) {
  return queryOptions<Read, EhrApiError>({ ...reading, queryKey, queryFn: ({ signal }) => read(signal) });
}

/** Key and call of one list or search. While the next one loads, the one before stays. */
export function listQuery<Read>(queryKey: QueryKey, read: (signal: AbortSignal) => Promise<Read>): ReadQuery<Read> {
  return queryOptions<Read, EhrApiError>({
    ...reading,
    queryKey,
    queryFn: ({ signal }) => read(signal),
    // Not over a change of scope: the list before is another person's.
    placeholderData: (before, query) => (query?.queryKey[1] === queryKey[1] ? before : undefined),
  });
}

/** Key and call of one page. */
export function pageQuery<Item>(
  queryKey: QueryKey,
  read: (signal: AbortSignal) => Promise<Page<Item>>,
): ReadQuery<RecordsPage<Item>> {
  return listQuery(queryKey, async (signal) => kept(await read(signal)));
}

/** Key and call of a list that grows page by page. */
export function pagesQuery<Item>(
  queryKey: QueryKey,
  read: (nextPage: string | null, signal: AbortSignal) => Promise<Page<Item>>,
) {
  type Kept = RecordsPage<Item>;
  return infiniteQueryOptions<Kept, EhrApiError, InfiniteData<Kept, string | null>, QueryKey, string | null>({
    ...reading,
    queryKey,
    queryFn: async ({ signal, pageParam }) => kept(await read(pageParam, signal)),
    initialPageParam: null,
    getNextPageParam: ({ nextPage }) => nextPage,
  });
}

function kept<Item>({ items, total, nextPage }: Page<Item>): RecordsPage<Item> {
  return { items, total, nextPage };
}

/** Key and call of everything that is read in a room: for the hooks, for loaders, for prefetching on a server. */
export function recordQueries<Client, Item, Filters extends object>(
  keys: RecordKeys,
  roomOf: (client: Client) => RecordsRoom<Item, Filters & { count?: number | undefined }>,
) {
  type Request = RecordsRequest<Filters>;
  type PageRequest = RecordsPageRequest<Filters>;

  const readPage = (client: Client, { filters, pageSize, nextPage }: PageRequest, signal: AbortSignal) => {
    const room = roomOf(client);
    const search = { ...filters, count: pageSize };
    return isSet(search)
      ? room.findByFilters(search as Filters & { count?: number }, { nextPage }, { signal })
      : room.findAll({ nextPage }, { signal });
  };

  return {
    page: (client: Client, request: PageRequest = {}, scope?: string) =>
      pageQuery(keys.page(request, scope), (signal) => readPage(client, request, signal)),

    infinite: (client: Client, request: Request = {}, scope?: string) =>
      pagesQuery(keys.infinite(request, scope), (nextPage, signal) =>
        readPage(client, { ...request, nextPage }, signal),
      ),

    detail: (client: Client, id: string, scope?: string) =>
      readQuery(keys.detail(id, scope), (signal) => roomOf(client).findById(id, { signal })),

    exists: (client: Client, id: string, scope?: string) =>
      readQuery(keys.exists(id, scope), (signal) => roomOf(client).exists(id, { signal })),
  };
}
