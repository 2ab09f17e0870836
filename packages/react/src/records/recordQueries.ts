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

function answerOptions<Read>(queryKey: QueryKey, read: (signal: AbortSignal) => Promise<Read>) {
  return queryOptions<Read, EhrApiError>({ ...reading, queryKey, queryFn: ({ signal }) => read(signal) });
}

function pagesOptions<Kept extends { nextPage: string | null }>(
  queryKey: QueryKey,
  read: (nextPage: string | null, signal: AbortSignal) => Promise<Kept>,
) {
  return infiniteQueryOptions<Kept, EhrApiError, InfiniteData<Kept, string | null>, QueryKey, string | null>({
    ...reading,
    queryKey,
    queryFn: ({ signal, pageParam }) => read(pageParam, signal),
    initialPageParam: null,
    getNextPageParam: ({ nextPage }) => nextPage,
  });
}

/** Key and call of one answer, as TanStack's `queryOptions` gives them. */
export interface ReadQuery<Read> extends ReturnType<typeof answerOptions<Read>> {}

/** Key and call of a list that grows, as TanStack's `infiniteQueryOptions` gives them. */
export interface PagesQuery<Kept extends { nextPage: string | null }> extends ReturnType<typeof pagesOptions<Kept>> {}

export function readQuery<Read>(queryKey: QueryKey, read: (signal: AbortSignal) => Promise<Read>): ReadQuery<Read> {
  return answerOptions(queryKey, read);
}

/** Key and call of one list or search. While the next one loads, the one before stays. */
export function listQuery<Read>(queryKey: QueryKey, read: (signal: AbortSignal) => Promise<Read>): ReadQuery<Read> {
  return {
    ...answerOptions(queryKey, read),
    // Not over a change of scope: the list before is another person's.
    placeholderData: (before, query) => (query?.queryKey[1] === queryKey[1] ? before : undefined),
  };
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
): PagesQuery<RecordsPage<Item>> {
  return pagesOptions(queryKey, async (nextPage, signal) => kept(await read(nextPage, signal)));
}

function kept<Item>({ items, total, nextPage }: Page<Item>): RecordsPage<Item> {
  return { items, total, nextPage };
}

export interface RecordQueries<Client, Item, Filters extends object> {
  page: (client: Client, request?: RecordsPageRequest<Filters>, scope?: string) => ReadQuery<RecordsPage<Item>>;
  infinite: (client: Client, request?: RecordsRequest<Filters>, scope?: string) => PagesQuery<RecordsPage<Item>>;
  detail: (client: Client, id: string, scope?: string) => ReadQuery<Item>;
  exists: (client: Client, id: string, scope?: string) => ReadQuery<boolean>;
}

/** Key and call of everything that is read in a room: for the hooks, for loaders, for prefetching on a server. */
export function recordQueries<Client, Item, Filters extends object>(
  keys: RecordKeys,
  roomOf: (client: Client) => RecordsRoom<Item, Filters & { count?: number | undefined }>,
): RecordQueries<Client, Item, Filters> {
  const readPage = (
    client: Client,
    { filters, pageSize, nextPage }: RecordsPageRequest<Filters>,
    signal: AbortSignal,
  ): Promise<Page<Item>> => {
    const room = roomOf(client);
    const search = Object.assign({ count: pageSize }, filters);
    return isSet(search)
      ? room.findByFilters(search, { nextPage }, { signal })
      : room.findAll({ nextPage }, { signal });
  };

  return {
    page: (client, request = {}, scope) =>
      pageQuery(keys.page(request, scope), (signal) => readPage(client, request, signal)),

    infinite: (client, request = {}, scope) =>
      pagesQuery(keys.infinite(request, scope), (nextPage, signal) =>
        readPage(client, { ...request, nextPage }, signal),
      ),

    detail: (client, id, scope) =>
      readQuery(keys.detail(id, scope), async (signal) => ({ ...(await roomOf(client).findById(id, { signal })) })),

    exists: (client, id, scope) => readQuery(keys.exists(id, scope), (signal) => roomOf(client).exists(id, { signal })),
  };
}
