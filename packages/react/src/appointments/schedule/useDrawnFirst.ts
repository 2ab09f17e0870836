'use client';

import { useMemo, useState } from 'react';
import type { Stretch } from './lanes.js';
import { useGradually } from './useGradually.js';

const nothing: Stretch = { from: 0, to: 0 };

interface Given {
  isLoading: boolean;
  columns: number;
  /** The minute at the top of what is seen. */
  from: number;
  /** Minutes that are one line high. */
  shortest: number;
}

/** Which minutes of a column are drawn yet, null for all: what is in view first, then the rest, column by column. */
export function useDrawnFirst({ isLoading, columns, from, shortest }: Given): (column: number) => Stretch | null {
  const inView = useInitialView(from, shortest);
  const complete = useGradually(isLoading ? 0 : columns);

  return (column) => {
    if (isLoading) return nothing;
    if (column < complete) return null;
    return column < inView.columns ? inView.minutes : nothing;
  };
}

/**
 * Rows of 28 px and columns of 160 px in three quarters of the height with headings of at least 48 px, as the styles have them: what a
 * window shows of them at most.
 */
function useInitialView(from: number, shortest: number) {
  const [{ width, height }] = useState(() =>
    typeof window === 'undefined'
      ? { width: Infinity, height: Infinity }
      : { width: window.innerWidth, height: window.innerHeight },
  );
  const to = from + ((Math.max(384, height * 0.75) - 48) / 28) * shortest;
  return { columns: Math.ceil((width - 68) / 160), minutes: useMemo(() => ({ from, to }), [from, to]) };
}
