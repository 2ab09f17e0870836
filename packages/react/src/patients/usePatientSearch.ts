'use client';

import { useEffect, useState } from 'react';

const typingPauseMs = 300;

interface Place {
  term: string;
  /** The tokens of the pages come by; the last one is the page on the screen. */
  tokens: readonly (string | null)[];
}

const start = (term: string): Place => ({ term, tokens: [null] });

/** What is typed, what is searched for once typing pauses, and the way back through the pages. */
export function usePatientSearch() {
  const [typed, setTyped] = useState('');
  const [{ term, tokens }, setPlace] = useState(() => start(''));

  useEffect(() => {
    if (typed.trim() === term) return;
    const timer = setTimeout(() => setPlace(start(typed.trim())), typingPauseMs);
    return () => clearTimeout(timer);
  }, [typed, term]);

  return {
    typed,
    setTyped,
    term,
    /** Searches without waiting for the pause. */
    search: (text: string) => {
      setTyped(text);
      setPlace(start(text.trim()));
    },
    nextPage: tokens.at(-1) ?? null,
    pageIndex: tokens.length - 1,
    goForward: (token: string) => setPlace((place) => ({ ...place, tokens: [...place.tokens, token] })),
    goBack: () => setPlace((place) => ({ ...place, tokens: place.tokens.slice(0, -1) })),
  };
}
