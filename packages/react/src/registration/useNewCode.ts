'use client';

import { useEffect, useRef, type RefObject } from 'react';
import type { DigitsHandle } from '../kit/index.js';

/**
 * Once another code was sent, what was typed of the one before is worth nothing: its box is emptied and waits for the new one. It also
 * takes the focus, since the button that asked is gone.
 */
export function useNewCode(sends: number, box: RefObject<DigitsHandle | null>, onNew: () => void): void {
  const seen = useRef(sends);

  useEffect(() => {
    if (sends <= seen.current) return;
    seen.current = sends;
    box.current?.clear();
    box.current?.focus();
    onNew();
  });
}
