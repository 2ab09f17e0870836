import { withRaw } from '../values/page.js';
import type { Parsed } from './answer.js';

/** What comes of every write: what was read of the answer, the answer itself, and what the server did not take although it wrote the rest. */
export function written<Value extends object, Known extends object>(
  { value, text, refusedFields }: Parsed<Value>,
  known: Known,
) {
  return withRaw({ ...known, ...value, refusedFields }, text);
}
