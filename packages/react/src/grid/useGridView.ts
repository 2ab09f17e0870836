'use client';

import { useMemo, useState } from 'react';
import { useLocale } from '../provider/index.js';
import { type Column, type Sort, sorted } from './columns.js';
import { type GridPlace, keep } from './place.js';

export interface GridView<Row> {
  /** The columns that are seen. */
  shown: readonly Column<Row>[];
  /** In the order that is wished. */
  rows: readonly Row[];
  sort: Sort | null;
  hidden: ReadonlySet<string>;
  order: (next: Sort | null) => void;
  /** Up, down, and as it was: what each press on a column's head does. */
  press: (column: string) => void;
  hide: (column: string) => void;
}

interface Viewed<Row> {
  columns: readonly Column<Row>[];
  rows: readonly Row[] | undefined;
  place: GridPlace;
  onSort: ((sort: Sort | null) => void) | undefined;
}

/** Which columns are seen and in what order the rows stand; kept in `place` for whoever comes back. */
export function useGridView<Row>({ columns, rows: given, place, onSort }: Viewed<Row>): GridView<Row> {
  const locale = useLocale();
  const [sort, setSort] = useState(place.sort ?? null);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(
    () => place.hidden ?? new Set(columns.filter(({ isHidden }) => isHidden).map(({ id }) => id)),
  );
  const shown = useMemo(() => columns.filter(({ id }, at) => at === 0 || !hidden.has(id)), [columns, hidden]);
  const rows = useMemo(() => sorted(given ?? [], columns, sort, locale), [given, columns, sort, locale]);

  function order(next: Sort | null) {
    setSort(next);
    keep(place, { sort: next });
    const isServers = (one: Sort | null) => columns.some(({ id, sort: by }) => by === 'server' && id === one?.column);
    if (isServers(next) || isServers(sort)) onSort?.(isServers(next) ? next : null);
  }

  const press = (column: string) =>
    order(
      sort?.column !== column
        ? { column, direction: 'ascending' }
        : sort.direction === 'ascending'
          ? { column, direction: 'descending' }
          : null,
    );

  function hide(column: string) {
    const next = new Set(hidden);
    if (!next.delete(column)) next.add(column);
    setHidden(next);
    keep(place, { hidden: next });
  }

  return { shown, rows, sort, hidden, order, press, hide };
}
