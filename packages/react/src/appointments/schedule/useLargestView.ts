'use client';

import { useSyncExternalStore } from 'react';

interface LargestView {
  columns: number;
  minutes: number;
  /** How many of the minutes the margin takes where a column is seen from its beginning. */
  marginMinutes: number;
}

/** Pixels of a row, of its margin before the first hour, and of the headings and borders, as the styles have them. */
const row = 28;
const margin = 12;
const around = 57;

/**
 * What a window shows of a schedule at most: three quarters of its height, and columns of 160 px. Looked at anew when a window that is
 * resized has room for another number of columns.
 *
 * @param shortest - Minutes that are one row high.
 */
export function useLargestView(shortest: number): LargestView {
  const columns = useSyncExternalStore(onResize, columnsInView, () => Infinity);
  if (typeof window === 'undefined') return { columns, minutes: Infinity, marginMinutes: 0 };
  const rows = (Math.max(384, window.innerHeight * 0.75) - around) / row;
  return { columns, minutes: rows * shortest, marginMinutes: (margin / row) * shortest };
}

function columnsInView(): number {
  return Math.ceil((window.innerWidth - 68) / 160);
}

function onResize(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}
