/** What the person at the screen can do next. */
export type Recovery = 'retry' | 'reenter' | 'restart' | 'wait' | 'other-route' | 'contact-admin';

/**
 * Whether the call had an effect. `unknown`: it was a write and its answer was lost, so it may have happened.
 * Read back before doing it again.
 */
export type Outcome = 'failed' | 'unknown';

/** Stable words for what went wrong. People read sentences chosen by them. */
export type EhrErrorCode =
  | 'validation_failed'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'rate_limited'
  | 'server_error'
  | 'service_down'
  | 'offline'
  | 'timeout'
  | 'aborted'
  | 'invalid_answer'
  | 'aadhaar_invalid'
  | 'aadhaar_without_mobile'
  | 'otp_wrong'
  | 'otp_expired'
  | 'otp_locked'
  | 'transaction_stale'
  | 'mobile_limit'
  | 'email_limit'
  | 'address_taken'
  | 'address_invalid'
  | 'abha_deactivated'
  | 'abha_exists'
  | 'abha_not_found'
  | 'details_mismatch'
  | 'username_taken'
  | 'username_invalid'
  | 'account_exists'
  | 'method_not_allowed';

export interface EhrApiErrorDetails {
  statusCode?: number | undefined;
  upstreamCode?: string | undefined;
  requestId?: string | undefined;
  fields?: Readonly<Record<string, string>> | undefined;
  recovery?: Recovery | undefined;
  outcome?: Outcome | undefined;
  retryAfter?: number | undefined;
  data?: unknown;
}

const recoveries: Partial<Record<EhrErrorCode, Recovery>> = {
  validation_failed: 'reenter',
  unauthenticated: 'contact-admin',
  forbidden: 'contact-admin',
  not_found: 'reenter',
  conflict: 'reenter',
  rate_limited: 'wait',
  invalid_answer: 'contact-admin',
};

/**
 * The only error our client throws. `message` names the operation, never the person; `code` is ours and stable,
 * `upstreamCode` is the server's own (`ABDM-1204`).
 */
export class EhrApiError extends Error {
  override readonly name: string = 'EhrApiError';
  // Declared, as the constructor gives all of them: the fields written out would only make every bundle longer.
  declare readonly code: EhrErrorCode;
  /** HTTP status, or 0 when there was no answer. 400 without a request means that our own check refused the input. */
  declare readonly statusCode: number;
  declare readonly upstreamCode: string | undefined;
  declare readonly requestId: string | undefined;
  /** Refused fields by name, each with a code. The server's sentence may quote what was typed: it is only in `data`. */
  declare readonly fields: Readonly<Record<string, string>>;
  declare readonly recovery: Recovery;
  declare readonly outcome: Outcome;
  /** Seconds to wait, when the server named them. */
  declare readonly retryAfter: number | undefined;
  /** The server's body. Not enumerable, so that it stays out of logs; absent for journeys that carry identity numbers. */
  declare readonly data: unknown;

  constructor(code: EhrErrorCode, message: string, details: EhrApiErrorDetails = {}) {
    super(message);
    this.code = code;
    this.statusCode = details.statusCode ?? 0;
    this.upstreamCode = details.upstreamCode;
    this.requestId = details.requestId;
    this.fields = details.fields ?? {};
    this.recovery = details.recovery ?? recoveries[code] ?? 'retry';
    this.outcome = details.outcome ?? 'failed';
    this.retryAfter = details.retryAfter;
    Object.defineProperty(this, 'data', { value: details.data, enumerable: false });
  }
}

/** 401: the key or token was refused. */
export class AuthenticationError extends EhrApiError {
  override readonly name = 'AuthenticationError';
}

/** 403: known, but not allowed. */
export class AuthorizationError extends EhrApiError {
  override readonly name = 'AuthorizationError';
}

/** 400 or 422, from the server or from our own check before sending; `fields` says which. */
export class ValidationError extends EhrApiError {
  override readonly name = 'ValidationError';
}

/** 404, or an answer without the record asked for. */
export class NotFoundError extends EhrApiError {
  override readonly name = 'NotFoundError';
}

/** 409: somebody else was first. */
export class ConflictError extends EhrApiError {
  override readonly name = 'ConflictError';
}

/** 429; `retryAfter` in seconds when the server said. */
export class RateLimitError extends EhrApiError {
  override readonly name = 'RateLimitError';
}

/** 5xx. For a write, `outcome` is `unknown` unless the server said that it did nothing. */
export class ServerError extends EhrApiError {
  override readonly name = 'ServerError';
}

/** No answer: offline, timed out or aborted. */
export class ConnectionError extends EhrApiError {
  override readonly name = 'ConnectionError';
}

/** An answer that is no JSON or has the wrong shape. The message names the path, never the value. */
export class InvalidAnswerError extends EhrApiError {
  override readonly name = 'InvalidAnswerError';
}
