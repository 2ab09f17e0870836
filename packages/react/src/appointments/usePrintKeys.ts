'use client';

import { useEffect } from 'react';
import { useLatest } from '../kit/useLatest.js';

/** Tells of Ctrl+P, or ⌘P, before the browser prints: unlike `beforeprint` this can be held up. */
export function usePrintKeys(onPress: (event: KeyboardEvent) => void): void {
  const latest = useLatest(onPress);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isPrint(event) && !event.defaultPrevented) latest.current(event);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [latest]);
}

/** By its place too, as a Hindi keyboard has another letter there. */
function isPrint({ key, code, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  return (key.toLowerCase() === 'p' || code === 'KeyP') && ctrlKey !== metaKey && !shiftKey && !altKey;
}
