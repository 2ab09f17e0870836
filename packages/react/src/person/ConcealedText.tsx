'use client';

import { useEffect, useState } from 'react';
import { Button } from '../kit/index.js';
import { patients as english } from '../messages/en/patients.js';
import { useMessages } from '../provider/index.js';
import type { ConcealedNumber } from './concealedNumbers.js';

export interface ConcealedTextProps {
  number: ConcealedNumber;
  /** What the buttons are called. */
  words: { show: string; hide: string };
}

/** A number that is not on the page until somebody asks for it, and gone again when the window is left. */
export function ConcealedText({ number: { masked, whole }, words }: ConcealedTextProps) {
  const text = useMessages('patients', english).chart;
  const [revealed, setRevealed] = useState<string | null>(null);
  const isShown = whole !== null && revealed === whole;

  useEffect(() => {
    if (!isShown) return;
    const hide = () => setRevealed(null);
    window.addEventListener('blur', hide);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('blur', hide);
      document.removeEventListener('visibilitychange', hide);
    };
  }, [isShown]);

  return (
    <span className="cs-concealed">
      <bdi dir="ltr" className="cs-one-line" aria-live="polite">
        {isShown ? whole : masked}
      </bdi>
      {whole !== null && (
        <Button
          variant="quiet"
          aria-label={isShown ? words.hide : words.show}
          onClick={() => setRevealed(isShown ? null : whole)}
        >
          {isShown ? text.hide : text.show}
        </Button>
      )}
    </span>
  );
}
