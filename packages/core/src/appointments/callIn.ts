import { ConflictError, EhrApiError, InvalidAnswerError } from '../errors/EhrApiError.js';
import { type Appointment, AppointmentStatus, statusWord } from './appointment.schema.js';
import { callMarkIn, slotWithCall } from './queueToken.js';

export interface Calling {
  read: (reference: string) => Promise<Appointment>;
  writeSlot: (reference: string, slot: string) => Promise<Appointment>;
  writeStatus: (reference: string, status: AppointmentStatus) => Promise<Appointment>;
  wait: (milliseconds: number) => Promise<void>;
  operation: string;
}

/** How often a desk looks whether another one leaves the call to it, and how many milliseconds lie between. */
const looks = 6;
const betweenLooks = 250;

/**
 * Calls somebody in, for one desk alone. The wire has no conditional write, so a desk writes its claim and the status apart, and reads after
 * each: whoever claims after the status was written sees that status, and whoever claimed before is written over. So of two desks never both
 * have called, however long their writes are on the way. A desk whose claim was written over while it wrote the status leaves the call to the
 * one that did it.
 */
export async function callIn(appointment: Appointment, calling: Calling): Promise<Appointment> {
  const { read, writeSlot, writeStatus, operation } = calling;
  const { reference, slot } = appointment;
  if (cannotBeCalled(appointment)) throw wasFaster(operation);

  const desk = newMark();
  await writeSlot(reference, slotWithCall(slot, { desk, isClaim: true })).catch(writtenOver(operation));
  const claimed = await read(reference);
  if (callMarkIn(claimed)?.desk !== desk) throw wasFaster(operation);
  if (statusOf(claimed) === AppointmentStatus.CHECKED_IN) return leftToThisDesk(claimed, desk, calling);
  if (cannotBeCalled(claimed)) throw wasFaster(operation);

  await writeStatus(reference, AppointmentStatus.CHECKED_IN);
  const called = await read(reference).catch(inDoubt);
  const winner = callMarkIn(called)?.desk;
  const settled = winner && slotWithCall(called.slot, { desk: winner, isClaim: false });
  // Whose call it is stands already: for others this only says so.
  const said = settled && settled !== called.slot ? await writeSlot(reference, settled).catch(() => called) : called;

  if (winner !== desk) throw wasFaster(operation);
  return said;
}

/** Another desk has written the status. It may have called before this claim came, or it leaves the call to this desk. */
async function leftToThisDesk(claimed: Appointment, desk: string, { read, wait, operation }: Calling) {
  for (let look = 0; look < looks; look += 1) {
    await wait(betweenLooks);
    const now = await read(claimed.reference);
    const mark = callMarkIn(now);
    if (mark?.desk !== desk || cannotBeLeft(now)) break;
    if (!mark.isClaim) return now;
  }
  throw wasFaster(operation);
}

function statusOf({ status }: Appointment): string {
  return statusWord(status ?? '');
}

function cannotBeLeft(appointment: Appointment): boolean {
  return statusOf(appointment) !== AppointmentStatus.CHECKED_IN;
}

function cannotBeCalled(appointment: Appointment): boolean {
  return over.has(statusOf(appointment));
}

const over: ReadonlySet<string> = new Set([
  AppointmentStatus.CHECKED_IN,
  AppointmentStatus.FULFILLED,
  AppointmentStatus.CANCELLED,
  AppointmentStatus.NO_SHOW,
]);

/** Random, so that it tells nothing of a desk or of who sits there. */
function newMark(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(2)), (number) => number.toString(36)).join('');
}

/** An answer that shows another claim is no failure of the server. */
function writtenOver(operation: string) {
  return (error: unknown): never => {
    throw error instanceof InvalidAnswerError ? wasFaster(operation) : error;
  };
}

/** The status is written, and by whom nobody could say. */
function inDoubt(error: unknown): never {
  if (!(error instanceof EhrApiError)) throw error;
  const { code, message, statusCode, upstreamCode, requestId } = error;
  throw new EhrApiError(code, message, { statusCode, upstreamCode, requestId, outcome: 'unknown' });
}

function wasFaster(operation: string) {
  return new ConflictError('conflict', `${operation}: not called here, another desk was faster`, { statusCode: 409 });
}
