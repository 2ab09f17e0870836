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
import { readErrorBody, type ErrorBody } from './readErrorBody.js';

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
  const [Kind, code] = kinds[answer.status] ?? [answer.status < 500 ? EhrApiError : ServerError, 'server_error'];
  // A code says what happened, whatever the status. A sentence alone may be of something else that broke, "connection already closed".
  const isUnknown = answer.isWrite && !refusal?.upstreamCode && mayBeLost(answer.status);
  const upstream = identifier(body.upstreamCode);
  return new Kind(refusal?.code ?? code, `${answer.operation}: ${answer.status}${upstream ? ` ${upstream}` : ''}`, {
    statusCode: answer.status,
    upstreamCode: upstream,
    requestId: answer.requestId ?? identifier(body.requestId),
    fields: { ...fieldsIn(body, answer.names), ...(refusal?.field && { [refusal.field]: refusal.code }) },
    recovery: refusal?.recovery,
    outcome: isUnknown ? 'unknown' : 'failed',
    retryAfter: answer.retryAfter,
    data: answer.isSensitive ? undefined : answer.body,
  });
}

/** The refused fields by our words, as a form knows them, each with a code. A sentence of the server may quote what was typed: it is `invalid`. */
function fieldsIn({ fields }: ErrorBody, names: Answer['names'] = {}): Record<string, string> {
  const ours = new Map(Object.entries(names).flatMap(([name, wire]) => wire.map((other) => [other, name])));
  return Object.fromEntries(
    Object.entries(fields)
      .map(([name, reason]) => [ours.get(name) ?? name, /^[a-z_]+$/.test(reason) ? reason : 'invalid'] as const)
      .filter(([name]) => /^[a-z_][\w.[\]-]{0,60}$/i.test(name)),
  );
}

/** A code or an id, and nothing that could be a sentence. */
export function identifier(text: string | undefined): string | undefined {
  return text && /^[\w.:-]{1,64}$/.test(text) ? text : undefined;
}

/**
 * What a server complains of in the `validationErrors` of an answer that says it succeeded (contract 2.1): fields and codes, as in an error.
 * A complaint that names no field is one of `input`. Undefined where there is none.
 */
export function complaintsIn(list: unknown, names?: Answer['names']): Record<string, string> | undefined {
  if (!Array.isArray(list) || list.length === 0) return undefined;
  const fields = fieldsIn(readErrorBody({ details: list }), names);
  return Object.keys(fields).length > 0 ? fields : { input: 'invalid' };
}

const kinds: Readonly<Record<number, readonly [typeof EhrApiError, EhrErrorCode]>> = {
  400: [ValidationError, 'validation_failed'],
  401: [AuthenticationError, 'unauthenticated'],
  403: [AuthorizationError, 'forbidden'],
  404: [NotFoundError, 'not_found'],
  409: [ConflictError, 'conflict'],
  422: [ValidationError, 'validation_failed'],
  429: [RateLimitError, 'rate_limited'],
  503: [ServerError, 'service_down'],
};
