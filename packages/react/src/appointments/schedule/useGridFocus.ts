'use client';

import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import { useSurroundings } from '../../provider/index.js';
import { bringIntoView, itemByKey, itemOf, itemsIn } from './gridKeys.js';

export interface GridFocusOptions {
  grid: RefObject<HTMLElement | null>;
  /** Nothing of it is in the tab order yet. */
  isLoading: boolean;
  /** Where the keyboard begins, in minutes of the day. */
  startMinute: number;
  /** Takes a key before it leads elsewhere; true when it did. */
  onKey: (event: KeyboardEvent, item: HTMLElement | null) => boolean;
}

/**
 * One block of a grid is in the tab order, and arrows lead from it to the others. Which one is written into the elements, not into their
 * properties: drawing a thousand blocks again for each press of a key would be slow.
 */
export function useGridFocus({ grid, isLoading, startMinute, onKey }: GridFocusOptions) {
  const isRightToLeft = useSurroundings().messages.direction === 'rtl';
  const current = useRef<string | null>(null);
  /** Where that one stood. */
  const stood = useRef('');
  /** Gets the focus as soon as it is there: drawn elsewhere, a block loses it. */
  const awaited = useRef<string | null>(null);
  const from = useRef('');
  /** The block in the tab order, and for which minute it was found. */
  const found = useRef<{ item: HTMLElement; startMinute: number } | null>(null);

  useLayoutEffect(() => {
    const root = grid.current;
    if (!root || isLoading) return;
    followMoved(root);
    const last = found.current;
    // As nearly always, so that not all blocks are asked for each frame of a drag.
    if (awaited.current === null && last?.startMinute === startMinute && root.contains(last.item)) return;
    const items = itemsIn(root);
    const chosen =
      items.find(({ dataset }) => dataset['item'] === (awaited.current ?? current.current)) ??
      items.find(({ dataset }) => Number(dataset['to'] ?? -1) > startMinute) ??
      items[0];
    for (const item of items) {
      const wanted = item === chosen ? 0 : -1;
      if (item.tabIndex !== wanted) item.tabIndex = wanted;
    }
    found.current = chosen ? { item: chosen, startMinute } : null;
    if (awaited.current === null || chosen?.dataset['item'] !== awaited.current) return;
    if (document.activeElement === null || document.activeElement === document.body) {
      // While it still stands where it is moved from, that place is not looked at.
      chosen.focus({ preventScroll: placeOf(chosen) === from.current });
    }
  });

  /** A block that has the focus and is moved, or moved back, is seen where it stands then. */
  function followMoved(root: HTMLElement) {
    const item = root.contains(document.activeElement) ? itemOf(document.activeElement) : null;
    if (!item || item.dataset['item'] !== current.current) return;
    const place = placeOf(item);
    if (place !== stood.current) bringIntoView(item);
    stood.current = place;
  }

  function onFocus({ target }: FocusEvent) {
    const item = itemOf(target);
    const before = grid.current?.querySelector<HTMLElement>('[data-item][tabindex="0"]');
    if (!item) return;
    if (before && before !== item) before.tabIndex = -1;
    item.tabIndex = 0;
    found.current = { item, startMinute };
    current.current = item.dataset['item'] ?? null;
    stood.current = placeOf(item);
    if (current.current !== awaited.current) awaited.current = null;
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey || !grid.current) return;
    const item = itemOf(event.target);
    if (onKey(event, item)) return event.preventDefault();
    const next = item && itemByKey(event.key, item, grid.current, isRightToLeft);
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  return {
    isRightToLeft,
    onFocus,
    onKeyDown,
    keepFocus: (item: string) => {
      awaited.current = item;
      const before = grid.current && itemsIn(grid.current).find(({ dataset }) => dataset['item'] === item);
      from.current = before ? placeOf(before) : '';
    },
  };
}

function placeOf(item: HTMLElement): string {
  return `${item.closest<HTMLElement>('[data-column]')?.dataset['column']} ${item.dataset['from']}`;
}
