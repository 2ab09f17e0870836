'use client';

import { useRef, useState } from 'react';
import { printAlone } from '../../kit/printAlone.js';

/** Milliseconds. Nobody waits longer than this for names: those that are missing then are said to be missing. */
const patience = 10_000;

/** Prints when the names are read: a part of the page alone, or all of it. Pressed twice, it prints once. */
export function usePrinting(readNames: () => Promise<void>) {
  const [isPrinting, setPrinting] = useState(false);
  const isBegun = useRef(false);

  async function print(part: HTMLElement | null = null) {
    if (isBegun.current) return;
    isBegun.current = true;
    setPrinting(true);
    await Promise.race([readNames(), new Promise((resolve) => setTimeout(resolve, patience))]);
    // By then they are drawn.
    await new Promise(requestAnimationFrame);
    isBegun.current = false;
    setPrinting(false);
    printAlone(part);
  }

  return { isPrinting, print };
}
