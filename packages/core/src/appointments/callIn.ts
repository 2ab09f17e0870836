import { EhrApiError, InvalidAnswerError } from '../errors/EhrApiError.js';
import type { Appointment } from './appointment.schema.js';
import { AppointmentStatus } from './appointmentStatus.js';
import { withOutcome } from './certainly.js';
import { notCalled, NotCalledError } from './NotCalledError.js';
import { callMarkIn, slotWithCall } from './queueToken.js';
import type { KeptAppointment } from './writes.js';

export interface Calling {
  read: (reference: string) => Promise<Appointment>;
  writeSlot: (reference: string, slot: string) => Promise<KeptAppointment>;
  writeStatus: (reference: string, status: AppointmentStatus) => Promise<KeptAppointment>;
  wait: (milliseconds: number) => Promise<void>;
  operation: string;
}

/**
 * Milliseconds between the claim and the look at it: of desks that press at one moment the last claim has arrived by then, and no later one
 * comes in its way. That one of them calls depends on this; that no two do does not.
 */
const settling = 300;
/** Milliseconds from one look at the claim of another desk to the next. After them it is given up: its page was closed. */
const looks = [250, 250, 500, 1_000];
/** How often a desk claims; each time another desk's claim had come after its own, and had led to nothing. */
const claims = 3;

/**
 * Calls somebody in, for one desk alone. The wire has no conditional write, so a desk writes its claim and the status apart, and reads after
 * each: it has called only when nobody had written the status after its claim, and its claim still stands after it wrote the status. So of any
 * number of desks never two have called, however long their writes are on the way (Lamport, "A fast mutual exclusion algorithm", 1987).
 * Whoever has not called looks on until it is known who has, and says no more than that.
 */
export async function callIn(appointment: Appointment, calling: Calling): Promise<KeptAppointment> {
  const { read, writeSlot, writeStatus, wait, operation } = calling;
  const { reference } = appointment;
  let now = await settled(appointment, calling);

  for (let claim = 0; claim < claims && notCalled(now) === 'waiting'; claim += 1) {
    // Another one for each claim: what is late of the one before does not count for this.
    const desk = newMark();
    const isOurs = () => callMarkIn(now)?.desk === desk;
    await writeSlot(reference, slotWithCall(now.slot, { desk, isClaim: true })).catch(unlessWrittenOver);
    await wait(settling);
    now = await read(reference);

    if (isOurs() && notCalled(now) === 'waiting') {
      await writeStatus(reference, AppointmentStatus.CHECKED_IN);
      now = await read(reference).catch(inDoubt);
      // The call stands already: for other desks, and after a return to the queue, this only says so.
      if (isOurs()) return writeSlot(reference, slotWithCall(now.slot, { desk, isClaim: false })).catch(() => now);
      now = await settled(now, calling).catch(inDoubt);
      break;
    }
    now = await settled(now, calling);
  }
  throw new NotCalledError(operation, notCalled(now));
}

/** The appointment when no other desk is about to call, or one has been for so long that its claim was left behind. */
async function settled(appointment: Appointment, { read, wait }: Calling): Promise<Appointment> {
  let now = appointment;
  for (const pause of looks) {
    if (!callMarkIn(now)?.isClaim || notCalled(now) === 'over') break;
    await wait(pause);
    now = await read(appointment.reference);
  }
  return now;
}

/** Random, so that it tells nothing of a desk or of who sits there. */
function newMark(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(2)), (number) => number.toString(36)).join('');
}

/** An answer that shows another claim is no failure of the server. */
function unlessWrittenOver(error: unknown): void {
  if (!(error instanceof InvalidAnswerError)) throw error;
}

/** The status is written, and by whom nobody could say. */
function inDoubt(error: unknown): never {
  throw error instanceof EhrApiError ? withOutcome(error, 'unknown') : error;
}
