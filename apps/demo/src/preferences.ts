import { useSyncExternalStore } from 'react';

export type Language = 'en' | 'hi';
export type Appearance = 'light' | 'dark';

/** The only two things this app keeps in the browser. */
export interface Preferences {
  language: Language;
  appearance: Appearance;
}

const languageKey = 'clinic.language';
const appearanceKey = 'clinic.appearance';

let preferences: Preferences = {
  language: oneOf(read(languageKey), ['en', 'hi']) ?? (navigator.language.startsWith('hi') ? 'hi' : 'en'),
  appearance:
    oneOf(read(appearanceKey), ['light', 'dark']) ??
    (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'),
};
const listeners = new Set<() => void>();

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, currentPreferences);
}

function currentPreferences(): Preferences {
  return preferences;
}

export function prefer(change: Partial<Preferences>): void {
  preferences = { ...preferences, ...change };
  if (change.language) write(languageKey, change.language);
  if (change.appearance) write(appearanceKey, change.appearance);
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

// A browser may forbid storage; the choice then lasts as long as the page.
function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // As above.
  }
}

function oneOf<const Word extends string>(text: string | null, words: readonly Word[]): Word | undefined {
  return words.find((word) => word === text);
}
