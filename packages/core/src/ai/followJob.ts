import { pause } from '../client/attempt.js';
import type { CallOptions } from '../client/http.js';
import { tell } from '../client/tell.js';
import { ConnectionError, EhrApiError } from '../errors/EhrApiError.js';
import { readErrorBody } from '../errors/readErrorBody.js';
import { identifier } from '../errors/refusal.js';
import { JobError } from './JobError.js';
import { standingOf, type Job, type JobResult } from './job.schema.js';

/** How a job stands, each time it was asked for. It holds nothing of the document. */
export interface JobProgress {
  jobId: string;
  recordId: string | null;
  /** The service's own status, such as `QUEUED`; null when it gave none. */
  status: string | null;
  standing: 'working' | 'succeeded' | 'failed';
  /** Milliseconds that the whole job takes, as the service estimated at its start. */
  estimatedCompletionMs: number | null;
  /** Milliseconds since following began. */
  elapsed: number;
  /** False when the last request had no answer; the next one may have. */
  isReachable: boolean;
}

export interface FollowOptions extends CallOptions {
  /** Called at the start, with the `jobId` to store, and after every request. */
  onProgress?: ((progress: JobProgress) => void) | undefined;
  /** Milliseconds to follow the job at most. Default 600 000, which is ten minutes. */
  patience?: number | undefined;
}

/** Milliseconds. */
const wait = { first: 1_000, longestFirst: 60_000, longest: 15_000, growth: 1.5 };

/** Requests in a row without an answer before giving up. Each was already repeated by the client. */
const mostSilences = 5;

/**
 * Asks for a job until it has ended: first after the time that the service estimated, then at growing intervals of at most 15 seconds.
 *
 * @throws JobError when it fails or takes longer than `patience`; ConnectionError `aborted`.
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
    // A job may pass its work on to a child job.
    if (last.result !== undefined && last.result !== null) return last;
    if (!last.childJobId || last.childJobId === jobId) return last;
    jobId = last.childJobId;
  }
}

function mayPass(error: unknown): boolean {
  if (error instanceof ConnectionError) return error.code !== 'aborted';
  return error instanceof EhrApiError && (error.statusCode === 429 || error.statusCode >= 500);
}
