'use client';

import { useState } from 'react';

interface Resumed {
  /** Where a journey begun before goes on; null when this one begins. */
  resumedAt: string | null;
  /** In view. */
  screen: string;
  /** One that passes by itself, and takes the question along. */
  passing?: string | undefined;
}

/** Whether to ask if this is another person: once, on the first screen after a reload. */
export function useResumed({ resumedAt, screen, passing }: Resumed): boolean {
  const [askedAt, setAskedAt] = useState<string | null>(null);
  const [isOver, setOver] = useState(resumedAt === null);

  // The server, and so the first render of a page that it drew, knows nothing of a journey begun before.
  if (!isOver && askedAt === null && screen === resumedAt) setAskedAt(screen);
  if (!isOver && askedAt !== null && screen !== askedAt) {
    if (askedAt === passing) setAskedAt(screen);
    else setOver(true);
  }

  return !isOver && askedAt === screen;
}
