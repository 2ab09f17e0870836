'use client';

import { type RefObject, useEffect, useState } from 'react';

/** True while an element is narrower than that, in CSS pixels. */
export function useIsNarrow(element: RefObject<Element | null>, width: number): boolean {
  const [isNarrow, setNarrow] = useState(false);

  useEffect(() => {
    if (!element.current || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(([entry]) => entry && setNarrow(entry.contentRect.width < width));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, width]);

  return isNarrow;
}
