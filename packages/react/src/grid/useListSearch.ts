'use client';

import { useEffect, useState } from 'react';
import type { GridPlace } from './place.js';

const typingPauseMs = 300;

interface Shown {
  term: string;
  /** What is chosen beside the search box. */
  filter: string;
  tokens: readonly (string | null)[];
}

/** What is typed, what is searched for once typing pauses, and the way back through the pages. */
export function useListSearch(place: GridPlace) {
  const [{ term, filter, tokens }, setShown] = useState<Shown>(() => ({
    term: place.term ?? '',
    filter: place.filter ?? '',
    tokens: place.tokens ?? [null],
  }));
  const begin = (part: Partial<Shown>) => setShown((shown) => ({ ...shown, ...part, tokens: [null] }));
  const [typed, setTyped] = useState(term);

  useEffect(() => {
    Object.assign(place, { term, filter, tokens });
  }, [place, term, filter, tokens]);

  useEffect(() => {
    if (typed.trim() === term) return;
    const timer = setTimeout(
      () => setShown((shown) => ({ ...shown, term: typed.trim(), tokens: [null] })),
      typingPauseMs,
    );
    return () => clearTimeout(timer);
  }, [typed, term]);

  return {
    typed,
    setTyped,
    term,
    filter,
    setFilter: (chosen: string) => begin({ filter: chosen }),
    /** Searches without waiting for the pause. */
    search: (text: string) => {
      setTyped(text);
      begin({ term: text.trim() });
    },
    nextPage: tokens.at(-1) ?? null,
    pageIndex: tokens.length - 1,
    goForward: (token: string) => setShown((shown) => ({ ...shown, tokens: [...shown.tokens, token] })),
    goBack: () => setShown((shown) => ({ ...shown, tokens: shown.tokens.slice(0, -1) })),
  };
}

export type ListSearch = ReturnType<typeof useListSearch>;
