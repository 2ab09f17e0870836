import { ConflictError } from '../errors/EhrApiError.js';
import type { Appointment, AppointmentChanges } from './appointment.schema.js';
import { AppointmentStatus, hasCome, statusWord } from './appointmentStatus.js';
import { queueTokenIn, slotWithToken } from './queueToken.js';
import type { KeptAppointment } from './writes.js';

export interface Numbering {
  read: (reference: string) => Promise<Appointment>;
  /** All appointments of the practitioner on that day, also those of people who left. */
  readDay: (practitionerReference: string) => Promise<readonly Appointment[]>;
  write: (reference: string, changes: AppointmentChanges & { slot: string }) => Promise<KeptAppointment>;
  operation: string;
}

/** Readings of the day, in which desks that press at one moment part. */
const attempts = 24;
/** How often a desk looks whether the others have gone on; one whose screen was closed never does. */
const patience = 6;

/**
 * Gives somebody who came the next number. The wire has no counter: a desk first claims a number, then looks whether another desk claims it
 * too, and only then says that it is given. Of desks that claim one number the first by reference looks again until the others have gone on.
 */
export async function takeNumber(
  reference: string,
  { read, readDay, write, operation }: Numbering,
): Promise<KeptAppointment> {
  const appointment = await read(reference);
  const status = statusWord(appointment.status ?? '');
  const arrived = hasCome.has(status) ? {} : { status: AppointmentStatus.ARRIVED };
  let day = await readDay(appointment.practitionerReference);
  const before = queueTokenIn(appointment);
  const slot = appointment.slot ?? '';

  if (before && !before.isClaim && rivalsOf(day, reference, before.number).length === 0) {
    return hasCome.has(status) ? appointment : write(reference, { slot, ...arrived });
  }

  const since = new Date().toISOString();
  for (let attempt = 0, place = 0; attempt < attempts; ) {
    const number = highestOf(day, reference) + 1 + place;
    const claim = slotWithToken(slot, { number, since, isClaim: true });
    await write(reference, { slot: claim });

    for (let looks = 0, isWaiting = true; isWaiting; looks += 1, attempt += 1) {
      day = await readDay(appointment.practitionerReference);
      if (day.find((one) => one.reference === reference)?.slot !== claim) throw inUse(operation);
      const rivals = rivalsOf(day, reference, number);
      if (rivals.length === 0) {
        return write(reference, { slot: slotWithToken(slot, { number, since, isClaim: false }), ...arrived });
      }
      // Who has to go on takes a number further on, each another one, so that they do not meet again.
      place = rivals.filter((one) => one.reference < reference).length;
      isWaiting = place === 0 && looks < patience && rivals.every((one) => queueTokenIn(one)?.isClaim);
    }
  }
  throw inUse(operation);
}

function highestOf(day: readonly Appointment[], reference: string): number {
  const others = day.filter((one) => one.reference !== reference);
  return Math.max(0, ...others.map((one) => queueTokenIn(one)?.number ?? 0));
}

function rivalsOf(day: readonly Appointment[], reference: string, number: number): Appointment[] {
  return day.filter((one) => one.reference !== reference && queueTokenIn(one)?.number === number);
}

/** Another desk is giving a number to the same person, or to too many others at this moment. */
function inUse(operation: string) {
  return new ConflictError('conflict', `${operation}: no number was given, another desk was faster`, {
    statusCode: 409,
  });
}
