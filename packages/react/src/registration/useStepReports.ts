'use client';

import { useCallback, useEffect, useRef } from 'react';

/** How a screen of a journey ended. It holds no personal value. */
export interface StepReport {
  name: string;
  outcome: 'next' | 'back' | 'cancelled' | 'completed';
  /** Milliseconds it was in view. */
  duration: number;
}

interface Watched<Problem> {
  /** The screen in view. */
  name: string;
  /** How far it is on the way. */
  position: number;
  problem: Problem | null;
  onStep: ((report: StepReport) => void) | undefined;
  onError: ((problem: Problem) => void) | undefined;
}

/** Tells the host how each screen ended and what went wrong; gives a way to tell that the journey is left. */
export function useStepReports<Problem>({ name, position, problem, onStep, onError }: Watched<Problem>) {
  const told = useRef({ onStep, onError });
  const view = useRef({ name, position, since: 0 });

  useEffect(() => {
    told.current = { onStep, onError };
  });

  useEffect(() => {
    const before = view.current;
    view.current = { name, position, since: performance.now() };
    // Nothing was in view before the first screen.
    if (before.since === 0 || before.name === name) return;
    const outcome = position < before.position ? 'back' : 'next';
    told.current.onStep?.({ name: before.name, outcome, duration: Math.round(performance.now() - before.since) });
  }, [name, position]);

  useEffect(() => {
    if (problem) told.current.onError?.(problem);
  }, [problem]);

  return useCallback(
    (outcome: 'cancelled' | 'completed') =>
      told.current.onStep?.({ name, outcome, duration: Math.round(performance.now() - view.current.since) }),
    [name],
  );
}
