import { ConflictError } from '../errors/EhrApiError.js';
import { type Appointment, type AppointmentChanges, AppointmentStatus, statusWord } from './appointment.schema.js';
import { queueTokenIn, slotWithToken } from './queueToken.js';

export interface Numbering {
  read: (reference: string) => Promise<Appointment>;
  /** All appointments of the practitioner on that day, also those of people who left. */
  readDay: (practitionerReference: string) => Promise<readonly Appointment[]>;
  write: (reference: string, changes: AppointmentChanges & { slot: string }) => Promise<Appointment>;
  operation: string;
}

/** Where answers are slow, desks that press at one moment can meet several times. */
const attempts = 24;

/**
 * Gives somebody who came the next number. The wire has no counter: a desk first claims a number, then looks whether another desk claims it
 * too, and only then says that it is given. Two desks that claim one number both see it, and both take another.
 */
export async function takeNumber(reference: string, { read, readDay, write, operation }: Numbering) {
  const appointment = await read(reference);
  const status = statusWord(appointment.status ?? '');
  const arrived = here.has(status) ? {} : { status: AppointmentStatus.ARRIVED };
  let day = await readDay(appointment.practitionerReference);
  const before = queueTokenIn(appointment);
  const slot = appointment.slot ?? '';

  if (before && !before.isClaim && isAlone(day, reference, before.number)) {
    return here.has(status) ? appointment : write(reference, { slot, ...arrived });
  }

  const since = new Date().toISOString();
  let place = 0;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const number = highestOf(day, reference) + 1 + place;
    const claim = slotWithToken(slot, { number, since, isClaim: true });
    await write(reference, { slot: claim });
    day = await readDay(appointment.practitionerReference);

    if (day.find((one) => one.reference === reference)?.slot !== claim) throw inUse(operation);
    if (isAlone(day, reference, number)) {
      return write(reference, { slot: slotWithToken(slot, { number, since, isClaim: false }), ...arrived });
    }
    // Who meets another takes a number further on, each another one, so that they do not meet again.
    place = day.filter((one) => queueTokenIn(one)?.number === number && one.reference < reference).length;
  }
  throw inUse(operation);
}

const here: ReadonlySet<string> = new Set([AppointmentStatus.ARRIVED, AppointmentStatus.CHECKED_IN]);

function highestOf(day: readonly Appointment[], reference: string): number {
  const others = day.filter((one) => one.reference !== reference);
  return Math.max(0, ...others.map((one) => queueTokenIn(one)?.number ?? 0));
}

function isAlone(day: readonly Appointment[], reference: string, number: number): boolean {
  return !day.some((one) => one.reference !== reference && queueTokenIn(one)?.number === number);
}

/** Another desk is giving a number to the same person, or to too many others at this moment. */
function inUse(operation: string) {
  return new ConflictError('conflict', `${operation}: no number was given, another desk was faster`, {
    statusCode: 409,
  });
}
