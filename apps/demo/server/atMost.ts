import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';

/** Refuses bodies of more bytes, before they are read to their end. */
export function atMost(maxSize: number): MiddlewareHandler {
  return bodyLimit({ maxSize, onError: (context) => context.json({ message: 'This is too large.' }, 413) });
}
