'use client';

import { memo, type ReactNode } from 'react';
import type { Column, RowAction } from './columns.js';
import { RowLink } from './RowLink.js';

export interface RowEvents<Row> {
  hrefOf: (row: Row) => string | undefined;
  open: ((row: Row) => void) | undefined;
  leave: (row: Row) => void;
  approach: (row: Row) => void;
  select: (row: Row) => void;
}

export interface GridRowProps<Row> {
  row: Row;
  name: string;
  index: number;
  /** `aria-rowindex`: the head is 1. */
  position: number;
  columns: readonly Column<Row>[];
  actions: readonly RowAction<Row>[];
  /** The column of the cell that has the keyboard's place; null when that is in another row. */
  active: number | null;
  /** Undefined where rows cannot be selected. */
  isSelected: boolean | undefined;
  events: RowEvents<Row>;
  words: {
    selectRow: (values: { name: string }) => string;
    actionOn: (values: { action: string; name: string }) => string;
  };
  measure: ((row: HTMLTableRowElement | null) => void) | undefined;
}

function OneRow<Row>({
  row,
  name,
  index,
  position,
  columns,
  actions,
  active,
  isSelected,
  events,
  words,
  measure,
}: GridRowProps<Row>) {
  const shift = isSelected === undefined ? 0 : 1;
  const tab = (column: number) => (active === column ? 0 : -1);
  const href = events.hrefOf(row);
  const { open } = events;
  const isLink = href !== undefined || open !== undefined;

  return (
    // The keys of a grid are its table's.
    <tr
      ref={measure}
      role="row"
      data-part="row"
      data-index={index}
      aria-rowindex={position}
      aria-selected={isSelected}
      onPointerEnter={() => events.approach(row)}
      onFocus={() => events.approach(row)}
    >
      {isSelected !== undefined && (
        <td role="gridcell" aria-colindex={1} data-kind="select">
          <input
            type="checkbox"
            className="cs-tick"
            aria-label={words.selectRow({ name })}
            tabIndex={tab(0)}
            checked={isSelected}
            onChange={() => events.select(row)}
          />
        </td>
      )}
      {columns.map((column, at) => {
        const place = at + shift;
        if (at > 0) {
          return (
            <td
              key={column.id}
              role="gridcell"
              data-label={column.label}
              aria-colindex={place + 1}
              tabIndex={tab(place)}
            >
              {shown(column, row)}
            </td>
          );
        }
        return (
          <th
            key={column.id}
            scope="row"
            role="rowheader"
            aria-colindex={place + 1}
            tabIndex={isLink ? undefined : tab(place)}
          >
            <RowLink
              tabIndex={tab(place)}
              href={href}
              onOpen={open && (() => open(row))}
              onLeave={() => events.leave(row)}
            >
              {name}
            </RowLink>
          </th>
        );
      })}
      {actions.map((action, at) => {
        const place = columns.length + shift + at;
        return (
          <td key={action.id} role="gridcell" aria-colindex={place + 1} data-kind="action">
            <button
              type="button"
              className="cs-grid-action"
              data-danger={action.isDangerous || undefined}
              aria-label={words.actionOn({ action: action.label, name })}
              tabIndex={tab(place)}
              onClick={() => action.onAct(row)}
            >
              {action.label}
            </button>
          </td>
        );
      })}
    </tr>
  );
}

function shown<Row>({ cell, text }: Column<Row>, row: Row): ReactNode {
  return cell ? cell(row) : text(row);
}

// `memo` forgets that its component is generic.
export const GridRow = memo(OneRow) as typeof OneRow;
