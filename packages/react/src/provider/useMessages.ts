'use client';

import type { EhrApiError } from '@carestack/core';
import { useMemo } from 'react';
import { errors as englishErrors } from '../messages/en/errors.js';
import { merged, type Messages, type RoomName } from '../messages/messages.js';
import { useSurroundings } from './CarestackProvider.js';

/**
 * The words of one room: the app's where it gave any, else English. The room passes its own English, so that a bundle carries
 * only the rooms it uses.
 *
 * @example
 * const text = useMessages('patients', patients).form;
 */
export function useMessages<Room extends RoomName>(room: Room, english: Messages[Room]): Messages[Room] {
  const overrides = useSurroundings().messages[room];
  return useMemo(() => (overrides ? merged(english, overrides) : english), [english, overrides]);
}

/** What a person reads when a call failed; chosen by the error's code, never its text. */
export function useErrorText(): (error: EhrApiError | { code: string }) => string {
  const { codes, unexpected } = useMessages('errors', englishErrors);
  const sentences: Readonly<Record<string, string | undefined>> = codes;
  return ({ code }) => sentences[code] ?? unexpected;
}

/** A BCP 47 tag for dates and numbers: `en-IN`, `hi-IN`. */
export function useLocale(): string {
  const { language = 'en' } = useSurroundings().messages;
  return language.includes('-') ? language : `${language}-IN`;
}
