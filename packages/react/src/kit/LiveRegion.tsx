'use client';

import { useEffect, useRef } from 'react';

export interface LiveRegionProps {
  /** Spoken whenever it changes, without taking focus. */
  message: string;
}

// Screen readers miss text that arrives together with its region.
const settleMs = 100;

/** Says something to a screen reader, politely. Let it stand above the steps that come and go. */
export function LiveRegion({ message }: LiveRegionProps) {
  const region = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    const timer = setTimeout(() => {
      if (region.current) region.current.textContent = message;
    }, settleMs);
    return () => clearTimeout(timer);
  }, [message]);

  return (
    <span
      ref={region}
      role="status"
      aria-live="polite"
      aria-atomic="true"
      data-part="live-region"
      className="cs-visually-hidden"
    />
  );
}
