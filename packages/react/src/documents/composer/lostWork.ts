'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { keptInTab } from '../keptInTab.js';
import { type ComposerState, isUnsaved } from './composerState.js';
import type { ReadingStanding } from './useReading.js';

const kinds = ['sending', 'typed', 'edited', 'approved'] as const;

/** The kind of work that was lost when the page was closed or reloaded. */
export type LostWork = (typeof kinds)[number];

/** What would be lost if the page was closed now. */
export function workAtRisk(state: ComposerState, standing: ReadingStanding, isTyped: boolean): LostWork | null {
  if (state.step === 'reading') return standing === 'sending' ? 'sending' : null;
  if (state.step === 'typing' || state.step === 'choose') return isTyped ? 'typed' : null;
  if (!isUnsaved(state)) return null;
  if (state.step === 'approved') return 'approved';
  return state.step === 'review' && state.draft.origin === 'typed' ? 'typed' : 'edited';
}

/**
 * Knows after a reload that work is gone. In the storage of the tab stands one word, such as `edited`, beside the id of the job: nothing of
 * what somebody wrote.
 */
export function useLostWork(name: string, atRisk: LostWork | null, isKept: boolean) {
  const mark = useMemo(() => keptInTab(`carestack.work.${name}`), [name]);
  const written = useRef<LostWork | null>(null);
  const [lost, setLost] = useState<LostWork | null>(null);

  // First of all: what was written before the page was opened.
  useEffect(() => {
    const found = kinds.find((kind) => kind === mark.read());
    if (found && !isKept && written.current === null) setLost(found);
  }, [isKept, mark]);

  useEffect(() => {
    if (atRisk) mark.write(atRisk);
    else if (written.current) mark.forget();
    written.current = atRisk;
  }, [atRisk, mark]);

  const forget = useCallback(() => {
    mark.forget();
    setLost(null);
  }, [mark]);
  // It was said; what is at risk now stays marked.
  const dismiss = useCallback(() => setLost(null), []);
  return { lost, forget, dismiss };
}
