'use client';

import { useEffect, useRef } from 'react';
import { Notice } from '../../kit/index.js';
import { documentViewer as english } from '../../messages/en/documentViewer.js';
import { useMessages } from '../../provider/index.js';
import { useLoaded } from '../../registration/index.js';

const loadCleaner = async () => (await import('./safeNarrative.js')).safeNarrative;

export interface NarrativeProps {
  html: string;
  /** The language of its words, unless they have marks of their own. */
  lang: string | undefined;
}

/** Untrusted XHTML, cleaned. Until what cleans it is there, none of it is. */
export function Narrative({ html, lang }: NarrativeProps) {
  const text = useMessages('documentViewer', english);
  const { part: safeNarrative, hasFailed } = useLoaded(loadCleaner);
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (safeNarrative) place.current?.replaceChildren(safeNarrative(html));
  }, [html, safeNarrative]);

  if (hasFailed) return <Notice tone="danger">{text.partFailed}</Notice>;
  return <div ref={place} lang={lang} data-part="narrative" className="cs-narrative" />;
}
