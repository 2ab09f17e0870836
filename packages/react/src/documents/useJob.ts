'use client';

import { type JobProgress, type JobResults } from '@carestack/core/ai';
import { EhrApiError } from '@carestack/core/errors';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useRoom, useSurroundings } from '../provider/index.js';
import { jobIdKept } from './jobId.js';

export interface JobOptions {
  /** Tells jobs of one screen apart. Whoever opens a screen with the same name goes on with the same job. */
  name: string;
  /** Milliseconds to follow it in all. Default ten minutes. */
  patience?: number | undefined;
}

export interface JobState<Result> {
  /** Null when nothing is followed. */
  jobId: string | null;
  progress: JobProgress | null;
  result: Result | null;
  error: EhrApiError | null;
  isWorking: boolean;
  /** Follows a job from now on, in place of any other. */
  follow: (jobId: string) => void;
  /** Asks again for a job that took too long or could not be reached. */
  followAgain: () => void;
  /** Stops asking and forgets the id. The service may go on with its work. */
  forget: () => void;
}

interface Told<Result> {
  progress: JobProgress | null;
  result: Result | null;
  error: EhrApiError | null;
}

const untold = { progress: null, result: null, error: null };

/**
 * Follows a job to its end, also after its screen was left and opened again: its id is kept for the tab, and nothing else is.
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
  const [run, setRun] = useState<{ jobId: string | null; turn: number }>({ jobId: null, turn: 0 });
  const [told, setTold] = useState<Told<JobResults[Kind]>>(untold);
  const { jobId } = run;

  // Storage is read after the first render, so that a page rendered on a server is the same.
  useEffect(() => {
    setRun({ jobId: kept.read(), turn: 0 });
    setTold(untold);
  }, [kept]);

  useEffect(() => {
    if (run.jobId === null) return;
    const abort = new AbortController();
    const { signal } = abort;
    const tell = (change: Partial<Told<JobResults[Kind]>>) => {
      if (!signal.aborted) setTold((before) => ({ ...before, ...change }));
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
      setTold(untold);
      setRun({ jobId: next, turn: 0 });
    },
    [kept],
  );
  const followAgain = useCallback(() => {
    setTold(untold);
    setRun(({ jobId: same, turn }) => ({ jobId: same, turn: turn + 1 }));
  }, []);
  const forget = useCallback(() => {
    kept.forget();
    setTold(untold);
    setRun({ jobId: null, turn: 0 });
  }, [kept]);

  return { jobId, ...told, isWorking: jobId !== null && !told.result && !told.error, follow, followAgain, forget };
}
