'use client';

import { type ReactNode, useRef } from 'react';
import { Actions, Button, EmptyState, LiveRegion } from '../kit/index.js';
import { Surface, useLocale } from '../provider/index.js';
import { RecordProblem } from '../records/index.js';
import { DataGrid, type DataGridProps } from './DataGrid.js';
import { SearchBox } from './SearchBox.js';
import type { GridList } from './useGridList.js';
import type { ListSearch } from './useListSearch.js';

/** What a list of records says. */
export interface ListWords {
  title: string;
  search: { label: string; hint: string; clear: string };
  loading: string;
  count: (values: { total: number }) => string;
  found: (values: { total: number }) => string;
  range: (values: { from: string; to: string; total: string | null }) => string;
  pages: string;
  previous: string;
  next: string;
  empty: { title: string; body: string };
  nobody: { title: string; body: string };
  failed: string;
  stale: string;
}

type FromList = 'label' | 'rows' | 'total' | 'firstRow' | 'isBusy' | 'more' | 'skeletonRows';

export interface RecordsGridProps<Row> extends Omit<DataGridProps<Row>, FromList> {
  part: string;
  words: ListWords;
  list: GridList<Row>;
  search: ListSearch;
  /** False where the server has no search. */
  isSearchable?: boolean | undefined;
  pageSize: number;
  /** Beside the search, or alone where there is nothing yet. */
  actions?: ReactNode;
  /** More to search by, beside the box. */
  filters?: ReactNode;
  /** Something is searched for besides what is typed. */
  isFiltered?: boolean | undefined;
  className?: string | undefined;
}

/** A list of records as a person meets it: the search, the rows or why there are none, and the way on. */
export function RecordsGrid<Row>({
  part,
  words,
  list,
  search,
  isSearchable = true,
  pageSize,
  actions,
  filters,
  isFiltered = false,
  className,
  ...grid
}: RecordsGridProps<Row>) {
  const locale = useLocale();
  const searchBox = useRef<HTMLInputElement>(null);
  const { rows, total, firstRow, isSettled, error, pages } = list;
  const isSearching = search.term !== '' || isFiltered;
  const isEmpty = isSettled && rows?.length === 0 && firstRow === 0;
  const hasNobody = isEmpty && !isSearching;
  const isPending = rows === undefined && !error;
  const number = (value: number) => value.toLocaleString(locale);
  const range =
    rows &&
    words.range({
      from: number(firstRow + 1),
      to: number(firstRow + rows.length),
      total: total === null ? null : number(total),
    });

  function clearSearch() {
    search.search('');
    searchBox.current?.focus();
  }

  function announcement(): string {
    if (isPending) return words.loading;
    if (!isSettled) return '';
    if (firstRow > 0) return range ?? '';
    const count = { total: total ?? rows?.length ?? 0 };
    return isSearching ? words.found(count) : words.count(count);
  }

  return (
    <Surface part={part} className={className ? `cs-patients ${className}` : 'cs-patients'}>
      {(isSearchable || (!hasNobody && actions)) && (
        <div className="cs-patients-bar">
          {isSearchable && <SearchBox ref={searchBox} search={search} {...words.search} />}
          {filters}
          {!hasNobody && actions && <Actions>{actions}</Actions>}
        </div>
      )}
      <LiveRegion message={announcement()} />

      {error && <RecordProblem title={rows ? words.stale : words.failed} error={error} onRetry={list.retry} />}
      {hasNobody && (
        <EmptyState title={words.empty.title} actions={actions}>
          <p>{words.empty.body}</p>
        </EmptyState>
      )}
      {isEmpty && isSearching && (
        <EmptyState
          title={words.nobody.title}
          actions={search.term !== '' && <Button onClick={clearSearch}>{words.search.clear}</Button>}
        >
          <p>{words.nobody.body}</p>
        </EmptyState>
      )}
      {!isEmpty && (rows || isPending) && (
        <DataGrid
          {...grid}
          label={words.title}
          rows={rows}
          total={total}
          firstRow={firstRow}
          isBusy={!isSettled}
          more={list.more}
          skeletonRows={Math.min(pageSize, 8)}
        />
      )}
      {rows && !isEmpty && !pages && <p className="cs-grid-range">{range}</p>}
      {rows && !isEmpty && pages && (
        <nav className="cs-pages" aria-label={words.pages}>
          <p>{range}</p>
          <Actions>
            <Button aria-disabled={!pages.goBack} onClick={() => pages.goBack?.()}>
              {words.previous}
            </Button>
            <Button aria-disabled={!pages.goForward} onClick={() => pages.goForward?.()}>
              {words.next}
            </Button>
          </Actions>
        </nav>
      )}
    </Surface>
  );
}
