'use client';

import { startTransition, useEffect, useState } from 'react';

/**
 * Counts from 0 to `steps`, one step whenever the browser has drawn the one before: what is in view is there at once, and the rest of
 * what would take long follows without anybody waiting for it.
 */
export function useGradually(steps: number): number {
  const [step, setStep] = useState(0);

  useEffect(() => {
    if (step >= steps) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    // Behind the frame, not before it.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setStep(step + 1)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [step, steps]);

  return Math.min(step, steps);
}
