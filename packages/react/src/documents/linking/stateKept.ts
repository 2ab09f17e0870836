import { type DocumentLinkingState, linkingStateIn } from '@carestack/core/documents';

/** How far linking a document had come: two references, what was done, which answer was lost. Nothing of the patient or the record. */
export interface KnownLinking {
  /** Of which document, by the moment of its approval; ISO with its offset. */
  approvedAt: string;
  state: DocumentLinkingState;
}

/**
 * The tab's memory of linking a visit. It lasts as long as the tab; a browser that stores nothing forgets it with the page.
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
    read(): KnownLinking | undefined {
      const kept = fromText(storage()?.getItem(key));
      const state = linkingStateIn(kept['state']);
      const { approvedAt } = kept;
      return state ? { approvedAt: typeof approvedAt === 'string' ? approvedAt : '', state } : undefined;
    },
    write: (known: KnownLinking) => storage()?.setItem(key, JSON.stringify(known)),
  };
}

/** What is known of one document's linking. Of another document of the same visit the care context alone counts. */
export function stateOf(approvedAt: string, known: KnownLinking): DocumentLinkingState {
  const { state } = known;
  if (known.approvedAt === approvedAt) return state;
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
}

/** Two memories of the same linking: steps are never taken back, so the one that is further is the later one. */
export function furthest(states: readonly DocumentLinkingState[]): DocumentLinkingState | undefined {
  return states.reduce<DocumentLinkingState | undefined>(
    (best, one) => (best && stepsDone(best) >= stepsDone(one) ? best : one),
    undefined,
  );
}

function stepsDone({
  careContextCreated,
  visitRecordsUpdated,
  careContextLinked,
  uncertainStep,
}: DocumentLinkingState) {
  const done = [careContextCreated, visitRecordsUpdated, careContextLinked].filter(Boolean).length;
  // A step that may have been done is further than one that was not sent.
  return uncertainStep ? done + 0.5 : done;
}

function fromText(text: string | null | undefined): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(text ?? '');
    return typeof kept === 'object' ? { ...kept } : {};
  } catch {
    return {};
  }
}
