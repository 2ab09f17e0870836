'use client';

import { useEffect, useRef } from 'react';
import { safeNarrative } from './safeNarrative.js';

export function Narrative({ html }: { html: string }) {
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    place.current?.replaceChildren(safeNarrative(html));
  }, [html]);

  return <div ref={place} data-part="narrative" className="cs-narrative" />;
}
