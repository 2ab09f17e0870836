'use client';

import { useMemo } from 'react';
import { documentViews as english } from '../../messages/en/documentViews.js';
import { useMessages } from '../../provider/index.js';
import { nameKey, titleOf } from './freeForm.js';

/** What a member of a draft is called. `lang`: of a name that nobody knows here, and that stands as the service gave it. */
export interface MemberWords {
  text: string;
  lang: string | undefined;
}

/** Names of members in the language of the page, whatever their spelling; others of the screen go first. */
export function useMemberWords(others: Readonly<Record<string, string | undefined>>): (name: string) => MemberWords {
  const { members, sections } = useMessages('documentViews', english);
  return useMemo(() => {
    const known = new Map(
      Object.entries({ ...members, ...others, ...sections }).map(([name, words]) => [nameKey(name), words]),
    );
    return (name) => {
      const words = known.get(nameKey(name));
      // The names in answers of the API are English.
      return words === undefined ? { text: titleOf(name), lang: 'en' } : { text: words, lang: undefined };
    };
  }, [members, others, sections]);
}
