'use client';

import { useEffect, useState } from 'react';

const minute = 60_000;

/** The time, anew at each full minute and when the page is seen again: slots begin at full minutes. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      clearTimeout(timer);
      setNow(Date.now());
      timer = setTimeout(tick, minute - (Date.now() % minute));
    };
    timer = setTimeout(tick, minute - (Date.now() % minute));
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, []);

  return now;
}
