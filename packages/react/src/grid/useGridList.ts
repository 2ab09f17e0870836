'use client';

import type { EhrApiError } from '@carestack/core/errors';
import { useMemo } from 'react';
import type { Pages, PagesResult, ReadResult, RecordsPage } from '../records/index.js';
import type { MoreRows } from './useVirtualRows.js';
import type { ListSearch } from './useListSearch.js';

/** Page by page with buttons, or growing while somebody scrolls. */
export type Paging = 'pages' | 'scroll';

/** A list as a grid shows it, however it is read. */
export interface GridList<Row> {
  rows: readonly Row[] | undefined;
  total: number | null;
  firstRow: number;
  /** What is shown is the answer to what was asked. */
  isSettled: boolean;
  error: EhrApiError | null;
  retry: () => void;
  /** Undefined where there are no pages to turn; null where there is none further. */
  pages?: { goBack: (() => void) | null; goForward: (() => void) | null } | undefined;
  more?: MoreRows | undefined;
}

type Page<Row> = Omit<RecordsPage<Row>, 'items'> & { items: readonly Row[] };

/** A list by cursor, of which one of two readings is enabled. */
export function useGridList<Row>(
  paging: Paging,
  search: Pick<ListSearch, 'pageIndex' | 'goBack' | 'goForward'>,
  pageSize: number,
  onePage: ReadResult<Page<Row>>,
  allPages: PagesResult<Pages<Page<Row>>>,
): GridList<Row> {
  const pages = allPages.data?.pages;
  const loaded = useMemo(() => pages?.flatMap(({ items }) => items), [pages]);
  if (paging === 'scroll') {
    const { isPlaceholderData, hasNextPage, isFetchingNextPage, isFetchNextPageError, error, refetch } = allPages;
    return {
      rows: loaded,
      total: pages?.at(-1)?.total ?? null,
      firstRow: 0,
      isSettled: loaded !== undefined && !isPlaceholderData,
      error: isFetchNextPageError ? null : error,
      retry: () => void refetch(),
      more: {
        isThere: hasNextPage,
        isLoading: isFetchingNextPage,
        error: isFetchNextPageError ? error : null,
        load: () => void allPages.fetchNextPage(),
      },
    };
  }
  const { data: page, isPlaceholderData, error, refetch } = onePage;
  const isSettled = page !== undefined && !isPlaceholderData;
  const nextPage = isSettled ? page.nextPage : null;
  return {
    rows: page?.items,
    total: page?.total ?? null,
    firstRow: search.pageIndex * pageSize,
    isSettled,
    error,
    retry: () => void refetch(),
    pages: {
      goBack: search.pageIndex > 0 ? search.goBack : null,
      goForward: nextPage === null ? null : () => search.goForward(nextPage),
    },
  };
}
