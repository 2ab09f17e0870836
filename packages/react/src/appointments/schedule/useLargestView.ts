'use client';

import { useSyncExternalStore } from 'react';

/**
 * What a window shows of a schedule at most: rows of 28 px and columns of 160 px in three quarters of the height with headings of at least
 * 48 px, as the styles have them. Looked at anew when a window that is resized has room for another number of columns.
 *
 * @param shortest - Minutes that are one row high.
 */
export function useLargestView(shortest: number): { columns: number; minutes: number } {
  const columns = useSyncExternalStore(onResize, columnsInView, () => Infinity);
  if (typeof window === 'undefined') return { columns, minutes: Infinity };
  return { columns, minutes: ((Math.max(384, window.innerHeight * 0.75) - 48) / 28) * shortest };
}

function columnsInView(): number {
  return Math.ceil((window.innerWidth - 68) / 160);
}

function onResize(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}
