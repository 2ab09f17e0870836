'use client';

import type { JobProgress, Summary } from '@carestack/core/ai';
import { EhrApiError } from '@carestack/core/errors';
import { useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useSurroundings } from '../../provider/index.js';
import { type TriggeredSummary, usePartialUpload, useTriggerDischargeSummary } from '../documents.hooks.js';
import { jobIdKept } from '../jobId.js';
import { refusedPlaces } from '../upload/refusedPlaces.js';
import { paperOf, type DocumentUploadState, useDocumentUpload } from '../upload/useDocumentUpload.js';

/** A day and the files that the service has read for it. */
export interface StayDay {
  /** `2026-01-31` */
  day: string;
  files: readonly string[];
}

export interface StayDocumentsOptions {
  /** Identifies this stay among others. Opening a screen with the same name continues the same upload. Never a personal detail. */
  name: string;
  /** The id of the stay. Keep the id that `onStay` gives and pass it here. */
  stayId?: string | null | undefined;
  onStay?: ((stayId: string) => void) | undefined;
  onSummary?: ((summary: TriggeredSummary) => void) | undefined;
}

/** The state of a request. `slow` means longer than the service estimated, `lost` that no answer came. */
export type StayStanding = 'idle' | 'sending' | 'working' | 'slow' | 'unreachable' | 'failed' | 'lost' | 'done';

export interface StayDocumentsState {
  stayId: string | null;
  /** The days sent from this page, in order. The API does not list files that were sent earlier. */
  days: readonly StayDay[];
  upload: DocumentUploadState;
  sending: { standing: StayStanding; error: EhrApiError | null };
  /** Files that the service could not read: the id of each file with the service's reason code. */
  notRead: ReadonlyMap<number, string>;
  /** Sends the files that are ready for a day (`2026-01-31`). It never rejects; read the outcome from `sending`. */
  send: (day: string) => Promise<void>;
  summary: { standing: StayStanding; error: EhrApiError | null; data: TriggeredSummary | null };
  generate: () => void;
  /** Takes over the result of an upload that an earlier visit to this screen started. */
  adopt: (summary: Summary) => void;
  /** True if an upload from an earlier visit to this screen has not ended. */
  hasEarlier: boolean;
  /** True while that upload is still opening the stay. Nothing can be sent until it has ended or was given up. */
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
 * The state behind `<StayDocuments/>`: the files of a stay by day, and its discharge summary. Files stay in memory. Only the job id of a
 * running upload is stored, in the session storage of the tab.
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
