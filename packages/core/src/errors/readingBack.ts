import { wrongKind } from '../values/given.js';
import { ConflictError, EhrApiError } from './EhrApiError.js';

/** True when a write was sent and nobody knows what came of it. */
export function isLost(error: unknown): boolean {
  return error instanceof EhrApiError && error.outcome === 'unknown';
}

/**
 * Writes; when the answer is lost, looks whether it was done before saying anything.
 *
 * @param look Gives what the answer would have been, or null where there is no sign of it. A conflict that it finds is told.
 * @throws ValidationError for what cannot be called, before anything is written.
 */
export async function readingBack<Result>(
  write: () => Promise<Result>,
  look: () => Promise<Result | null>,
): Promise<Result> {
  for (const [name, step] of Object.entries({ write, look })) {
    if (typeof step !== 'function') throw wrongKind('readingBack', name, step, 'a function');
  }
  try {
    return await write();
  } catch (error) {
    if (!isLost(error)) throw error;
    const done = await look().catch((problem: unknown) => {
      if (problem instanceof ConflictError) throw problem;
      return null;
    });
    if (done !== null) return done;
    throw error;
  }
}
