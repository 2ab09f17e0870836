'use client';

import { type RefObject, useEffect, useRef } from 'react';
import { useLatest } from '../../kit/useLatest.js';
import { afterFrame } from './afterFrame.js';

/** Pixels around the box: what is about to be scrolled into view counts as seen. */
const margin = '200px';

/** Tells which visits come into view, each once; all of them where nobody can tell. */
export function useSeenVisits(box: RefObject<HTMLElement | null>, onSeen: (references: readonly string[]) => void) {
  const latest = useLatest(onSeen);
  const observer = useRef<IntersectionObserver | null>(null);
  const observed = useRef(new WeakSet<Element>());

  useEffect(() => {
    if (typeof IntersectionObserver === 'undefined') return undefined;
    const known = new IntersectionObserver(
      (entries, self) => {
        const seen = entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target);
        for (const target of seen) self.unobserve(target);
        if (seen.length > 0) latest.current(seen.map(itemOf));
      },
      { root: box.current, rootMargin: margin },
    );
    observer.current = known;
    observed.current = new WeakSet();
    return () => known.disconnect();
  }, [box, latest]);

  // After every drawing: blocks come and go. Nobody waits for it with them.
  useEffect(() =>
    afterFrame(() => {
      const blocks = [...(box.current?.querySelectorAll('.cs-schedule-visit[data-item]') ?? [])];
      const fresh = blocks.filter((block) => !observed.current.has(block));
      for (const block of fresh) observed.current.add(block);
      if (observer.current) for (const block of fresh) observer.current.observe(block);
      else if (fresh.length > 0) latest.current(fresh.map(itemOf));
    }),
  );
}

function itemOf(block: Element): string {
  return block.getAttribute('data-item') ?? '';
}
