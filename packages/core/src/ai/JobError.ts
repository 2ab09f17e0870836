import { EhrApiError, type EhrErrorCode, type EhrApiErrorDetails } from '../errors/EhrApiError.js';

/**
 * A job that failed (`server_error`; `upstreamCode` says why where the service has a code for it, such as `no_text`), or that was still
 * working when we stopped asking (`timeout`, outcome `unknown`): then `ai.followJob(error.jobId, …)` goes on with it.
 */
export class JobError extends EhrApiError {
  override readonly name = 'JobError';
  readonly jobId: string;
  /** The service's last word for it. */
  readonly status: string | null;

  constructor(code: EhrErrorCode, jobId: string, status: string | null, details: EhrApiErrorDetails = {}) {
    super(code, `ai.followJob: ${code === 'timeout' ? 'the job is not finished yet' : 'the job failed'}`, details);
    this.jobId = jobId;
    this.status = status;
  }
}
