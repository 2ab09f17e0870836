'use client';

import {
  type CaseType,
  documentLimits,
  type DocumentDraft,
  type DraftSection,
  draftSections,
  sectionsOfDraft,
} from '@carestack/core/ai';
import { EhrApiError } from '@carestack/core/errors';
import { type FormEvent, useCallback, useEffect, useId, useRef, useState } from 'react';
import type { SummarisedError } from '../../kit/index.js';
import { useLatest } from '../../kit/useLatest.js';
import { encounterForm as english } from '../../messages/en/encounterForm.js';
import { useErrorText, useGuardedChanges, useMessages } from '../../provider/index.js';
import type { CodedValue } from '../coded/codedValue.js';
import { dataUrlOf, type DocumentUploadState, useDocumentUpload } from '../upload/useDocumentUpload.js';
import { type Column, type ColumnName, columnsOf } from './columns.js';
import { type EncounterProblem, problemsOf, refusedRows } from './problems.js';
import { changedRow, draftOfRows, emptyRow, type EncounterRow, startRows } from './rows.js';

/** What was typed, after it passed the checks. */
export interface FilledEncounter {
  caseType: CaseType;
  /** The draft for `approve`. Nobody has approved it yet. */
  draft: DocumentDraft;
  /**
   * The sections in the shapes of contract 12.3, for the `extractedData` of `useGenerateFhirBundle`. Empty for a health document, which is
   * made with extraction off.
   */
  sections: Readonly<Record<string, unknown>>;
  /** The attached files, as data URLs. */
  documentReferences: readonly string[];
}

export interface EncounterFormOptions {
  /** Sections to start with, in the shapes of contract 12.3. Read once. */
  initialSections?: object | undefined;
  /** The rows that `onTyped` last gave. They take precedence over `initialSections`. Read once. */
  initialRows?: readonly EncounterRow[] | undefined;
  /** Called with all rows after each change, so that your screen can restore them. Keep them only in memory. */
  onTyped?: ((rows: readonly EncounterRow[]) => void) | undefined;
  /** The files that `onFiles` last gave. Read once. */
  initialFiles?: readonly File[] | undefined;
  /** Called with the attached files after each change, so that your screen can restore them. Keep them only in memory. */
  onFiles?: ((files: readonly File[]) => void) | undefined;
  /** Receives what was typed. If it throws an `EhrApiError`, the form shows it at the field it names and keeps what was typed. */
  onSubmit: (filled: FilledEncounter) => Promise<void>;
}

export interface EncounterFormSection extends DraftSection {
  columns: readonly Column[];
  rows: readonly EncounterRow[];
}

export interface EncounterFormState {
  caseType: CaseType;
  /** The sections in reading order, each with its rows. */
  sections: readonly EncounterFormSection[];
  change: (rowId: string, part: ColumnName, value: CodedValue) => void;
  /** Adds an empty row at the end of a section. */
  add: (section: string) => void;
  remove: (rowId: string) => void;
  /** The row that was added last. Give it the focus. */
  newestRow: string | null;
  upload: DocumentUploadState;
  /** How many files this kind of document takes. Null if it takes none. */
  files: { least: number; most: number | null } | null;
  /** The problem of a field. It stays until the next attempt or until the field changes. */
  errorOf: (rowId: string, part: ColumnName) => string | undefined;
  idOf: (rowId: string, part: ColumnName) => string;
  filesId: string;
  filesError: string | undefined;
  problems: readonly SummarisedError[];
  attempt: number;
  isPending: boolean;
  submit: (event: FormEvent) => Promise<void>;
}

type Failure = EncounterProblem | { error: EhrApiError };

/** Kinds that are made with files beside their sections. */
function filesOf(caseType: CaseType): EncounterFormState['files'] {
  const limit = documentLimits[caseType];
  if (caseType === 'Radiology Report') return { least: 0, most: null };
  return limit && limit.on > 0 ? { least: limit.on, most: limit.most ?? null } : null;
}

/**
 * The state behind `<EncounterForm/>`: the rows of each section, the rules of contract 12.2 and 12.3, and the server's refusals at their
 * fields. It submits once, however often the button is clicked. What is typed stays in memory.
 *
 * @example
 * const form = useEncounterForm('Prescription', { onSubmit: async ({ sections }) => generate({ caseType, extractedData: sections }) });
 */
export function useEncounterForm(
  caseType: CaseType,
  { initialSections = {}, initialRows, onTyped, initialFiles = [], onFiles, onSubmit }: EncounterFormOptions,
): EncounterFormState {
  const words = useMessages('encounterForm', english);
  const errorText = useErrorText();
  const prefix = useId();
  const files = filesOf(caseType);
  const upload = useDocumentUpload(files?.most ? { files: files.most } : {});
  const [rows, setRows] = useState<readonly EncounterRow[]>(() => initialRows ?? startRows(caseType, initialSections));
  const [newestRow, setNewestRow] = useState<string | null>(null);
  const [isDirty, setIsDirty] = useState(initialRows !== undefined);
  const [isPending, setIsPending] = useState(false);
  const [last, setLast] = useState<{ attempt: number; failures: readonly Failure[] }>({ attempt: 0, failures: [] });
  const [mended, setMended] = useState<ReadonlySet<string>>(new Set());
  const isSending = useRef(false);
  const added = useRef(initialRows?.length ?? 0);
  useGuardedChanges(isDirty);
  const typed = useLatest(onTyped);
  useEffect(() => {
    if (isDirty) typed.current?.(rows);
  }, [isDirty, rows, typed]);

  const { add: addFiles, items } = upload;
  const found = useRef(initialFiles);
  useEffect(() => {
    const before = found.current;
    // Once, also where React runs effects twice.
    found.current = [];
    if (before.length > 0) addFiles(before);
  }, [addFiles]);
  const toldFiles = useLatest(onFiles);
  const told = useRef(items);
  useEffect(() => {
    if (told.current === items) return;
    told.current = items;
    setIsDirty(true);
    toldFiles.current?.(items.map(({ file }) => file));
  }, [items, toldFiles]);

  const change = useCallback((rowId: string, part: ColumnName, value: CodedValue) => {
    setIsDirty(true);
    setRows((all) => all.map((row) => (row.id === rowId ? changedRow(row, part, value) : row)));
    setMended((before) => (before.has(`${rowId} ${part}`) ? before : new Set([...before, `${rowId} ${part}`])));
  }, []);
  const add = useCallback((section: string) => {
    added.current += 1;
    const row = emptyRow(section, `new ${added.current}`);
    setRows((all) => [...all, row]);
    setNewestRow(row.id);
  }, []);
  const remove = useCallback((rowId: string) => {
    setIsDirty(true);
    setRows((all) => all.filter(({ id }) => id !== rowId));
  }, []);

  const idOf = (rowId: string, part: ColumnName) => `${prefix}-${rowId}-${part}`.replace(/\s/g, '-');
  const filesId = `${prefix}-files`;

  function sentence({ code, count = 0 }: EncounterProblem): string {
    return code === 'files_few' || code === 'files_many' ? words.problems[code]({ count }) : words.problems[code];
  }

  const failures = last.failures.filter((one): one is EncounterProblem => 'code' in one);
  const isOfFiles = ({ row, code }: EncounterProblem) => row === null && code !== 'document_empty';
  const ofFiles = failures.find(isOfFiles);

  async function send(): Promise<readonly Failure[]> {
    const inOrder = draftSections(caseType).flatMap(({ name }) => rows.filter(({ section }) => section === name));
    const written = draftOfRows(caseType, inOrder);
    const found = problemsOf(written, inOrder, upload.ready.length);
    if (found.length > 0) return found;
    try {
      const documentReferences = await Promise.all(upload.ready.map((file) => dataUrlOf(file)));
      const { draft } = written;
      await onSubmit({ caseType, draft, sections: sectionsOfDraft(draft), documentReferences });
      setIsDirty(false);
      return [];
    } catch (error) {
      if (!(error instanceof EhrApiError)) throw error;
      const refused = refusedRows(error, written, inOrder);
      // A refusal that names no field of this form is told as a whole.
      return refused.length > 0 ? refused : [{ error }];
    }
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (isSending.current) return;
    isSending.current = true;
    setIsPending(true);
    try {
      const found = await send();
      setMended(new Set());
      setLast(({ attempt }) => ({ attempt: attempt + 1, failures: found }));
    } finally {
      isSending.current = false;
      setIsPending(false);
    }
  }

  return {
    caseType,
    sections: draftSections(caseType).map((section) => ({
      ...section,
      columns: columnsOf(section),
      rows: rows.filter((row) => row.section === section.name),
    })),
    change,
    add,
    remove,
    newestRow,
    upload,
    files,
    errorOf: (rowId, part) => {
      const found = failures.find((one) => one.row?.id === rowId && one.part === part);
      return found && !mended.has(`${rowId} ${part}`) ? sentence(found) : undefined;
    },
    idOf,
    filesId,
    filesError: ofFiles && sentence(ofFiles),
    attempt: last.attempt,
    problems: last.failures.map((failure): SummarisedError => {
      if ('error' in failure) return { message: errorText(failure.error) };
      if (isOfFiles(failure)) return { message: sentence(failure), fieldId: filesId };
      const { row, part } = failure;
      if (!row) return { message: sentence(failure) };
      const title: Readonly<Record<string, string | undefined>> = words.sections;
      return { message: `${title[row.section] ?? row.section}: ${sentence(failure)}`, fieldId: idOf(row.id, part) };
    }),
    isPending,
    submit,
  };
}
