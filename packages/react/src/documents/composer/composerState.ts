import {
  type ApprovedBundle,
  type ApprovedDocument,
  type DocumentDraft,
  filesWanted,
  isEdited,
} from '@carestack/core/ai';
import type { EhrApiError } from '@carestack/core/errors';
import type { Practitioner } from '@carestack/core/practitioners';
import type { FileKind } from '../upload/inspectFile.js';

/** A file that the draft was read from. It is only in the memory of the page. */
export interface SourceFile {
  name: string;
  kind: FileKind;
  mimeType: string;
  file: File;
}

/** The draft under review and its files. */
export interface Reviewed {
  draft: DocumentDraft;
  /** In the order in which they were sent. Empty after a reload, which keeps only the job id. */
  files: readonly SourceFile[];
  /** Data URLs of the files attached to what was typed. */
  references: readonly string[];
  /** The places of the files that are not this document's: only others of the same papers were read from them. */
  elsewhere: readonly number[];
  /** Whether the files of this document are attached to it. */
  isAttached: boolean;
}

export interface Approval {
  approved: ApprovedDocument;
  /** The record of who approved it, for the document to name its author by. */
  author: Practitioner;
}

/** Why the bundle of an approved document could not be made. Making it again creates no second document. */
export interface MakingProblem {
  /** Null if a file could no longer be read. */
  error: EhrApiError | null;
}

export type ComposerState =
  | { step: 'choose' }
  | { step: 'typing' }
  /** The service has the files. */
  | { step: 'reading'; files: readonly SourceFile[] }
  | ({ step: 'review' } & Reviewed)
  /** A practitioner has approved it. Its bundle is being made, or could not be made. */
  | ({ step: 'approved' } & Reviewed & Approval & { problem: MakingProblem | null })
  | { step: 'done'; made: ApprovedBundle };

export type ComposerEvent =
  | { type: 'typingChosen' }
  | { type: 'wentBack' }
  | { type: 'filesSent'; files: readonly SourceFile[] }
  | { type: 'drafted'; draft: DocumentDraft; elsewhere?: readonly number[] | undefined }
  | { type: 'typed'; draft: DocumentDraft; references: readonly string[] }
  | { type: 'edited'; change: (draft: DocumentDraft) => DocumentDraft }
  | { type: 'filesFound'; files: readonly SourceFile[] }
  | { type: 'attached'; isAttached: boolean }
  | ({ type: 'approved' } & Approval)
  | { type: 'makingFailed'; problem: MakingProblem }
  | { type: 'makingAgain' }
  /** Whoever goes on editing takes the approval back. */
  | { type: 'reopened' }
  | { type: 'made'; made: ApprovedBundle }
  | { type: 'startedOver' };

export const atStart: ComposerState = { step: 'choose' };

/** A document on its way, as a pure function of what happens. What does not fit its step changes nothing. */
export function nextComposer(state: ComposerState, event: ComposerEvent): ComposerState {
  switch (event.type) {
    case 'typingChosen':
      return state.step === 'choose' ? { step: 'typing' } : state;
    case 'wentBack':
      return state.step === 'typing' || state.step === 'reading' ? atStart : state;
    case 'filesSent':
      return state.step === 'choose' ? { step: 'reading', files: event.files } : state;
    case 'drafted':
      if (state.step === 'reading') return reviewOf(event.draft, { files: state.files, elsewhere: event.elsewhere });
      return state.step === 'choose' ? reviewOf(event.draft, { elsewhere: event.elsewhere }) : state;
    case 'typed':
      return state.step === 'typing' ? reviewOf(event.draft, { references: event.references }) : state;
    case 'edited': {
      if (state.step !== 'review') return state;
      const draft = event.change(state.draft);
      return draft === state.draft ? state : { ...state, draft };
    }
    case 'filesFound':
      return state.step === 'review' ? { ...state, files: event.files } : state;
    case 'attached':
      return state.step === 'review' ? { ...state, isAttached: event.isAttached } : state;
    case 'approved': {
      const { approved, author } = event;
      return state.step === 'review' ? { ...state, step: 'approved', approved, author, problem: null } : state;
    }
    case 'makingFailed':
      return state.step === 'approved' ? { ...state, problem: event.problem } : state;
    case 'makingAgain':
      return state.step === 'approved' ? { ...state, problem: null } : state;
    case 'reopened':
      return state.step === 'approved' && state.problem ? reopened(state) : state;
    case 'made':
      return state.step === 'approved' && event.made.approved === state.approved
        ? { step: 'done', made: event.made }
        : state;
    case 'startedOver':
      return atStart;
    default:
      return event satisfies never;
  }
}

type Papers = { [Name in 'files' | 'references' | 'elsewhere']?: Reviewed[Name] | undefined };

function reviewOf(draft: DocumentDraft, { files = [], references = [], elsewhere = [] }: Papers): ComposerState {
  return { step: 'review', draft, files, references, elsewhere, isAttached: filesWanted(draft).least > 0 };
}

function reopened({ draft, files, references, elsewhere, isAttached }: Reviewed): ComposerState {
  return { step: 'review', draft, files, references, elsewhere, isAttached };
}

/** The files that can be attached to this document. */
export function ownFiles({ files, elsewhere }: Pick<Reviewed, 'files' | 'elsewhere'>): readonly SourceFile[] {
  return files.filter((_, place) => !elsewhere.includes(place));
}

/** Files that travel with the document, counted. */
export function attachedCount(reviewed: Reviewed): number {
  return reviewed.references.length + (reviewed.isAttached ? ownFiles(reviewed).length : 0);
}

/** Whether leaving would lose what a person did. An untouched draft is read again from its job. */
export function isUnsaved(state: ComposerState): boolean {
  if (state.step === 'approved') return true;
  return state.step === 'review' && (state.draft.origin === 'typed' || isEdited(state.draft));
}
