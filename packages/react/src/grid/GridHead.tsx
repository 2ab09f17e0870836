'use client';

import { useEffect, useRef } from 'react';
import type { Column, RowAction, Sort } from './columns.js';

export interface GridHeadProps<Row> {
  columns: readonly Column<Row>[];
  actions: readonly RowAction<Row>[];
  active: number | null;
  sort: Sort | null;
  onSort: (column: string) => void;
  /** What sorting here does, where that is less than one may think. */
  sortHint: string | undefined;
  /** All, some or none of the rows loaded; null where rows cannot be selected. */
  selected: 'all' | 'some' | 'none' | null;
  selectAllLabel: string;
  onSelectAll: () => void;
}

export function GridHead<Row>({
  columns,
  actions,
  active,
  sort,
  onSort,
  sortHint,
  selected,
  selectAllLabel,
  onSelectAll,
}: GridHeadProps<Row>) {
  const box = useRef<HTMLInputElement>(null);
  const shift = selected === null ? 0 : 1;
  const tab = (column: number) => (active === column ? 0 : -1);

  useEffect(() => {
    if (box.current) box.current.indeterminate = selected === 'some';
  }, [selected]);

  return (
    <thead role="rowgroup">
      <tr role="row" aria-rowindex={1}>
        {selected !== null && (
          <th role="columnheader" scope="col" aria-colindex={1} data-kind="select">
            <input
              ref={box}
              type="checkbox"
              className="cs-tick"
              aria-label={selectAllLabel}
              tabIndex={tab(0)}
              checked={selected === 'all'}
              onChange={onSelectAll}
            />
          </th>
        )}
        {columns.map(({ id, label, sort: sorter, width }, at) => {
          const place = at + shift;
          return (
            <th
              key={id}
              role="columnheader"
              scope="col"
              aria-colindex={place + 1}
              aria-sort={sorter && (sort?.column === id ? sort.direction : 'none')}
              style={width === undefined ? undefined : { inlineSize: width }}
              tabIndex={sorter ? undefined : tab(place)}
            >
              {sorter ? (
                <button
                  type="button"
                  className="cs-grid-sort"
                  title={sorter === 'loaded' ? sortHint : undefined}
                  tabIndex={tab(place)}
                  onClick={() => onSort(id)}
                >
                  {label}
                  <svg viewBox="0 0 10 14" aria-hidden="true">
                    <path d="M1.5 5 5 1.5 8.5 5" />
                    <path d="M1.5 9 5 12.5 8.5 9" />
                  </svg>
                </button>
              ) : (
                label
              )}
            </th>
          );
        })}
        {actions.map(({ id, label }, at) => (
          <th
            key={id}
            role="columnheader"
            scope="col"
            aria-colindex={columns.length + shift + at + 1}
            tabIndex={tab(columns.length + shift + at)}
            data-kind="action"
          >
            <span className="cs-visually-hidden">{label}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}
