'use client';

import { type RefObject, useEffect, useMemo, useState } from 'react';
import { afterFrame } from './afterFrame.js';
import type { Stretch } from './lanes.js';
import type { ScheduleColumn } from './scheduleColumn.js';
import { useGradually } from './useGradually.js';

export interface DrawnColumn {
  column: ScheduleColumn;
  /** Only what lies in these minutes is drawn yet; null for all. */
  minutes: Stretch | null;
}

/** Of a column that waits for its visits, or to be drawn. */
export const nothing: Stretch = { from: 0, to: 0 };

interface Given {
  box: RefObject<HTMLElement | null>;
  isLoading: boolean;
  columns: readonly ScheduleColumn[];
  /** The first and the last minute of a column, and the one at the top of what is seen. */
  begin: number;
  end: number;
  from: number;
  /** Minutes that are one line high. */
  shortest: number;
}

/**
 * What of a column is drawn yet: what is in view first, then the rest, column by column. Until its turn comes a column stays as it was while
 * the visits were on their way.
 */
export function useDrawnFirst(given: Given): DrawnColumn[] {
  const { isLoading, columns, begin, end, from } = given;
  const view = useView(given);
  const complete = useGradually(isLoading ? 0 : columns.length);
  const [waiting, setWaiting] = useState(columns);
  if (isLoading && waiting !== columns) setWaiting(columns);

  // Nothing scrolls beyond the end, and only at the beginning the margin above is seen.
  const first = Math.max(begin, Math.min(from, end - view.minutes));
  const last = first + view.minutes - (first === begin ? view.margin : 0);
  const inView = useMemo(() => ({ from: first, to: last }), [first, last]);

  return columns.map((column, at) => {
    if (isLoading) return { column, minutes: nothing };
    if (at < complete) return { column, minutes: null };
    if (at < view.columns) return { column, minutes: inView };
    const before = waiting[at];
    return { column: before?.key === column.key ? before : column, minutes: nothing };
  });
}

interface View {
  columns: number;
  minutes: number;
  /** Above the first minute. */
  margin: number;
}

/** What the box shows of its columns: looked at while they stand empty, as that takes time, too. */
function useView({ box, isLoading, columns, begin, end, shortest }: Given): View {
  const [view, setView] = useState<View | null>(null);
  const count = columns.length;

  useEffect(() => {
    if (!isLoading || count === 0) return undefined;
    return afterFrame(() => setView(box.current && viewOf(box.current, end - begin)));
  }, [box, isLoading, count, begin, end]);

  return view ?? largestView(shortest);
}

function viewOf(box: HTMLElement, minutes: number): View | null {
  const body = box.querySelector('.cs-schedule-body');
  const sizeOf = (part: string) => box.querySelector(part)?.getBoundingClientRect() ?? { width: 0, height: 0 };
  const column = sizeOf('.cs-schedule-column');
  if (!body || column.width === 0 || column.height === 0) return null;
  const minutesOfPixel = minutes / column.height;
  const height = Math.min(box.clientHeight, window.innerHeight) - sizeOf('.cs-schedule-heads').height;
  return {
    columns: Math.ceil((box.clientWidth - sizeOf('.cs-schedule-axis').width) / column.width),
    minutes: height * minutesOfPixel,
    margin: Number.parseFloat(getComputedStyle(body).marginBlockStart) * minutesOfPixel,
  };
}

/**
 * Rows of 28 px and columns of 160 px in three quarters of the height with headings of at least 48 px, as the styles have them: what a
 * window shows of them at most.
 */
function largestView(shortest: number): View {
  if (typeof window === 'undefined') return { columns: Infinity, minutes: Infinity, margin: 0 };
  const { innerWidth: width, innerHeight: height } = window;
  const minutes = ((Math.max(384, height * 0.75) - 48) / 28) * shortest;
  return { columns: Math.ceil((width - 68) / 160), minutes, margin: 0 };
}
