'use client';

import { Button, Notice } from '../kit/index.js';
import type { Draft } from './useDraft.js';

export interface DraftNoticeProps {
  draft: Draft;
  words: { restored: string; startAgain: string };
}

/** Says that what was typed before is back, and offers to begin anew. */
export function DraftNotice({ draft, words }: DraftNoticeProps) {
  if (!draft.isRestored) return null;
  return (
    <Notice>
      <p>{words.restored}</p>
      <Button variant="quiet" onClick={draft.discard}>
        {words.startAgain}
      </Button>
    </Notice>
  );
}
