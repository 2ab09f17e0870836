import { EhrApiError, type EhrErrorCode, type Outcome, type Recovery } from '../errors/EhrApiError.js';

/** Why the step in view could not be finished. It names a field, never what was typed. */
export interface JourneyProblem<Field extends string, Reason extends string> {
  code: EhrErrorCode | 'misconfigured' | Reason;
  field: Field | null;
  recovery: Recovery;
  outcome: Outcome;
  /** Epoch milliseconds, when waiting helps. */
  retryAt: number | null;
}

/** Turns what a call threw into a problem: one of these fields with one of these reasons, where the error names them. */
export function problemOf<Field extends string, Reason extends string>(
  error: unknown,
  at: number,
  fields: readonly Field[],
  reasons: readonly Reason[],
): JourneyProblem<Field, Reason> {
  if (!(error instanceof EhrApiError)) {
    return { code: 'misconfigured', field: null, recovery: 'contact-admin', outcome: 'failed', retryAt: null };
  }
  const field = fields.find((name) => name in error.fields) ?? null;
  const reason = reasons.find((word) => error.code === 'validation_failed' && field && error.fields[field] === word);
  return {
    code: reason ?? error.code,
    field,
    recovery: error.recovery,
    outcome: error.outcome,
    retryAt: error.retryAfter === undefined ? null : at + error.retryAfter * 1000,
  };
}

/** No code may be asked for any more: only a new transaction helps. */
export const noMoreCodes = {
  code: 'rate_limited',
  field: null,
  recovery: 'restart',
  outcome: 'failed',
  retryAt: null,
} as const;
