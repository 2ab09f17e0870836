import {
  AuthenticationError,
  AuthorizationError,
  ConflictError,
  EhrApiError,
  NotFoundError,
  RateLimitError,
  ServerError,
  ValidationError,
  type EhrErrorCode,
  type Recovery,
} from './EhrApiError.js';
import { readErrorBody } from './readErrorBody.js';

/**
 * One row of an operation's catalogue of refusals: the server's code, and its text where one code has several meanings
 * (ABDM-1114 has three), become our code and what to do about it. The first row that fits wins.
 */
export interface Refusal {
  upstreamCode?: string;
  text?: RegExp;
  code: EhrErrorCode;
  recovery: Recovery;
  /** The field of the form it belongs to. */
  field?: string;
}

export interface Answer {
  operation: string;
  status: number;
  body: unknown;
  requestId?: string | undefined;
  retryAfter?: number | undefined;
  isWrite: boolean;
  isSensitive: boolean;
  refusals: readonly Refusal[];
  /** Our word ← the names on the wire. */
  names?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** Statuses of a gateway that may have lost the answer of a write behind it. 501 and 503 say that nothing was done. */
function mayBeLost(status: number): boolean {
  return status === 408 || (status >= 500 && status !== 501 && status !== 503);
}

/** Turns an answer that is not a success into the one error a caller has to know. */
export function refusedAs(answer: Answer): EhrApiError {
  const body = readErrorBody(answer.body);
  const refusal = answer.refusals.find(
    ({ upstreamCode, text }) =>
      (!upstreamCode || upstreamCode === body.upstreamCode) && (!text || text.test(body.text)),
  );
  const named = inOurNames(body.fields, answer.names);
  const fields = refusal?.field ? { ...named, [refusal.field]: refusal.code } : named;
  const [Kind, code] = kindOf(answer.status);
  // A code says what happened, whatever the status. A sentence alone may be of something else that broke, "connection already closed".
  const isUnknown = answer.isWrite && !refusal?.upstreamCode && mayBeLost(answer.status);
  const upstream = identifier(body.upstreamCode);
  return new Kind(refusal?.code ?? code, `${answer.operation}: ${answer.status}${upstream ? ` ${upstream}` : ''}`, {
    statusCode: answer.status,
    upstreamCode: upstream,
    requestId: answer.requestId ?? identifier(body.requestId),
    fields: codesOnly(fields),
    recovery: refusal?.recovery,
    outcome: isUnknown ? 'unknown' : 'failed',
    retryAfter: answer.retryAfter,
    data: answer.isSensitive ? undefined : answer.body,
  });
}

/** A form knows its fields by our words. */
function inOurNames(fields: Record<string, string>, names: Answer['names'] = {}): Record<string, string> {
  const ours = new Map(Object.entries(names).flatMap(([name, wire]) => wire.map((other) => [other, name])));
  return Object.fromEntries(Object.entries(fields).map(([name, reason]) => [ours.get(name) ?? name, reason]));
}

/** A code or an id, and nothing that could be a sentence. */
export function identifier(text: string | undefined): string | undefined {
  return text && /^[\w.:-]{1,64}$/.test(text) ? text : undefined;
}

/** A refused field's name and a code. A sentence of the server may quote what was typed, so it becomes `invalid`. */
function codesOnly(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => /^[a-z_][\w.[\]-]{0,60}$/i.test(name))
      .map(([name, reason]) => [name, /^[a-z_]+$/.test(reason) ? reason : 'invalid']),
  );
}

function kindOf(status: number): [typeof EhrApiError, EhrErrorCode] {
  switch (status) {
    case 400:
    case 422:
      return [ValidationError, 'validation_failed'];
    case 401:
      return [AuthenticationError, 'unauthenticated'];
    case 403:
      return [AuthorizationError, 'forbidden'];
    case 404:
      return [NotFoundError, 'not_found'];
    case 409:
      return [ConflictError, 'conflict'];
    case 429:
      return [RateLimitError, 'rate_limited'];
    case 503:
      return [ServerError, 'service_down'];
    default:
      return status >= 500 ? [ServerError, 'server_error'] : [EhrApiError, 'server_error'];
  }
}
