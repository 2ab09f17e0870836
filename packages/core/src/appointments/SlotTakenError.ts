import * as z from 'zod/mini';
import { ConflictError } from '../errors/EhrApiError.js';

/** From `startTime` up to, not including, `endTime`. */
export interface TimeRange {
  startTime: string;
  endTime: string;
}

/** The practitioner has another appointment then. Nothing of it is here but its time. */
export class SlotTakenError extends ConflictError {
  /** When the practitioner is taken; null when the server does not say. */
  readonly taken: TimeRange | null;

  constructor(error: ConflictError, taken: TimeRange | null) {
    // Without the body, which is not enumerable.
    super('conflict', error.message, { ...error });
    this.taken = taken;
  }
}

const bodySchema = z.object({ conflict: z.object({ start: z.string(), end: z.string() }) });

/** Reads the range in the body of a 409 and leaves the rest of that body behind: it may say whose appointment it is. */
export async function withTakenRange<Value>(call: Promise<Value>): Promise<Value> {
  try {
    return await call;
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    const { data } = z.safeParse(bodySchema, error.data);
    throw new SlotTakenError(error, data ? { startTime: data.conflict.start, endTime: data.conflict.end } : null);
  }
}
