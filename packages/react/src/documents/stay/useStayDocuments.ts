'use client';

import type { JobProgress, Summary } from '@carestack/core/ai';
import { EhrApiError } from '@carestack/core/errors';
import { useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useSurroundings } from '../../provider/index.js';
import { type TriggeredSummary, usePartialUpload, useTriggerDischargeSummary } from '../documents.hooks.js';
import { jobIdKept } from '../jobId.js';
import { refusedPlaces } from '../upload/refusedPlaces.js';
import { paperOf, type DocumentUploadState, useDocumentUpload } from '../upload/useDocumentUpload.js';

/** A day whose files the service has read. */
export interface StayDay {
  /** `2026-01-31` */
  day: string;
  files: readonly string[];
}

export interface StayDocumentsOptions {
  /** Tells stays of one desk apart. Whoever opens a screen with the same name goes on with the same upload. */
  name: string;
  /** The stay, once its first upload named it; keep what `onStay` told. */
  stayId?: string | null | undefined;
  onStay?: ((stayId: string) => void) | undefined;
  onSummary?: ((summary: TriggeredSummary) => void) | undefined;
}

/** Where something that was asked for stands. `slow`: longer than the service said. `lost`: its answer did not come. */
export type StayStanding = 'idle' | 'sending' | 'working' | 'slow' | 'unreachable' | 'failed' | 'lost' | 'done';

export interface StayDocumentsState {
  stayId: string | null;
  /** Those of this page, by day. Files sent earlier are with the stay, but the API does not list them. */
  days: readonly StayDay[];
  upload: DocumentUploadState;
  sending: { standing: StayStanding; error: EhrApiError | null };
  /** The files that the service could not read: its code for the reason, by the id of the file. */
  notRead: ReadonlyMap<number, string>;
  /** Sends the files that are ready as those of a day. Rejects for nothing: `sending` tells. */
  send: (day: string) => Promise<void>;
  summary: { standing: StayStanding; error: EhrApiError | null; data: TriggeredSummary | null };
  generate: () => void;
  /** Takes over what an upload of an earlier visit to this screen came to. */
  adopt: (summary: Summary) => void;
  /** An upload of an earlier visit to this screen had not ended. */
  hasEarlier: boolean;
  /** That upload opens the stay: before it has ended, or was given up, nothing can be sent. */
  isOpening: boolean;
  forgetEarlier: () => void;
}

/** Milliseconds after which a job without an estimate is slow. */
const usual = 60_000;

export function standingOf(progress: JobProgress | null): StayStanding {
  if (!progress) return 'sending';
  if (!progress.isReachable) return 'unreachable';
  const expected = Math.max(usual, 2 * (progress.estimatedCompletionMs ?? 0));
  return progress.elapsed > expected ? 'slow' : 'working';
}

/** Another tab has a storage of its own: nothing but this page changes the id. */
const neverChanges = () => () => undefined;

const problemOf = (error: EhrApiError): StayStanding => (error.outcome === 'unknown' ? 'lost' : 'failed');

/** Of today it is now; of another day its noon, which is the same day all over India. */
function timeOf(day: string): Date {
  const noon = new Date(`${day}T12:00:00Z`);
  const now = new Date();
  return noon > now ? now : noon;
}

/**
 * The files of a stay, day by day, and its discharge summary at the end. Files live in memory alone; of a running upload the tab keeps
 * the id of its job.
 *
 * @example
 * const stay = useStayDocuments({ name: encounterId, stayId, onStay: setStayId });
 */
export function useStayDocuments({ name, stayId: given, onStay, onSummary }: StayDocumentsOptions): StayDocumentsState {
  const { scope } = useSurroundings();
  // The name under which `useJob` finds it again.
  const kept = useMemo(() => jobIdKept(`${scope}.summary.stay.${name}`), [scope, name]);
  // A server has no storage: the page it renders is the same as the first one here.
  const stored = useSyncExternalStore(neverChanges, kept.read, () => null);
  const [ownJob, setOwnJob] = useState<string | null>(null);
  const [isForgotten, setIsForgotten] = useState(false);
  const hasEarlier = stored !== null && stored !== ownJob && !isForgotten;
  const [own, setOwn] = useState<string | null>(null);
  const [days, setDays] = useState<readonly StayDay[]>([]);
  const upload = useDocumentUpload();
  const partial = usePartialUpload({
    onJob: (jobId) => {
      kept.write(jobId);
      setOwnJob(jobId);
    },
  });
  const trigger = useTriggerDischargeSummary();
  const [sentIds, setSentIds] = useState<readonly number[]>([]);
  const isSending = useRef(false);
  const stayId = own ?? given ?? null;
  // Another first upload would open a second stay.
  const isOpening = hasEarlier && stayId === null;

  function named(id: string | null | undefined) {
    if (!id || id === stayId) return;
    setOwn(id);
    onStay?.(id);
  }

  async function send(day: string) {
    if (isSending.current || upload.ready.length === 0 || isOpening) return;
    isSending.current = true;
    trigger.reset();
    const names = upload.ready.map((file) => file.name);
    setSentIds(upload.ready.map(({ id }) => id));
    try {
      const files = upload.ready.map(paperOf);
      const { id } = await partial.mutateAsync({
        files,
        date: timeOf(day),
        ...(stayId !== null && { encounterId: stayId }),
      });
      named(id);
      setDays((all) => [...all, { day, files: names }].sort((one, other) => one.day.localeCompare(other.day)));
      upload.clear();
      kept.forget();
    } catch (error) {
      if (!(error instanceof EhrApiError)) throw error;
      // Told by `sending`; the files are still here. Whoever left the screen asks for the job when they return.
      if (error.code !== 'aborted') kept.forget();
    } finally {
      isSending.current = false;
    }
  }

  const generated = trigger.error ? problemOf(trigger.error) : trigger.data ? 'done' : 'idle';
  const sent = partial.error ? problemOf(partial.error) : partial.data ? 'done' : 'idle';
  return {
    stayId,
    days,
    upload,
    sending: { standing: partial.isPending ? standingOf(partial.progress) : sent, error: partial.error },
    notRead: new Map(
      [...refusedPlaces(partial.error?.fields ?? {})].flatMap(([place, reason]): [number, string][] => {
        const id = sentIds[place];
        return id === undefined ? [] : [[id, reason]];
      }),
    ),
    send,
    summary: {
      standing: trigger.isPending ? 'working' : generated,
      error: trigger.error,
      data: trigger.data ?? null,
    },
    generate: () => {
      if (stayId === null || trigger.isPending) return;
      trigger.mutate(stayId, { onSuccess: (summary) => onSummary?.(summary) });
    },
    adopt: ({ id }) => named(id),
    hasEarlier,
    isOpening,
    forgetEarlier: () => setIsForgotten(true),
  };
}
