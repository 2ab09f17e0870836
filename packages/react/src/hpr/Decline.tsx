'use client';

import { Button } from '../kit/index.js';
import { hpr as english } from '../messages/en/hpr.js';
import { useMessages } from '../provider/index.js';

/** The way on without an HPR ID, where the host offers one. */
export function Decline({ onDecline, isQuiet = false }: { onDecline: (() => void) | undefined; isQuiet?: boolean }) {
  const { decline } = useMessages('hpr', english);
  if (!onDecline) return null;
  return (
    <Button variant={isQuiet ? 'quiet' : 'secondary'} onClick={onDecline}>
      {decline}
    </Button>
  );
}
