import { type CaseType, type DocumentDraft, draftOf } from '@carestack/core/ai';
import { atStart, type ComposerState, nextComposer } from './composerState.js';

/** What the service wrote without a reading of ours, such as the summary of a stay: JSON of its own shape. */
export type WrittenSummary = Readonly<Record<string, unknown>>;

/**
 * Where composing begins: where it was left; or in the review of what the service wrote, unless that is what was under review already. A
 * document that somebody has approved is never put aside for a draft.
 */
export function beginning(
  left: ComposerState | undefined,
  caseType: CaseType,
  summary: WrittenSummary | null | undefined,
): ComposerState {
  if (!summary || left?.step === 'approved') return left ?? atStart;
  const draft = draftOf(caseType, {
    id: typeof summary['id'] === 'string' ? summary['id'] : null,
    extractedData: membersOf(summary['extractedData']),
    dischargeSummary: membersOf(summary['dischargeSummary']),
  });
  return left?.step === 'review' && isSameReading(left.draft, draft)
    ? left
    : nextComposer(atStart, { type: 'drafted', draft });
}

function isSameReading(one: DocumentDraft, other: DocumentDraft): boolean {
  return JSON.stringify(one.original) === JSON.stringify(other.original);
}

function membersOf(value: unknown): WrittenSummary | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}
