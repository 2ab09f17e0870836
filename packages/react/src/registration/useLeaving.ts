'use client';

import { useState } from 'react';

interface Leaving {
  /** The screen in view. */
  step: string;
  /** What becomes of what was done so far; null where nothing has begun, so that nothing is asked. */
  loss: string | null;
  /** Left out, the way is not offered. */
  leave: (() => void) | undefined;
}

/** Leaving at once where nothing has begun, and after a question where something has. The question goes with its screen. */
export function useLeaving({ step, loss, leave }: Leaving) {
  const [askedAt, setAskedAt] = useState<string | null>(null);

  return {
    /** For the button that leads on without. */
    ask: leave && (() => (loss === null ? leave() : setAskedAt(step))),
    question: {
      text: askedAt === step ? loss : null,
      onStay: () => setAskedAt(null),
      onLeave: () => leave?.(),
    },
  };
}
