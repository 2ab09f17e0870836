'use client';

import { useEffect, useState } from 'react';

/** Milliseconds after which a failed download is tried again. */
const pause = 10_000;

/**
 * A part that is loaded when its screen is there, so that the rest does not weigh more for it. A failed download is a state like
 * any other: the screen goes on without the part, and it is tried again as soon as the browser is online, and every ten seconds.
 */
export function useLoaded<Part>(load: () => Promise<Part>): { part: Part | null; hasFailed: boolean } {
  const [loaded, setLoaded] = useState<{ part: Part | null; hasFailed: boolean }>({ part: null, hasFailed: false });

  useEffect(() => {
    let isHere = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const begin = () => {
      clearTimeout(timer);
      window.removeEventListener('online', begin);
      load().then(
        (part) => isHere && setLoaded({ part, hasFailed: false }),
        () => {
          if (!isHere) return;
          setLoaded({ part: null, hasFailed: true });
          timer = setTimeout(begin, pause);
          window.addEventListener('online', begin);
        },
      );
    };
    begin();
    return () => {
      isHere = false;
      clearTimeout(timer);
      window.removeEventListener('online', begin);
    };
  }, [load]);

  return loaded;
}
