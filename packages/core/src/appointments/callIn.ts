import { ConflictError } from '../errors/EhrApiError.js';
import { type Appointment, type AppointmentChanges, AppointmentStatus, statusWord } from './appointment.schema.js';
import { slotWithCall } from './queueToken.js';

export interface Calling {
  read: (reference: string) => Promise<Appointment>;
  write: (reference: string, changes: AppointmentChanges & { slot: string }) => Promise<Appointment>;
  operation: string;
}

/** Milliseconds. What another desk sent at the same moment has arrived by then. */
const settling = 150;

/**
 * Calls somebody in, for one desk alone. The wire has no conditional write: a desk writes its mark, waits a moment, and looks whose mark
 * stands. Of two that call the same person at once, the one whose mark was written over is told.
 */
export async function callIn(appointment: Appointment, { read, write, operation }: Calling): Promise<Appointment> {
  if (cannotBeCalled.has(statusWord(appointment.status ?? ''))) throw wasFaster(operation);

  const { reference } = appointment;
  const slot = slotWithCall(appointment.slot, newMark());
  const called = await write(reference, { status: AppointmentStatus.CHECKED_IN, slot });
  await new Promise((resolve) => setTimeout(resolve, settling));
  // The call was acknowledged: that looking once more fails does not undo it.
  const now = await read(reference).catch(() => called);

  if (now.slot !== slot) throw wasFaster(operation);
  return now;
}

const cannotBeCalled: ReadonlySet<string> = new Set([
  AppointmentStatus.CHECKED_IN,
  AppointmentStatus.FULFILLED,
  AppointmentStatus.CANCELLED,
  AppointmentStatus.NO_SHOW,
]);

/** Random, so that it tells nothing of a desk or of who sits there. */
function newMark(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(2)), (number) => number.toString(36)).join('');
}

function wasFaster(operation: string) {
  return new ConflictError('conflict', `${operation}: not called here, another desk was faster`, { statusCode: 409 });
}
