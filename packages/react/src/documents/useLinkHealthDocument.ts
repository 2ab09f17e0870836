'use client';

import {
  DocumentLinkingError,
  type DocumentLinkingState,
  type HealthDocumentLinkingDTO,
  type HealthDocumentLinkingResult,
  type LinkingProgress,
  type LinkingStep,
} from '@carestack/core/documents';
import { useRef, useState } from 'react';
import { useRoom } from '../provider/index.js';
import { useWrite, type WriteOptions, type WriteResult } from '../records/index.js';

/** The state of one step. `no_answer` means that the answer was lost: the step may have been done. */
export type LinkingStanding = 'not_sent' | 'sent' | 'done' | 'refused' | 'failed' | 'no_answer';

export type LinkingSteps = Readonly<Record<LinkingStep, LinkingStanding>>;

export interface LinkHealthDocumentOptions<Context = unknown>
  extends WriteOptions<HealthDocumentLinkingResult, HealthDocumentLinkingDTO, Context> {
  /** The state that an earlier visit to this screen reported. It contains nothing about the patient or the record. */
  state?: DocumentLinkingState | undefined;
  /** Called with each new state, so that you can keep it. */
  onState?: ((state: DocumentLinkingState) => void) | undefined;
  /**
   * Runs the calls when no other tab links the same document, and gives them the newest state that any tab reached. Without it, two tabs
   * that link one visit at one moment may open it twice. `<DocumentLinking/>` has its own.
   */
  inTurn?: LinkingTurn | undefined;
}

export type LinkingTurn = (
  link: (newest: DocumentLinkingState | undefined) => Promise<HealthDocumentLinkingResult>,
) => Promise<HealthDocumentLinkingResult>;

export type LinkHealthDocumentResult<Context = unknown> = WriteResult<
  HealthDocumentLinkingResult,
  HealthDocumentLinkingDTO,
  Context
> & {
  steps: LinkingSteps;
  state: DocumentLinkingState | null;
  /**
   * Call this when the answer to the first step was lost and somebody has checked that no care context exists. The next call may then
   * start again. Without it, that call fails with a `ValidationError`.
   */
  confirmAbsent: () => void;
  /** Takes over the state that another tab reached. A step whose answer that tab still waits for is `sent`, and not `no_answer`. */
  learn: (state: DocumentLinkingState, isUnderWay: boolean) => void;
};

const standings: Readonly<Record<LinkingProgress['status'], LinkingStanding>> = {
  started: 'sent',
  done: 'done',
  skipped: 'done',
  refused: 'refused',
  failed: 'failed',
  unknown: 'no_answer',
};

/** Where the steps stand, from how far linking had come. */
function stepsOf(state: DocumentLinkingState | null): LinkingSteps {
  const standing = (step: LinkingStep, isDone: boolean): LinkingStanding => {
    if (isDone) return 'done';
    if (state?.uncertainStep === step) return 'no_answer';
    if (state?.failedAt !== step) return 'not_sent';
    // A refusal is an answer, so there is no error with it.
    return state.errorDetails === null ? 'refused' : 'failed';
  };
  return {
    care_context_creation: standing('care_context_creation', state?.careContextCreated ?? false),
    visit_records_update: standing('visit_records_update', state?.visitRecordsUpdated ?? false),
    care_context_linking: standing('care_context_linking', state?.careContextLinked ?? false),
  };
}

/**
 * Links a document to the patient's ABHA in three steps and reports the state of each (contract 13.2). After a failure, call `mutate`
 * again: it resumes at the step that failed and creates no second care context. Fails with a `DocumentLinkingError`, or with a
 * `ValidationError` before anything is sent.
 *
 * @example
 * const { mutate: link, steps, error } = useLinkHealthDocument();
 */
export function useLinkHealthDocument<Context = unknown>({
  state: earlier,
  onState,
  inTurn = (link) => link(undefined),
  ...options
}: LinkHealthDocumentOptions<Context> = {}): LinkHealthDocumentResult<Context> {
  const documents = useRoom('documents');
  const reached = useRef<DocumentLinkingState | null>(earlier ?? null);
  const [state, setState] = useState<DocumentLinkingState | null>(earlier ?? null);
  const [steps, setSteps] = useState(() => stepsOf(earlier ?? null));
  const isAbsent = useRef(false);

  const reach = (next: DocumentLinkingState) => {
    reached.current = next;
    setState(next);
    onState?.(next);
  };

  const mutation = useWrite<HealthDocumentLinkingResult, HealthDocumentLinkingDTO, Context>(
    (document) => inTurn((newest) => run(document, newest ?? reached.current)),
    options,
  );

  async function run(document: HealthDocumentLinkingDTO, before: DocumentLinkingState | null) {
    const isSame = before?.appointmentReference === document.reference && before?.hiType === document.hiType;
    const start = isSame && before ? before : null;
    setSteps(stepsOf(start));
    try {
      const result = await documents.linkHealthDocument(document, {
        ...(start && { state: start }),
        isCareContextAbsent: isAbsent.current,
        onProgress: ({ step, status, state: next }) => {
          setSteps((all) => ({ ...all, [step]: standings[status] }));
          // A page that is closed while a step is on its way never hears of it: for whoever resumes, its answer is lost.
          reach(status === 'started' ? { ...next, uncertainStep: step } : next);
        },
      });
      reach(result.transactionState);
      isAbsent.current = false;
      return result;
    } catch (error) {
      if (error instanceof DocumentLinkingError) reach(error.state);
      throw error;
    }
  }
  const confirmAbsent = () => {
    isAbsent.current = true;
  };
  const learn = (next: DocumentLinkingState, isUnderWay: boolean) => {
    reached.current = next;
    setState(next);
    const known = stepsOf(next);
    setSteps(isUnderWay && next.uncertainStep ? { ...known, [next.uncertainStep]: 'sent' } : known);
  };
  return { ...mutation, steps, state, confirmAbsent, learn };
}
