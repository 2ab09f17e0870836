import { EhrApiError, type Outcome } from '../errors/EhrApiError.js';
import { isLost } from '../errors/readingBack.js';

/** Milliseconds. What was still on its way at the first look has arrived by then, or never will. */
const betweenLooks = 1_000;

/**
 * Writes, and says what came of it: when the answer is lost it looks, and once more a moment later. Found nowhere, the error says `failed`;
 * only when looking fails too does it stay `unknown`.
 */
export async function certainly<Result>(
  write: () => Promise<Result>,
  look: () => Promise<Result | null>,
): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof EhrApiError && isLost(error))) throw error;
    const unknown = () => {
      throw error;
    };
    const done = (await look().catch(unknown)) ?? (await later(betweenLooks), await look().catch(unknown));
    if (done !== null) return done;
    throw withOutcome(error, 'failed', '; read back: it was not done');
  }
}

/** The same error, of which more is known, or less. */
export function withOutcome(error: EhrApiError, outcome: Outcome, note = ''): EhrApiError {
  return new EhrApiError(error.code, error.message + note, { ...error, outcome });
}

export function later(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
