'use client';

import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { type Cell, moved } from './moved.js';
import type { GridPlace } from './place.js';

export interface GridFocusOptions {
  table: RefObject<HTMLTableElement | null>;
  place: GridPlace;
  rows: number;
  columns: number;
  start: Cell;
  /** The `aria-rowindex` of row 0. */
  firstPosition: number;
  scrollTo: (row: number) => void;
  onSpace: ((row: number) => void) | undefined;
  onSelectAll: (() => void) | undefined;
}

const control = 'a, button, input';

/** One cell of a grid is the keyboard's place; arrows move it, Tab leaves the grid. */
export function useGridFocus(options: GridFocusOptions) {
  const { table, place, rows, columns, start, firstPosition, scrollTo, onSpace, onSelectAll } = options;
  const [kept, setCell] = useState<Cell>(place.cell ?? start);
  const wantsFocus = useRef(false);
  const cell = { row: Math.min(kept.row, Math.max(rows - 1, 0)), column: Math.min(kept.column, columns - 1) };

  useEffect(() => {
    Object.assign(place, { cell: kept });
  }, [place, kept]);

  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = !focusCell(table.current, cell, firstPosition);
  });

  function go(next: Cell) {
    wantsFocus.current = true;
    // First the cell: scrolling draws at once what is seen then, and the cell is to be among it.
    setCell(next);
    if (next.row >= 0) scrollTo(next.row);
  }

  function onKeyDown(event: KeyboardEvent<HTMLTableElement>) {
    const { target, currentTarget, key } = event;
    if (!(target instanceof Element) || event.defaultPrevented) return;
    const next = moved(cell, event, {
      rows,
      columns,
      page: pageOf(currentTarget),
      first: hasHead(currentTarget) ? -1 : 0,
      isRightToLeft: getComputedStyle(currentTarget).direction === 'rtl',
    });
    const kind = target.closest('[data-kind]');
    if (next) go(next);
    else if (key === ' ' && onSpace && cell.row >= 0 && !kind) onSpace(cell.row);
    else if (key === 'a' && (event.ctrlKey || event.metaKey) && onSelectAll) onSelectAll();
    else if (key === 'Enter' && !target.matches(control)) {
      const link = target.closest('tr')?.querySelector<HTMLElement>('[data-part="row-link"]');
      if (!link) return;
      link.click();
    } else return;
    event.preventDefault();
  }

  function onFocus({ target }: FocusEvent<HTMLTableElement>) {
    const at = target.closest('[aria-colindex]');
    const row = Number(target.closest('[aria-rowindex]')?.getAttribute('aria-rowindex'));
    if (!at || !row) return;
    const column = Number(at.getAttribute('aria-colindex')) - 1;
    const next = { row: row === 1 ? -1 : row - firstPosition, column };
    if (next.row !== cell.row || next.column !== cell.column) setCell(next);
  }

  return { cell, onKeyDown, onFocus };
}

/** Gives a cell the focus: its control where it has one. False when it is not drawn. */
export function focusCell(table: HTMLTableElement | null, { row, column }: Cell, firstPosition: number): boolean {
  const position = row < 0 ? 1 : row + firstPosition;
  const found = table?.querySelector<HTMLElement>(`[aria-rowindex="${position}"] > [aria-colindex="${column + 1}"]`);
  const target = found?.querySelector<HTMLElement>(control) ?? found;
  target?.focus();
  target?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  return target != null;
}

/** As many rows as are on the screen, less one. */
function pageOf(table: HTMLTableElement): number {
  const row = table.tBodies[0]?.querySelector('[aria-rowindex]')?.getBoundingClientRect().height;
  const box = Math.min(table.parentElement?.clientHeight || Infinity, window.innerHeight);
  return row ? Math.max(Math.floor(box / row) - 1, 1) : 10;
}

/** Cards have no head on the screen. */
function hasHead({ tHead }: HTMLTableElement): boolean {
  return tHead !== null && getComputedStyle(tHead).position !== 'absolute';
}
