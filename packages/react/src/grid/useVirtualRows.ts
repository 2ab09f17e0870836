'use client';

import type { EhrApiError } from '@carestack/core/errors';
import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect } from 'react';
import { useLatest } from '../kit/useLatest.js';
import { type GridPlace, keep } from './place.js';

const likelyHeight = 53;
const ahead = 10;

/** The rest of a list that grows while somebody scrolls. */
export interface MoreRows {
  isThere: boolean;
  isLoading: boolean;
  error: EhrApiError | null;
  load: () => void;
}

interface Scrolled {
  /** What scrolls. */
  box: RefObject<HTMLDivElement | null>;
  ids: readonly string[];
  place: GridPlace;
  /** Without it every row is drawn. */
  more: MoreRows | undefined;
  /** The row with the focus. */
  activeRow: RefObject<number>;
  isThere: boolean;
}

export interface VirtualRows {
  /** Null where every row is drawn. */
  items: readonly VirtualItem[] | null;
  /** Pixels of all rows. */
  size: number;
  measure: ((row: HTMLTableRowElement | null) => void) | undefined;
  scrollTo: (row: number) => void;
}

/** The rows that are seen of a list that scrolls, and more of it when its end comes near. */
export function useVirtualRows({ box, ids, place, more, activeRow, isThere }: Scrolled): VirtualRows {
  const isScrolling = more !== undefined;
  // The same one between renders: with another, every row loaded is measured again.
  const keyOf = useCallback((index: number) => ids[index] ?? index, [ids]);
  // Nothing of it is memoized: it draws whoever calls this whenever it has moved.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer<HTMLDivElement, HTMLTableRowElement>({
    count: ids.length,
    enabled: isScrolling,
    getScrollElement: () => box.current,
    estimateSize: () => likelyHeight,
    getItemKey: keyOf,
    overscan: ahead,
    initialOffset: place.offset ?? 0,
    initialRect: { width: 0, height: 640 },
    initialMeasurementsCache: place.sizes ?? [],
    // The row with the focus stays, however far away it is.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const from = Math.max(startIndex - overscan, 0);
      const to = Math.min(endIndex + overscan, count - 1);
      const range = Array.from({ length: Math.max(to - from + 1, 0) }, (_, at) => from + at);
      const active = activeRow.current;
      if (active < 0 || active >= count) return range;
      if (active < from) return [active, ...range];
      return active > to ? [...range, active] : range;
    },
  });

  useEffect(
    () => () => {
      if (virtual.scrollElement) keep(place, { offset: virtual.scrollOffset ?? 0, sizes: virtual.measurementsCache });
    },
    [virtual, place],
  );

  const items = isScrolling ? virtual.getVirtualItems() : null;
  const lastSeen = items?.at(-1)?.index ?? 0;
  const isNearEnd = more?.isThere && !more.isLoading && !more.error && lastSeen >= ids.length - ahead - 1;
  const newest = useLatest(more?.load);
  // Once for each length of the list.
  useEffect(() => {
    if (isNearEnd && isThere) newest.current?.();
  }, [isNearEnd, isThere, ids.length, newest]);

  const measure = useCallback((row: HTMLTableRowElement | null) => virtual.measureElement(row), [virtual]);

  return {
    items,
    size: virtual.getTotalSize(),
    measure: isScrolling ? measure : undefined,
    scrollTo: (row) => {
      activeRow.current = row;
      if (isScrolling) virtual.scrollToIndex(row);
    },
  };
}
