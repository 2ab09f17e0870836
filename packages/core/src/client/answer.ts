import * as z from 'zod/mini';
import { InvalidAnswerError } from '../errors/EhrApiError.js';
import { pathName } from '../errors/fields.js';
import { jsonOf } from '../values/json.js';
import type { Endpoint } from './endpoint.js';

/** An answer of the server with its text read to the end. */
export interface Answered {
  response: Response;
  text: string;
  /** What was long in it, as JSON text; something short stands for it in `text`. */
  long?: Blob | undefined;
}

export interface Parsed<Value> {
  value: Value;
  /** The answer before it was read. */
  text: string;
  /** What was long in it; something short stands for it in `value`. */
  long?: Blob | undefined;
}

/** Reads the answer to a call that succeeded. */
export function read<Answer extends z.core.$ZodType>(
  { operation, answer }: Endpoint<z.core.$ZodType, Answer>,
  { response, text, long }: Answered,
  isWrite: boolean,
): Parsed<z.output<Answer>> {
  const raw = jsonOf(text);
  const parsed = z.safeParse(answer, raw);
  if (parsed.success) return { value: parsed.data, text, long };
  const paths = parsed.error.issues.map(({ path }) => pathName(path) || 'the whole answer');
  const problem = text && raw === text ? 'is not JSON' : `has the wrong shape at ${paths.join(', ')}`;
  throw new InvalidAnswerError('invalid_answer', `${operation}: the answer ${problem}`, {
    statusCode: response.status,
    requestId: requestIdOf(response),
    // A write was accepted; only its answer cannot be read.
    outcome: isWrite ? 'unknown' : 'failed',
  });
}

export function requestIdOf(response: Response | undefined): string | undefined {
  return response?.headers.get('x-request-id') ?? undefined;
}

/** Seconds to wait, of `Retry-After: 30` or of a date. */
export function retryAfterOf(response: Response): number | undefined {
  const header = response.headers.get('retry-after');
  if (!header) return undefined;
  const seconds = Number(header);
  const wait = Number.isNaN(seconds) ? (Date.parse(header) - Date.now()) / 1000 : seconds;
  return Number.isFinite(wait) ? Math.max(0, Math.ceil(wait)) : undefined;
}
