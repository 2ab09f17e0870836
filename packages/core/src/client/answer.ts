import * as z from 'zod/mini';
import { InvalidAnswerError, type EhrApiError } from '../errors/EhrApiError.js';
import { pathName } from '../errors/fields.js';
import { complaintsIn, refusedAs } from '../errors/refusal.js';
import { isObject } from '../values/given.js';
import { jsonOf } from '../values/json.js';
import type { RefusedFields } from '../values/page.js';
import type { Endpoint } from './endpoint.js';

/** An answer of the server with its text read to the end. */
export interface Answered {
  response: Response;
  text: string;
  /** What was long in it, as JSON text; something short stands for it in `text`. */
  long?: Blob | undefined;
}

/** What `send` gives. */
export interface Parsed<Value> {
  value: Value;
  /** The answer before it was read. */
  text: string;
  /** What was long in it; something short stands for it in `value`. */
  long?: Blob | undefined;
  /** What an answer to a write complains of, although it says that it succeeded (contract 2.1). */
  refusedFields?: RefusedFields | undefined;
}

/**
 * Reads the answer to a call that succeeded.
 *
 * @throws ValidationError for a write that was refused with a status of success: the answer complains, and names no record or a type other
 * than `success`. It counts as 422.
 */
export function read<Answer extends z.core.$ZodType>(
  endpoint: Endpoint<z.core.$ZodType, Answer>,
  { response, text, long }: Answered,
  isWrite: boolean,
): Parsed<z.output<Answer>> {
  const { operation, answer, names } = endpoint;
  const raw = jsonOf(text);
  const parsed = z.safeParse(answer, raw);
  const { type, validationErrors } = isWrite && isObject(raw) ? raw : {};
  const refusedFields = complaintsIn(validationErrors, names);
  const isSuccess = typeof type !== 'string' || type.toLowerCase() === 'success';
  if (refusedFields && !(parsed.success && isSuccess)) {
    throw refusal(endpoint, response, { ...Object(raw), details: validationErrors }, isWrite, 422);
  }
  if (parsed.success) return { value: parsed.data, text, long, refusedFields };
  const paths = parsed.error.issues.map(({ path }) => pathName(path) || 'the whole answer');
  const problem = text && raw === text ? 'is not JSON' : `has the wrong shape at ${paths.join(', ')}`;
  throw new InvalidAnswerError('invalid_answer', `${operation}: the answer ${problem}`, {
    statusCode: response.status,
    requestId: requestIdOf(response),
    // A write was accepted; only its answer cannot be read.
    outcome: isWrite ? 'unknown' : 'failed',
  });
}

/** What an answer that is no success has to tell. */
export function refusal(
  { operation, isSensitive = false, refusals = [], names }: Endpoint,
  response: Response,
  body: unknown,
  isWrite: boolean,
  status = response.status,
): EhrApiError {
  const requestId = requestIdOf(response);
  const retryAfter = retryAfterOf(response);
  return refusedAs({ operation, status, body, requestId, retryAfter, isWrite, isSensitive, refusals, names });
}

export function requestIdOf(response: Response | undefined): string | undefined {
  return response?.headers.get('x-request-id') ?? undefined;
}

/** Seconds to wait, of `Retry-After: 30` or of a date. */
function retryAfterOf(response: Response): number | undefined {
  const header = response.headers.get('retry-after');
  if (!header) return undefined;
  const seconds = Number(header);
  const wait = Number.isNaN(seconds) ? (Date.parse(header) - Date.now()) / 1000 : seconds;
  return Number.isFinite(wait) ? Math.max(0, Math.ceil(wait)) : undefined;
}
