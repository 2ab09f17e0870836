'use client';

import {
  addItem,
  approve as approveDraft,
  type ApprovedBundle,
  approvedBundle,
  type Approver,
  bundleInput,
  type CaseType,
  changeItem,
  type DocumentDraft,
  doctorDetailsOf,
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
import { EhrApiError } from '@carestack/core/errors';
import type { Practitioner } from '@carestack/core/practitioners';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLatest } from '../../kit/useLatest.js';
import { useGuardedChanges, useSurroundings } from '../../provider/index.js';
import { useGenerateFhirBundle } from '../documents.hooks.js';
import type { EncounterRow } from '../forms/rows.js';
import { isGone } from '../upload/refusedPlaces.js';
import { paperOf, type DocumentUploadState, type ReadyFile, useDocumentUpload } from '../upload/useDocumentUpload.js';
import { beginning, isSameSummary, type WrittenSummary } from './beginning.js';
import {
  type Approval,
  attachedCount,
  type ComposerEvent,
  type ComposerState,
  nextComposer,
  type SourceFile,
} from './composerState.js';
import { keepWork, workKept, workKey } from './keptWork.js';
import { type LostWork, useLostWork, workAtRisk } from './lostWork.js';
import { type Reading, useReading } from './useReading.js';

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
   * The same summary again keeps the edits. A different one replaces the draft, also while the screen is open.
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
  const queryClient = useQueryClient();
  const { scope } = useSurroundings();
  const [key] = useState(() => workKey(scope, caseType, name));
  const [before] = useState(() => workKept(queryClient, key));
  const [state, setState] = useState<ComposerState>(() => beginning(before?.state, caseType, summary));
  const latest = useRef(state);
  const upload = useDocumentUpload();
  const [typed, keepTyped] = useState(before?.typed ?? null);
  const [typedFiles, keepTypedFiles] = useState(before?.typedFiles ?? []);
  const { mutateAsync: generate } = useGenerateFhirBundle();
  const told = useLatest(onApproved);
  const isMaking = useRef(false);

  // At once for the next call, and for the screen: of twenty clicks the second one finds an approved document.
  const happen = useCallback((event: ComposerEvent) => {
    latest.current = nextComposer(latest.current, event);
    setState(latest.current);
  }, []);

  const begun = useRef(summary ?? null);
  useEffect(() => {
    const written = summary ?? null;
    const isSame = isSameSummary(caseType, begun.current, written);
    begun.current = written;
    if (isSame || !written) return;
    latest.current = beginning(latest.current, caseType, written);
    setState(latest.current);
  }, [caseType, summary]);

  // Left on the way to another screen of the app, it is found again as it was.
  const { add } = upload;
  const found = useRef(before?.gathered ?? []);
  useEffect(() => {
    const files = found.current;
    // Once, also where React runs effects twice.
    found.current = [];
    if (files.length > 0) add(files);
  }, [add]);
  const inHand = useLatest({ upload, typed, typedFiles });
  useEffect(() => {
    const newest = inHand;
    return () => {
      const { upload: gathering, ...form } = newest.current;
      keepWork(queryClient, key, { state: latest.current, gathered: gathering.items.map(({ file }) => file), ...form });
    };
  }, [inHand, queryClient, key]);

  const reading = useReading({
    caseType,
    name,
    slowAfter,
    patience,
    onRead: (result) => happen({ type: 'drafted', draft: draftOf(caseType, result) }),
  });

  const isGathered = state.step === 'choose' && upload.items.length > 0;
  const atRisk = workAtRisk(state, reading.standing, typed !== null);
  useGuardedChanges(atRisk !== null || isGathered);
  const {
    lost,
    forget: forgetLost,
    dismiss: dismissLost,
  } = useLostWork(`${scope}.${caseType}.${name}`, atRisk, before !== null);

  async function make({ approved, author }: Approval) {
    if (isMaking.current) return;
    isMaking.current = true;
    try {
      const { current } = latest;
      if (current.step !== 'approved') return;
      const files = current.isAttached ? current.files : [];
      const documentReferences = [...current.references, ...files.map(paperOf)];
      const doctor = doctorDetailsOf(author);
      const people = { patientDetails, documentReferences, ...(doctor && { doctorsDetails: [doctor] }) };
      const made = approvedBundle(approved, await generate(bundleInput(approved, people)));
      happen({ type: 'made', made });
      reading.forget();
      upload.clear();
      forgetLost();
      told.current?.(made);
    } catch (error) {
      const refusal = error instanceof EhrApiError && !isGone(error) ? error : null;
      happen({ type: 'makingFailed', problem: { error: refusal } });
    } finally {
      isMaking.current = false;
    }
  }

  // The screen was left before the bundle came: it is asked for again.
  const resume = useLatest(() => {
    const { current } = latest;
    if (current.step === 'approved' && !current.problem) void make(current);
  });
  useEffect(() => resume.current(), [resume]);

  const edit = (change: (draft: DocumentDraft) => DocumentDraft) => happen({ type: 'edited', change });
  const files = state.step === 'review' ? attachedCount(state) : 0;

  return {
    caseType,
    // The job of an earlier visit is being followed.
    state: state.step === 'choose' && reading.standing !== 'idle' ? { step: 'reading', files: [] } : state,
    upload,
    reading,
    lost,
    patientDetails,
    gaps: state.step === 'review' ? gapsOf(state.draft, files) : [],
    canApprove: state.step === 'review' && isApprovable(state.draft, files),
    readFiles: () => {
      const sent = upload.ready.map(sourceFile);
      if (sent.length === 0 || latest.current.step !== 'choose') return;
      forgetLost();
      happen({ type: 'filesSent', files: sent });
      // A kind without sections is its papers: there is nothing to be read from them.
      if (draftSections(caseType).length === 0) happen({ type: 'drafted', draft: typedDraft(caseType) });
      else reading.send(sent);
    },
    sendAgain: () => {
      const { current } = latest;
      if (current.step === 'reading' && current.files.length > 0) reading.send(current.files);
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
    approve: (practitioner, practitionerName) => {
      const { current } = latest;
      if (current.step !== 'review' || !isApprovable(current.draft, attachedCount(current))) return;
      const { id, registrationId } = practitioner;
      const approver: Approver = { id, name: practitionerName, registrationId };
      const approved = approveDraft(current.draft, { practitioner: approver, at: new Date() });
      const approval = { approved, author: practitioner };
      happen({ type: 'approved', ...approval });
      void make(approval);
    },
    makeAgain: () => {
      const { current } = latest;
      if (current.step !== 'approved' || isMaking.current) return;
      happen({ type: 'makingAgain' });
      void make(current);
    },
    reopen: () => happen({ type: 'reopened' }),
    startOver: () => {
      reading.forget();
      upload.clear();
      keepTyped(null);
      keepTypedFiles([]);
      forgetLost();
      happen({ type: 'startedOver' });
    },
  };
}

function sourceFile({ name, kind, mimeType, file }: ReadyFile): SourceFile {
  return { name, kind, mimeType, file };
}
