import type { CarestackProviderProps } from '@carestack/react/provider';
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { type Language, usePreferences } from '../preferences.js';
import { en, type Words } from './en.js';

interface Spoken {
  language: Language;
  words: Words;
  /** The words of the ready components; none for English, which they bring along. */
  components: CarestackProviderProps['messages'];
}

const english: Spoken = { language: 'en', words: en, components: undefined };

const WordsContext = createContext<Spoken>(english);

export function useWords(): Words {
  return useContext(WordsContext).words;
}

export function useSpoken(): Spoken {
  return useContext(WordsContext);
}

/** Speaks the language preferred; until its words are here, and where they cannot be loaded, the one before. */
export function WordsProvider({ children }: { children: ReactNode }) {
  const { language } = usePreferences();
  const [spoken, setSpoken] = useState(english);

  useEffect(() => {
    let isWanted = true;
    void wordsIn(language).then(
      (next) => isWanted && setSpoken(next),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [language]);

  useEffect(() => {
    document.documentElement.lang = spoken.language;
  }, [spoken.language]);

  return <WordsContext value={spoken}>{children}</WordsContext>;
}

async function wordsIn(language: Language): Promise<Spoken> {
  if (language === 'en') return english;
  const { hindi } = await import('./hi.js');
  return { language: 'hi', words: hindi.words, components: hindi.components };
}
