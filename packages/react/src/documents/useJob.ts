'use client';

import { type JobProgress, type JobResults } from '@carestack/core/ai';
import { EhrApiError } from '@carestack/core/errors';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useRoom, useSurroundings } from '../provider/index.js';
import { jobIdKept } from './jobId.js';

export interface JobOptions {
  /** Identifies this job among the jobs of one screen. Opening a screen with the same name continues the same job. */
  name: string;
  /** How long to follow the job, in milliseconds. Default ten minutes. */
  patience?: number | undefined;
}

export interface JobState<Result> {
  /** Null while no job is followed. */
  jobId: string | null;
  progress: JobProgress | null;
  result: Result | null;
  error: EhrApiError | null;
  isWorking: boolean;
  /** Starts following a job and stops following any other. */
  follow: (jobId: string) => void;
  /** Asks again about a job that took too long or could not be reached. */
  followAgain: () => void;
  /** Stops asking and forgets the id. The service may still finish the job. */
  forget: () => void;
}

interface Run {
  kept: ReturnType<typeof jobIdKept>;
  jobId: string | null;
}

interface Told<Result> {
  /** What it was told of; of any other it says nothing. */
  run: Run | null;
  progress: JobProgress | null;
  result: Result | null;
  error: EhrApiError | null;
}

const untold = { run: null, progress: null, result: null, error: null };

/** Another tab has a storage of its own: nothing but this page changes the id. */
const neverChanges = () => () => undefined;

/**
 * Follows a job until it ends, even if its screen is left and opened again. Only the job id is stored, in the session storage of the tab.
 *
 * @example
 * const { follow, progress, result } = useJob('summary', { name: appointmentId });
 * const { mutate } = useGenerateDischargeSummary({ onJob: follow });
 */
export function useJob<Kind extends keyof JobResults>(
  kind: Kind,
  { name, patience }: JobOptions,
): JobState<JobResults[Kind]> {
  const ai = useRoom('ai');
  const { scope } = useSurroundings();
  const kept = useMemo(() => jobIdKept(`${scope}.${kind}.${name}`), [scope, kind, name]);
  // A server has no storage: the page it renders is the same as the first one here.
  const stored = useSyncExternalStore(neverChanges, kept.read, () => null);
  const found = useMemo(() => ({ kept, jobId: stored }), [kept, stored]);
  const [asked, setAsked] = useState<Run | null>(null);
  const run = asked?.kept === kept ? asked : found;
  const [last, setTold] = useState<Told<JobResults[Kind]>>(untold);
  const told = last.run === run ? last : untold;
  const { jobId } = run;

  useEffect(() => {
    if (run.jobId === null) return;
    const abort = new AbortController();
    const { signal } = abort;
    const tell = (change: Partial<Told<JobResults[Kind]>>) => {
      if (!signal.aborted) setTold((before) => ({ ...(before.run === run ? before : untold), ...change, run }));
    };
    const onProgress = (progress: JobProgress) => tell({ progress });
    ai.followJob(run.jobId, kind, { signal, patience, onProgress }).then(
      (result) => tell({ result, error: null }),
      (error: unknown) => {
        if (!(error instanceof EhrApiError)) throw error;
        tell({ error });
      },
    );
    return () => abort.abort();
  }, [ai, kind, patience, run]);

  const follow = useCallback(
    (next: string) => {
      kept.write(next);
      setAsked({ kept, jobId: next });
    },
    [kept],
  );
  const followAgain = useCallback(() => setAsked({ ...run }), [run]);
  const forget = useCallback(() => {
    kept.forget();
    setAsked({ kept, jobId: null });
  }, [kept]);

  const { progress, result, error } = told;
  const isWorking = jobId !== null && !result && !error;
  return { jobId, progress, result, error, isWorking, follow, followAgain, forget };
}
