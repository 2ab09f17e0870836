import { EhrApiError, type EhrErrorCode, type EhrApiErrorDetails } from '../errors/EhrApiError.js';

/**
 * A job failed, or it was not finished in time. Failed: the code is `server_error`, and `upstreamCode` gives the service's reason where it
 * has one, such as `no_text`. Not finished: the code is `timeout` and the outcome `unknown`; go on with `ai.followJob(error.jobId, …)`.
 */
export class JobError extends EhrApiError {
  override readonly name = 'JobError';
  readonly jobId: string;
  /** The last status that the service gave. */
  readonly status: string | null;

  constructor(code: EhrErrorCode, jobId: string, status: string | null, details: EhrApiErrorDetails = {}) {
    super(code, `ai.followJob: ${code === 'timeout' ? 'the job is not finished yet' : 'the job failed'}`, details);
    this.jobId = jobId;
    this.status = status;
  }
}
