'use client';

import type { CaseType, DocumentDraft } from '@carestack/core/ai';
import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useLatest } from '../../kit/useLatest.js';
import { useSurroundings } from '../../provider/index.js';
import type { EncounterRow } from '../forms/rows.js';
import { type DocumentUploadState, useDocumentUpload } from '../upload/useDocumentUpload.js';
import { type ComposerEvent, isUnsaved } from './composerState.js';
import { type Desk, deskAfter, dismissed, draftsCame, draftsRead, emptyDesk, type OtherWork, taken } from './desk.js';
import { keepWork, type Work, workKept, workKey } from './keptWork.js';
import { discarded, type Finish, opened, passedOn } from './sheaf.js';
import { draftIn, type WrittenSummary } from './writtenSummary.js';

interface WorkOptions {
  caseType: CaseType;
  name: string;
  summary: WrittenSummary | null | undefined;
}

export interface WorkOnDocument {
  desk: Desk;
  /** The desk after the last event, also before it is drawn. */
  latest: RefObject<Desk>;
  /** Whether the screen was left before, and is found as it was. */
  isFound: boolean;
  upload: DocumentUploadState;
  typed: readonly EncounterRow[] | null;
  keepTyped: (rows: readonly EncounterRow[] | null) => void;
  typedFiles: readonly File[];
  keepTypedFiles: (files: readonly File[]) => void;
  happen: (event: ComposerEvent) => void;
  /** Takes the drafts that were read from papers: to be reviewed now, or to wait. */
  takeRead: (drafts: readonly DocumentDraft[], finished: readonly (Finish | null)[]) => void;
  /** Puts another document of the same papers on the screen. */
  open: (place: number) => void;
  passOn: () => void;
  discard: () => void;
  take: (other: OtherWork) => void;
  dismiss: (other: OtherWork) => void;
}

/** All that somebody is working on for one document. On the way to another screen of the app it is kept in memory, and found again. */
export function useWork({ caseType, name, summary }: WorkOptions): WorkOnDocument {
  const queryClient = useQueryClient();
  const { scope } = useSurroundings();
  const [key] = useState(() => workKey(scope, caseType, name));
  const [before] = useState(() => workKept(queryClient, key));
  const [desk, setDesk] = useState(() => deskFound(before, caseType, summary));
  const latest = useRef(desk);
  const upload = useDocumentUpload();
  const [typed, keepTyped] = useState(before?.typed ?? null);
  const [typedFiles, keepTypedFiles] = useState(before?.typedFiles ?? []);
  const inHand = useLatest({ upload, typed, typedFiles });

  // At once for the next call, and for the screen: of twenty clicks the second one finds an approved document.
  const change = useCallback((next: (desk: Desk) => Desk) => {
    latest.current = next(latest.current);
    setDesk(latest.current);
  }, []);

  useEffect(() => {
    if (!summary) return;
    const { upload: gathering, typed: rows } = inHand.current;
    change((now) => {
      const isFree = now.state.step === 'choose' && gathering.items.length === 0 && !rows;
      return draftsCame(now, [draftIn(caseType, summary)], isFree);
    });
  }, [caseType, change, inHand, summary]);

  const { add } = upload;
  const found = useRef(before?.gathered ?? []);
  useEffect(() => {
    const files = found.current;
    // Once, also where React runs effects twice.
    found.current = [];
    if (files.length > 0) add(files);
  }, [add]);
  useEffect(() => {
    const newest = inHand;
    return () => {
      const { upload: gathering, ...form } = newest.current;
      keepWork(queryClient, key, { desk: latest.current, gathered: gathering.items.map(({ file }) => file), ...form });
    };
  }, [inHand, queryClient, key]);

  return {
    desk,
    latest,
    isFound: before !== null,
    upload,
    typed,
    keepTyped,
    typedFiles,
    keepTypedFiles,
    happen: useCallback((event) => change((now) => deskAfter(now, event)), [change]),
    takeRead: (drafts, finished) => change((now) => draftsRead(now, drafts, finished)),
    open: (place) => change((now) => opened(now, place)),
    passOn: () => change(passedOn),
    discard: () => change((now) => discarded(now) ?? deskAfter(now, { type: 'startedOver' })),
    take: (other) => change((now) => taken(now, other)),
    dismiss: (other) => change((now) => dismissed(now, other)),
  };
}

/** What was left, with a summary that came since. An untouched draft gives way to it: nobody is looking at it. */
function deskFound(before: Work | null, caseType: CaseType, summary: WrittenSummary | null | undefined): Desk {
  const desk = before?.desk ?? emptyDesk;
  if (!summary) return desk;
  const { step } = desk.state;
  const isBegun = before !== null && (before.gathered.length > 0 || before.typed !== null);
  const isAlone = desk.before.length + desk.after.length === 0;
  const isFree = (step === 'choose' && !isBegun) || (step === 'review' && isAlone && !isUnsaved(desk.state));
  return draftsCame(desk, [draftIn(caseType, summary)], isFree);
}
