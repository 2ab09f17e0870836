'use client';

import { startTransition, useEffect, useState } from 'react';
import { afterFrame } from './afterFrame.js';

/**
 * Counts from 0 to `steps`, one step whenever the browser has drawn the one before: what is in view is there at once, and the rest of
 * what would take long follows without anybody waiting for it. Without steps it begins anew.
 */
export function useGradually(steps: number): number {
  const [step, setStep] = useState(0);
  if (steps === 0 && step > 0) setStep(0);

  useEffect(() => {
    if (step >= steps) return undefined;
    return afterFrame(() => startTransition(() => setStep(step + 1)));
  }, [step, steps]);

  return Math.min(step, steps);
}
