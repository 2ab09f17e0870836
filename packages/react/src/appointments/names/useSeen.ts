'use client';

import { type RefObject, useEffect, useState } from 'react';

/** Pixels around the window: what is about to come into view is read before. */
const margin = '200px';

/** True from the moment at which the element is in view, or nearly; also where nobody can tell. */
export function useSeen(element: RefObject<Element | null>): boolean {
  const [isSeen, setSeen] = useState(() => typeof IntersectionObserver === 'undefined');

  useEffect(() => {
    if (isSeen || !element.current) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
      },
      { rootMargin: margin },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [isSeen, element]);

  return isSeen;
}
