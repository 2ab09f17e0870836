import { ConflictError, EhrApiError, InvalidAnswerError } from '../errors/EhrApiError.js';
import type { Appointment } from './appointment.schema.js';
import { AppointmentStatus, statusWord } from './appointmentStatus.js';
import { callMarkIn, slotWithCall } from './queueToken.js';

export interface Calling {
  read: (reference: string) => Promise<Appointment>;
  writeSlot: (reference: string, slot: string) => Promise<Appointment>;
  writeStatus: (reference: string, status: AppointmentStatus) => Promise<Appointment>;
  wait: (milliseconds: number) => Promise<void>;
  operation: string;
}

/**
 * Milliseconds between the claim and the look at it: of desks that press at one moment the last claim has arrived by then, and no later one
 * comes in its way. That one of them calls depends on this; that no two do does not.
 */
const settling = 300;
/** Milliseconds after which a claim that led to nothing is given up: its page was closed. */
const abandoned = 2_000;
const betweenLooks = 250;

/**
 * Calls somebody in, for one desk alone. The wire has no conditional write, so a desk writes its claim and the status apart, and reads after
 * each: it has called only when nobody had written the status after its claim, and its claim still stands after it wrote the status. So of any
 * number of desks never two have called, however long their writes are on the way (Lamport, "A fast mutual exclusion algorithm", 1987).
 */
export async function callIn(appointment: Appointment, calling: Calling): Promise<Appointment> {
  const { read, writeSlot, writeStatus, wait, operation } = calling;
  const { reference } = appointment;
  const { slot } = await unclaimed(appointment, calling);

  const desk = newMark();
  const isOurs = (now: Appointment) => callMarkIn(now)?.desk === desk;
  await writeSlot(reference, slotWithCall(slot, { desk, isClaim: true })).catch(writtenOver(operation));
  await wait(settling);
  const claimed = await read(reference);
  if (!isOurs(claimed) || cannotBeCalled(claimed)) throw wasFaster(operation);

  await writeStatus(reference, AppointmentStatus.CHECKED_IN);
  const called = await read(reference).catch(inDoubt);
  if (!isOurs(called)) throw wasFaster(operation);
  // The call stands already: for the next one, after a return to the queue, this only says so.
  return writeSlot(reference, slotWithCall(called.slot, { desk, isClaim: false })).catch(() => called);
}

/** The appointment when no other desk is about to call, or one has been for so long that its claim was left behind. */
async function unclaimed(appointment: Appointment, { read, wait, operation }: Calling): Promise<Appointment> {
  let now = appointment;
  for (let waited = 0; callMarkIn(now)?.isClaim && !cannotBeCalled(now) && waited < abandoned; waited += betweenLooks) {
    await wait(betweenLooks);
    now = await read(appointment.reference);
  }
  if (cannotBeCalled(now)) throw wasFaster(operation);
  return now;
}

function statusOf({ status }: Appointment): string {
  return statusWord(status ?? '');
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
