'use client';

import { Button } from '../kit/index.js';
import { abha as english } from '../messages/en/abha.js';
import { useMessages } from '../provider/index.js';

/** The way on without an ABHA, where the host offers one. */
export function Decline({ onDecline, isQuiet = false }: { onDecline: (() => void) | undefined; isQuiet?: boolean }) {
  const { decline } = useMessages('abha', english);
  if (!onDecline) return null;
  return (
    <Button variant={isQuiet ? 'quiet' : 'secondary'} onClick={onDecline}>
      {decline}
    </Button>
  );
}
