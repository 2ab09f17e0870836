import { type DocumentLinkingState, linkingStateIn } from '@carestack/core/documents';
import { keptInTab } from '../keptInTab.js';

/** The progress of linking a document. It contains two references and no data about the patient or the record. */
export interface KnownLinking {
  /** When the document was approved; ISO 8601 with an offset. It identifies the document. */
  approvedAt: string;
  /** When this progress was made; ISO 8601 with an offset. Of two, the later one counts. */
  at: string;
  state: DocumentLinkingState;
}

/** The tab's memory of linking a visit. */
export function stateKept(name: string) {
  const { read, write } = keptInTab(`carestack.linking.${name}`);
  return {
    read: (): KnownLinking | undefined => knownIn(fromText(read())),
    write: (known: KnownLinking) => write(JSON.stringify(known)),
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

/** Of several memories of the same linking the one that was written last. */
export function latest(memories: readonly KnownLinking[]): KnownLinking | undefined {
  return memories.reduce<KnownLinking | undefined>(
    (last, one) => (last && Date.parse(last.at) >= Date.parse(one.at) ? last : one),
    undefined,
  );
}

/** Reads progress that was stored, or that another tab told; undefined when it is none. */
export function knownIn(value: unknown): KnownLinking | undefined {
  const {
    approvedAt,
    at,
    state: kept,
  }: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {};
  const state = linkingStateIn(kept);
  return state && typeof approvedAt === 'string' && typeof at === 'string' ? { approvedAt, at, state } : undefined;
}

/** Whether the answer to a step is still to come, for whoever sent it. If it is lost, the step is also the one that failed. */
export function isUnderWay({ uncertainStep, failedAt }: DocumentLinkingState): boolean {
  return uncertainStep !== null && failedAt === null;
}

function fromText(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
