'use client';

import { useEffect, useRef } from 'react';
import { Checkbox, Fieldset, Select } from '../kit/index.js';
import { grid as english } from '../messages/en/grid.js';
import { useMessages } from '../provider/index.js';
import type { Column, Sort } from './columns.js';

export interface ViewMenuProps<Row> {
  columns: readonly Column<Row>[];
  hidden: ReadonlySet<string>;
  onHide: (column: string) => void;
  sort: Sort | null;
  onSort: (sort: Sort | null) => void;
  sortHint: string | undefined;
}

/** Which columns are shown and in which order the rows are: also where there is no head to press. */
export function ViewMenu<Row>({ columns, hidden, onHide, sort, onSort, sortHint }: ViewMenuProps<Row>) {
  const text = useMessages('grid', english);
  const details = useRef<HTMLDetailsElement>(null);
  const sortable = columns.filter((column) => column.sort);

  useEffect(() => {
    const menu = details.current;
    const listening = new AbortController();
    document.addEventListener(
      'pointerdown',
      ({ target }) => {
        if (menu?.open && target instanceof Node && !menu.contains(target)) menu.open = false;
      },
      listening,
    );
    // Escape closes it from anywhere inside.
    menu?.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || !menu.open) return;
        event.stopPropagation();
        menu.open = false;
        menu.querySelector('summary')?.focus();
      },
      listening,
    );
    return () => listening.abort();
  }, []);

  const orders: Sort[] = sortable.flatMap(({ id }) => [
    { column: id, direction: 'ascending' as const },
    { column: id, direction: 'descending' as const },
  ]);
  const chosen = orders.findIndex((one) => one.column === sort?.column && one.direction === sort.direction);

  return (
    <details ref={details} className="cs-grid-view">
      <summary>{text.view}</summary>
      <div className="cs-grid-menu">
        {sortable.length > 0 && (
          <Select
            label={text.order}
            hint={sortHint}
            value={chosen}
            onChange={({ target }) => onSort(orders[Number(target.value)] ?? null)}
          >
            <option value={-1}>{text.asGiven}</option>
            {orders.map(({ column, direction }, at) => (
              <option key={`${column} ${direction}`} value={at}>
                {text[direction]({ column: columns.find(({ id }) => id === column)?.label ?? '' })}
              </option>
            ))}
          </Select>
        )}
        <Fieldset label={text.columns}>
          {columns.slice(1).map(({ id, label }) => (
            <Checkbox key={id} label={label} checked={!hidden.has(id)} onChange={() => onHide(id)} />
          ))}
        </Fieldset>
      </div>
    </details>
  );
}
