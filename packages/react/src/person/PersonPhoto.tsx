'use client';

import { useState } from 'react';
import { photoUrl } from '../kit/photoUrl.js';
import { useLocale } from '../provider/index.js';
import { initialsOf, type Named } from './initialsOf.js';

/** The face, or the initials; the name beside it says who it is. */
export function PersonPhoto({ person }: { person: Named & { photo?: string | null | undefined } }) {
  const locale = useLocale();
  const [broken, setBroken] = useState<string | null>(null);
  const url = photoUrl(person.photo);
  const initials = initialsOf(person, locale);

  return (
    <span className="cs-person-photo" aria-hidden="true">
      {url && url !== broken ? (
        <img src={url} alt="" onError={() => setBroken(url)} />
      ) : initials ? (
        <bdi>{initials}</bdi>
      ) : (
        <svg className="cs-icon" viewBox="0 0 20 20">
          <path d="M10 10.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM2.5 18.5c1-4 4-5.5 7.5-5.5s6.5 1.5 7.5 5.5" />
        </svg>
      )}
    </span>
  );
}
