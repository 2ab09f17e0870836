'use client';

import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useLatest } from '../kit/useLatest.js';

/**
 * What is to be known of the page while it is printed, by a button of ours or by the browser's own menu; null at other times. A browser
 * takes what it prints from the page as soon as `onBegin` is over: nothing can be read for it.
 */
export function useOnPaper<Known>(onBegin: () => Known): Known | null {
  const [known, setKnown] = useState<Known | null>(null);
  const latest = useLatest(onBegin);

  useEffect(() => {
    const begin = () => {
      const found = latest.current();
      flushSync(() => setKnown(() => found));
    };
    const end = () => setKnown(null);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, [latest]);

  return known;
}
