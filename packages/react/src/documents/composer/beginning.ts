import { type CaseType, type DocumentDraft, draftOf } from '@carestack/core/ai';
import { atStart, type ComposerState, nextComposer } from './composerState.js';

/** A summary that the service wrote by itself, such as that of a stay: JSON without a fixed shape. */
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
  const draft = draftIn(caseType, summary);
  return left?.step === 'review' && isSameReading(left.draft, draft)
    ? left
    : nextComposer(atStart, { type: 'drafted', draft });
}

/** Whether two summaries say the same, so that the later one is no reason to begin anew. */
export function isSameSummary(caseType: CaseType, one: WrittenSummary | null, other: WrittenSummary | null): boolean {
  if (one === other || !one || !other) return one === other;
  return isSameReading(draftIn(caseType, one), draftIn(caseType, other));
}

function draftIn(caseType: CaseType, summary: WrittenSummary): DocumentDraft {
  return draftOf(caseType, {
    id: typeof summary['id'] === 'string' ? summary['id'] : null,
    extractedData: membersOf(summary['extractedData']),
    dischargeSummary: membersOf(summary['dischargeSummary']),
  });
}

function isSameReading(one: DocumentDraft, other: DocumentDraft): boolean {
  return JSON.stringify(one.original) === JSON.stringify(other.original);
}

function membersOf(value: unknown): WrittenSummary | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}
