import type { ReactNode } from 'react';

/** One column of a grid. Its cells hold text and marks; controls are row actions. */
export interface Column<Row> {
  id: string;
  label: string;
  /** What a cell says: on the screen, in the file, and for sorting. */
  text: (row: Row) => string | null | undefined;
  /** What a cell shows, where that is more than its text. */
  cell?: ((row: Row) => ReactNode) | undefined;
  /**
   * Who sorts by this column: the server, through `onSort`, or the grid, which can only sort the rows loaded and says so.
   * Default nobody.
   */
  sort?: 'server' | 'loaded' | undefined;
  /** What is compared, where that is not the text. */
  sortValue?: ((row: Row) => string | number | null | undefined) | undefined;
  /** Not shown until somebody asks for it. The first column always is. */
  isHidden?: boolean | undefined;
  /** Any CSS length. */
  width?: string | undefined;
}

/** Something to do with one row: a button at its end. */
export interface RowAction<Row> {
  id: string;
  label: string;
  onAct: (row: Row) => void;
  isDangerous?: boolean | undefined;
}

export interface Sort {
  column: string;
  direction: 'ascending' | 'descending';
}

/** The rows in the order asked for; those without a value last in either direction. */
export function sorted<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | null,
  locale: string,
): readonly Row[] {
  const column = sort && columns.find(({ id }) => id === sort.column);
  if (!column || column.sort !== 'loaded') return rows;
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const valueOf = column.sortValue ?? column.text;
  const turn = sort.direction === 'ascending' ? 1 : -1;
  return rows
    .map((row) => ({ row, value: valueOf(row) || null }))
    .sort(({ value: one }, { value: other }) => {
      if (one === null || other === null) return Number(one === null) - Number(other === null);
      return (
        turn * (typeof one === 'number' && typeof other === 'number' ? one - other : compare(`${one}`, `${other}`))
      );
    })
    .map(({ row }) => row);
}
