import { type DocumentLinkingState, linkingStateIn } from '@carestack/core/documents';

/**
 * How far linking a visit has come, kept for as long as the tab is: two references, the steps that are done, which answer was lost, and
 * when the document was approved. Nothing of the patient or the record is in it. A browser that stores nothing forgets it with the page.
 */
export function stateKept(name: string) {
  const key = `carestack.linking.${name}`;
  const storage = () => {
    try {
      return globalThis.sessionStorage;
    } catch {
      return undefined;
    }
  };
  return {
    /** Of another document of the same visit the care context alone counts: its records have still to be handed over. */
    read(approvedAt: string): DocumentLinkingState | undefined {
      const kept = fromText(storage()?.getItem(key));
      const state = linkingStateIn(kept['state']);
      if (!state || kept['approvedAt'] === approvedAt) return state ?? undefined;
      const isContextUncertain = state.uncertainStep === 'care_context_creation';
      return {
        ...state,
        visitRecordsUpdated: false,
        careContextLinked: false,
        completedAt: null,
        failedAt: null,
        errorDetails: null,
        uncertainStep: isContextUncertain ? state.uncertainStep : null,
      };
    },
    write: (approvedAt: string, state: DocumentLinkingState) =>
      storage()?.setItem(key, JSON.stringify({ approvedAt, state })),
  };
}

function fromText(text: string | null | undefined): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(text ?? '');
    return typeof kept === 'object' ? { ...kept } : {};
  } catch {
    return {};
  }
}
