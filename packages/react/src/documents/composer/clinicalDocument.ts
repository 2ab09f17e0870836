import type { ApprovedBundle, CaseType, DocumentDraft, Gap, ItemChange, PatientDetails } from '@carestack/core/ai';
import type { Practitioner } from '@carestack/core/practitioners';
import type { EncounterRow } from '../forms/rows.js';
import type { DocumentUploadState, ReadyFile } from '../upload/useDocumentUpload.js';
import type { ComposerState } from './composerState.js';
import type { OtherWork } from './desk.js';
import type { LostWork } from './lostWork.js';
import type { FoundDocument } from './sheaf.js';
import type { Reading } from './useReading.js';
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
  /**
   * Called once for each document, when its bundle is ready. Papers of several studies make several documents: `left` says how many of them
   * are still to be approved. Close the screen only when it is 0.
   */
  onApproved?: ((made: ApprovedBundle, left: number) => void) | undefined;
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
  /** The documents that were found in the papers, in their order. One of them is on the screen. Empty before there is a draft. */
  documents: readonly FoundDocument[];
  /** How many of them are still to be approved or discarded, with the one on the screen. */
  left: number;
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
  /** Puts another document of the papers on the screen. The one there waits with its edits. Nothing happens while its bundle is made. */
  open: (document: FoundDocument) => void;
  /** Leaves the document on the screen for later, and puts the next one there that is still to be approved. */
  passOn: () => void;
  /** Discards the draft under review. The next document comes; without one, the choice of papers. */
  discard: () => void;
  /** Forgets all documents of these papers, and begins anew. */
  startOver: () => void;
}
