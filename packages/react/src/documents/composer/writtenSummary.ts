import { type CaseType, type DocumentDraft, draftOf } from '@carestack/core/ai';

/** A summary that the service wrote by itself, such as that of a stay: JSON without a fixed shape. */
export type WrittenSummary = Readonly<Record<string, unknown>>;

export function draftIn(caseType: CaseType, summary: WrittenSummary): DocumentDraft {
  return draftOf(caseType, {
    id: typeof summary['id'] === 'string' ? summary['id'] : null,
    extractedData: membersOf(summary['extractedData']),
    dischargeSummary: membersOf(summary['dischargeSummary']),
  });
}

function membersOf(value: unknown): WrittenSummary | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}
