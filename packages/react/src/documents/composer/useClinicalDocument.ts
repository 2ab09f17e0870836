'use client';

import {
  addItem,
  changeItem,
  type DocumentDraft,
  draftSections,
  gapsOf,
  isApprovable,
  removeItem,
  restoreItem,
  typedDraft,
} from '@carestack/core/ai';
import { useLatest } from '../../kit/useLatest.js';
import { useGuardedChanges, useSurroundings } from '../../provider/index.js';
import type { ReadyFile } from '../upload/useDocumentUpload.js';
import type { ClinicalDocument, ClinicalDocumentOptions } from './clinicalDocument.js';
import { attachedCount, type SourceFile } from './composerState.js';
import { hasForm, waitingAtRisk } from './desk.js';
import { useLostWork, workAtRisk } from './lostWork.js';
import { finishesIn, foundIn, leftIn } from './sheaf.js';
import { useMaking } from './useMaking.js';
import { useReading } from './useReading.js';
import { useWork } from './useWork.js';

/**
 * The state behind `<ClinicalDocumentComposer/>`: files or typing, the review of the draft, the approval, the FHIR bundle. Use it to build
 * a screen of your own. What a record says is kept only in memory, for at most half an hour after the screen was left.
 *
 * @example
 * const document = useClinicalDocument({ caseType: 'DischargeSummary', name: appointmentId, onApproved: ({ bundle }) => file(bundle) });
 * switch (document.state.step) { case 'review': return document.state.draft.items.map((item) => …) }
 */
export function useClinicalDocument({
  caseType,
  name,
  patientDetails,
  summary,
  onApproved,
  slowAfter,
  patience,
}: ClinicalDocumentOptions): ClinicalDocument {
  const { scope } = useSurroundings();
  const work = useWork({ caseType, name, summary });
  const { desk, latest, upload, typed, keepTyped, typedFiles, keepTypedFiles, happen } = work;
  const { state, others } = desk;
  const told = useLatest(onApproved);
  const { keepFinished, ...reading } = useReading({ caseType, name, slowAfter, patience, onRead: work.takeRead });

  const isGathered = state.step === 'choose' && upload.items.length > 0;
  const atRisk = workAtRisk(state, reading.standing, typed !== null) ?? waitingAtRisk(desk, typed !== null);
  useGuardedChanges(atRisk !== null || isGathered);
  const {
    lost,
    forget: forgetLost,
    dismiss: dismissLost,
  } = useLostWork(`${scope}.${caseType}.${name}`, atRisk, work.isFound);

  const { approve, makeAgain } = useMaking({
    work,
    patientDetails,
    onMade: (made) => {
      settle();
      told.current?.(made, leftIn(latest.current));
    },
  });

  /** A document is finished: the papers and their job are forgotten with the last one. */
  function settle() {
    if (leftIn(latest.current) > 0) return keepFinished(finishesIn(latest.current));
    reading.forget();
    upload.clear();
    forgetLost();
  }

  function startOver() {
    reading.forget();
    upload.clear();
    forgetLost();
    // A form that waits keeps its rows.
    if (!hasForm(others)) {
      keepTyped(null);
      keepTypedFiles([]);
    }
    happen({ type: 'startedOver' });
  }

  const edit = (change: (draft: DocumentDraft) => DocumentDraft) => happen({ type: 'edited', change });
  const files = state.step === 'review' ? attachedCount(state) : 0;

  return {
    caseType,
    // The job of an earlier visit is being followed.
    state: state.step === 'choose' && reading.standing !== 'idle' ? { step: 'reading', files: [] } : state,
    others,
    take: work.take,
    dismiss: work.dismiss,
    upload,
    reading,
    documents: foundIn(desk),
    left: leftIn(desk),
    lost,
    patientDetails,
    gaps: state.step === 'review' ? gapsOf(state.draft, files) : [],
    canApprove: state.step === 'review' && isApprovable(state.draft, files),
    readFiles: () => {
      const sent = upload.ready.map(sourceFile);
      if (sent.length === 0 || latest.current.state.step !== 'choose') return;
      forgetLost();
      happen({ type: 'filesSent', files: sent });
      // A kind without sections is its papers: there is nothing to be read from them.
      if (draftSections(caseType).length === 0) happen({ type: 'drafted', draft: typedDraft(caseType) });
      else reading.send(sent);
    },
    sendAgain: () => {
      const { state: now } = latest.current;
      if (now.step === 'reading' && now.files.length > 0) reading.send(now.files);
    },
    type: () => happen({ type: 'typingChosen' }),
    back: () => {
      reading.forget();
      happen({ type: 'wentBack' });
    },
    typed,
    keepTyped,
    typedFiles,
    keepTypedFiles,
    takeTyped: (draft, references) => {
      keepTyped(null);
      keepTypedFiles([]);
      dismissLost();
      happen({ type: 'typed', draft, references });
    },
    changeItem: (id, change) => edit((draft) => changeItem(draft, id, change)),
    addItem: (section, change) => edit((draft) => addItem(draft, section, change)),
    removeItem: (id) => edit((draft) => removeItem(draft, id)),
    restoreItem: (id) => edit((draft) => restoreItem(draft, id)),
    findFiles: (found) => happen({ type: 'filesFound', files: found.map(sourceFile) }),
    setAttached: (isAttached) => happen({ type: 'attached', isAttached }),
    approve,
    makeAgain,
    reopen: () => happen({ type: 'reopened' }),
    open: ({ place }) => work.open(place - 1),
    passOn: work.passOn,
    discard: () => {
      if (latest.current.state.step !== 'review') return;
      if (foundIn(latest.current).length < 2) return startOver();
      work.discard();
      settle();
    },
    startOver,
  };
}

function sourceFile({ name, kind, mimeType, file }: ReadyFile): SourceFile {
  return { name, kind, mimeType, file };
}
