import { pause } from '../client/attempt.js';
import type { CallOptions } from '../client/http.js';
import { tell } from '../client/tell.js';
import { ConnectionError, EhrApiError } from '../errors/EhrApiError.js';
import { readErrorBody } from '../errors/readErrorBody.js';
import { identifier } from '../errors/refusal.js';
import { JobError } from './JobError.js';
import { standingOf, type Job, type JobResult } from './job.schema.js';

/** Where a job stands, told whenever it was asked for. It holds nothing of the document. */
export interface JobProgress {
  jobId: string;
  recordId: string | null;
  /** The service's own word, `QUEUED`; null when it gave none. */
  status: string | null;
  standing: 'working' | 'succeeded' | 'failed';
  /** Milliseconds that the service said it would take in all. */
  estimatedCompletionMs: number | null;
  /** Milliseconds since we began to follow. */
  elapsed: number;
  /** False when the last question found no answer; the next one may. */
  isReachable: boolean;
}

export interface FollowOptions extends CallOptions {
  /** Told at the start, with the `jobId` to keep, and after every question. */
  onProgress?: ((progress: JobProgress) => void) | undefined;
  /** Milliseconds to follow in all. Default ten minutes. */
  patience?: number | undefined;
}

/** Milliseconds. */
const wait = { first: 1_000, longestFirst: 60_000, longest: 15_000, growth: 1.5 };

/** Questions in a row without an answer before we give up; each of them was tried again already. */
const mostSilences = 5;

/**
 * Asks for a job until it has ended, first after the time that the service estimated, then in growing intervals.
 *
 * @throws JobError when it failed or took longer than `patience`; ConnectionError `aborted`
 */
export async function followJob(
  job: Job,
  ask: (jobId: string, options: CallOptions) => Promise<JobResult>,
  { onProgress, patience = 600_000, ...options }: FollowOptions,
): Promise<JobResult> {
  const started = Date.now();
  const estimatedCompletionMs = job.estimatedCompletionMs ?? null;
  let { jobId } = job;
  let last: JobResult = job;
  let silences = 0;
  let pausing = Math.min(estimatedCompletionMs ?? wait.first, wait.longestFirst);
  let next = wait.first;

  const report = (isReachable = true) => {
    const { recordId = null, status = null } = last;
    const elapsed = Date.now() - started;
    const standing = standingOf(last);
    tell(onProgress, { jobId, recordId, status, standing, estimatedCompletionMs, elapsed, isReachable });
  };

  report();
  for (;;) {
    const left = patience - (Date.now() - started);
    if (left <= 0) throw new JobError('timeout', jobId, last.status ?? null, { outcome: 'unknown', recovery: 'wait' });
    await pause(Math.min(pausing, left), options.signal);
    pausing = next;
    next = Math.min(next * wait.growth, wait.longest);
    try {
      last = await ask(jobId, options);
      silences = 0;
    } catch (error) {
      silences += 1;
      if (!mayPass(error) || silences === mostSilences) throw error;
      report(false);
      continue;
    }

    report();
    const standing = standingOf(last);
    if (standing === 'failed') {
      // The reason may quote the document: only a code leaves.
      const upstreamCode = identifier(readErrorBody(last.error).upstreamCode);
      throw new JobError('server_error', jobId, last.status ?? null, { recovery: 'restart', upstreamCode });
    }
    if (standing === 'working') continue;
    // A job may hand its work to another.
    if (last.result !== undefined && last.result !== null) return last;
    if (!last.childJobId || last.childJobId === jobId) return last;
    jobId = last.childJobId;
  }
}

function mayPass(error: unknown): boolean {
  if (error instanceof ConnectionError) return error.code !== 'aborted';
  return error instanceof EhrApiError && (error.statusCode === 429 || error.statusCode >= 500);
}
