'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { classes } from './classes.js';
import { LiveRegion } from './LiveRegion.js';

const secondsUntil = (deadline: number) => Math.max(0, Math.ceil((deadline - Date.now()) / 1000));

/** Whole seconds until `deadline` (epoch milliseconds), right at once after a sleeping tab wakes. */
export function useSecondsLeft(deadline: number) {
  const [left, setLeft] = useState({ deadline, seconds: secondsUntil(deadline) });

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;

    function look() {
      clearTimeout(timer);
      const remaining = deadline - Date.now();
      setLeft((before) => {
        const seconds = secondsUntil(deadline);
        return before.deadline === deadline && before.seconds === seconds ? before : { deadline, seconds };
      });
      // Timers may fire a little early; one millisecond more lands behind the full second.
      if (remaining > 0) timer = setTimeout(look, (remaining % 1000) + 1);
    }

    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [deadline]);

  return left.deadline === deadline ? left.seconds : secondsUntil(deadline);
}

export interface CountdownProps {
  /** Epoch milliseconds. */
  deadline: number;
  /** What is seen: `(seconds) => "You can ask again in 42 seconds"`. */
  text: (seconds: number) => ReactNode;
  /** Spoken once when the wait begins, and once when it is over; never in between. */
  startMessage: string;
  endMessage: string;
  className?: string | undefined;
}

/** A wait that ends at a moment, not after a number of ticks. */
export function Countdown({ deadline, text, startMessage, endMessage, className }: CountdownProps) {
  const seconds = useSecondsLeft(deadline);
  const [hasRun, setHasRun] = useState(false);
  if (seconds > 0 && !hasRun) setHasRun(true);
  const overMessage = hasRun ? endMessage : '';

  return (
    <div data-part="countdown" className={classes('cs-countdown', className)}>
      <span suppressHydrationWarning>{text(seconds)}</span>
      <LiveRegion message={seconds > 0 ? startMessage : overMessage} />
    </div>
  );
}
