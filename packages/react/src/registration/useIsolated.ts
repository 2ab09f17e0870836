'use client';

import { useSurroundings } from '../provider/index.js';

/** Keeps `******3210` in its order within a sentence that runs from right to left, where asterisks would go to the other side. */
export function useIsolated(): (text: string | null) => string | null {
  const { direction } = useSurroundings().messages;
  return (text) => (direction === 'rtl' && text ? `\u2066${text}\u2069` : text);
}
