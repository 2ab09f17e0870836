'use client';

import { useMemo, useState } from 'react';
import type { Stretch } from './lanes.js';
import { awaitedColumn, type ScheduleColumn } from './scheduleColumn.js';
import { useGradually } from './useGradually.js';
import { useLargestView } from './useLargestView.js';

export interface DrawnColumn {
  column: ScheduleColumn;
  /** Only what lies in these minutes is drawn yet; null for all. */
  minutes: Stretch | null;
  /** Its visits are on their way: it holds a block for each that may come. */
  isAwaited: boolean;
}

const none: readonly ScheduleColumn[] = [];

/** Of a column that waits for its visits, or to be drawn. */
export const nothing: Stretch = { from: 0, to: 0 };

interface Given {
  isLoading: boolean;
  columns: readonly ScheduleColumn[];
  /** The first and the last minute of a column, and the one at the top of what is seen. */
  begin: number;
  end: number;
  from: number;
  /** Minutes that are one line high. */
  shortest: number;
  timeZone: string;
}

/**
 * What of a column is drawn yet: what is in view first, then the rest, column by column. While the visits are on their way, blocks hold their
 * places there, behind a first frame without; they are drawn as visits are, so that the browser knows by then how those are drawn. Until
 * its turn comes a column out of view stays as it was.
 */
export function useDrawnFirst({ isLoading, columns, begin, end, from, shortest, timeZone }: Given): DrawnColumn[] {
  const view = useLargestView(shortest);
  const complete = useGradually(isLoading ? 0 : columns.length);
  const hasFrame = useGradually(isLoading ? 1 : 0) === 1;
  const [waiting, setWaiting] = useState(columns);
  if (isLoading && waiting !== columns) setWaiting(columns);

  const awaited = useMemo(
    () =>
      hasFrame
        ? columns.slice(0, view.columns).map((column) => awaitedColumn({ ...column, timeZone }, shortest))
        : none,
    [hasFrame, columns, view.columns, timeZone, shortest],
  );
  // Nothing scrolls beyond the end.
  const first = Math.max(begin, Math.min(from, end - view.minutes));
  const last = first + view.minutes - (first === begin ? view.marginMinutes : 0);
  const inView = useMemo(() => ({ from: first, to: last }), [first, last]);

  return columns.map((column, at) => {
    if (isLoading) {
      const held = awaited[at];
      return held ? { column: held, minutes: inView, isAwaited: true } : { column, minutes: nothing, isAwaited: false };
    }
    if (at < complete) return { column, minutes: null, isAwaited: false };
    if (at < view.columns) return { column, minutes: inView, isAwaited: false };
    const before = waiting[at];
    return { column: before?.key === column.key ? before : column, minutes: nothing, isAwaited: false };
  });
}
