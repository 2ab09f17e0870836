'use client';

import {
  addItem,
  type ApprovedBundle,
  type CaseType,
  changeItem,
  type DocumentDraft,
  draftOf,
  draftSections,
  type Gap,
  gapsOf,
  isApprovable,
  type ItemChange,
  type PatientDetails,
  removeItem,
  restoreItem,
  typedDraft,
} from '@carestack/core/ai';
import type { Practitioner } from '@carestack/core/practitioners';
import { useLatest } from '../../kit/useLatest.js';
import { useGuardedChanges, useSurroundings } from '../../provider/index.js';
import type { EncounterRow } from '../forms/rows.js';
import type { DocumentUploadState, ReadyFile } from '../upload/useDocumentUpload.js';
import { attachedCount, type ComposerState, type SourceFile } from './composerState.js';
import { hasForm, type OtherWork, waitingAtRisk } from './desk.js';
import { type LostWork, useLostWork, workAtRisk } from './lostWork.js';
import { useMaking } from './useMaking.js';
import { type Reading, useReading } from './useReading.js';
import { useWork } from './useWork.js';
import type { WrittenSummary } from './writtenSummary.js';

export interface ClinicalDocumentOptions {
  caseType: CaseType;
  /**
   * Identifies this document among others of its kind, for example by the id of an appointment. Opening a screen with the same name
   * continues the same work. Never use a name or number of a person: it becomes a key in the session storage.
   */
  name: string;
  /** The patient, as their record says. */
  patientDetails?: PatientDetails | undefined;
  /**
   * A summary that the service has already written, such as the `data` from `<StayDocuments onSummary>`. Composing begins with its review.
   * The same summary again changes nothing. A different one waits in `others` until somebody takes it; it takes the place of a draft by
   * itself only where nobody has done anything: at the start, or while the screen was left and nothing was changed.
   */
  summary?: WrittenSummary | null | undefined;
  /** Called once, when the bundle of the approved document is ready. */
  onApproved?: ((made: ApprovedBundle) => void) | undefined;
  /** After how many milliseconds reading counts as slow. Default: the estimate of the service, at least five seconds. */
  slowAfter?: number | undefined;
  /** How long to follow the reading, in milliseconds. Default ten minutes. */
  patience?: number | undefined;
}

/** Everything a composing screen can show and do. */
export interface ClinicalDocument {
  caseType: CaseType;
  state: ComposerState;
  /**
   * Other work on this document, which waits: a newer summary, or what was on the screen before `take`. No edit is lost by a summary that
   * comes.
   */
  others: readonly OtherWork[];
  /** Puts other work on the screen. What was there waits in its place, if somebody worked on it. Nothing happens while files are read. */
  take: (other: OtherWork) => void;
  /** Puts away a newer summary, to go on with what is on the screen. The work of a person stays. */
  dismiss: (other: OtherWork) => void;
  /** The files chosen so far, in the step `choose`. */
  upload: DocumentUploadState;
  reading: Reading;
  /** The work that was lost when the page was closed or reloaded. Null if nothing was lost. */
  lost: LostWork | null;
  patientDetails: PatientDetails | undefined;
  /** What is still missing in the document under review. */
  gaps: readonly Gap[];
  /** False while the document is empty, an item is incomplete, or a report has no result. Empty sections do not prevent approval. */
  canApprove: boolean;

  /** Sends the chosen files to be read. */
  readFiles: () => void;
  /** Sends them again after they were not sent or no answer came. */
  sendAgain: () => void;
  /** Goes to the form, to type the document instead. */
  type: () => void;
  /** Goes back from reading or typing to the choice. */
  back: () => void;
  /** The rows of the form when it was left. */
  typed: readonly EncounterRow[] | null;
  /** Keeps the rows of the form in memory, in case the screen is left. */
  keepTyped: (rows: readonly EncounterRow[]) => void;
  /** The files attached to the form when it was left. */
  typedFiles: readonly File[];
  /** Keeps those files in memory, in case the screen is left. */
  keepTypedFiles: (files: readonly File[]) => void;
  /** Starts the review of what was typed. */
  takeTyped: (draft: DocumentDraft, references: readonly string[]) => void;
  changeItem: (id: string, change: ItemChange) => void;
  addItem: (section: string, change: ItemChange) => void;
  removeItem: (id: string) => void;
  restoreItem: (id: string) => void;
  /** Provides the source files again after a reload. */
  findFiles: (files: readonly ReadyFile[]) => void;
  setAttached: (isAttached: boolean) => void;
  /** Approves the document in the name of this practitioner and has its bundle made. Repeated calls do nothing. */
  approve: (practitioner: Practitioner, name: string) => void;
  /** Asks for the bundle of the approved document again, after that failed. */
  makeAgain: () => void;
  /** Goes back to the review and withdraws the approval. Possible only until the bundle exists. */
  reopen: () => void;
  startOver: () => void;
}

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
  const reading = useReading({
    caseType,
    name,
    slowAfter,
    patience,
    onRead: (result) => work.takeRead(draftOf(caseType, result)),
  });

  const isGathered = state.step === 'choose' && upload.items.length > 0;
  const atRisk = workAtRisk(state, reading.standing, typed !== null) ?? waitingAtRisk(others, typed !== null);
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
      reading.forget();
      upload.clear();
      forgetLost();
      told.current?.(made);
    },
  });

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
    startOver: () => {
      reading.forget();
      upload.clear();
      forgetLost();
      // A form that waits keeps its rows.
      if (!hasForm(others)) {
        keepTyped(null);
        keepTypedFiles([]);
      }
      happen({ type: 'startedOver' });
    },
  };
}

function sourceFile({ name, kind, mimeType, file }: ReadyFile): SourceFile {
  return { name, kind, mimeType, file };
}
