'use client';

import { useEffect, useState } from 'react';

/**
 * A part that is loaded when its screen is there, so that the rest does not weigh more for it. A failed download is a state like
 * any other: the screen goes on without the part.
 */
export function useLoaded<Part>(load: () => Promise<Part>): { part: Part | null; hasFailed: boolean } {
  const [loaded, setLoaded] = useState<{ part: Part | null; hasFailed: boolean }>({ part: null, hasFailed: false });

  useEffect(() => {
    let isHere = true;
    load().then(
      (part) => isHere && setLoaded({ part, hasFailed: false }),
      () => isHere && setLoaded({ part: null, hasFailed: true }),
    );
    return () => {
      isHere = false;
    };
  }, [load]);

  return loaded;
}
