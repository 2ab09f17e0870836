import { createHmac, randomBytes } from 'node:crypto';
import { membersOf } from '../membersOf.js';
import type { Visitor } from './visitors.js';

const key = randomBytes(32);

/** One appointment as the API writes it. */
type Entry = Readonly<Record<string, unknown>>;

/**
 * A page of appointments as a visitor may see it: of their own bookings all, of everybody else's when a practitioner is taken, and nothing
 * of by whom or why. Where a patient is asked for, only their own bookings are left.
 */
export function shownTo(visitor: Visitor, page: unknown, isOfPatient: boolean): unknown {
  const { entry, link, total } = membersOf(page);
  const all: Entry[] = Array.isArray(entry) ? entry.map(membersOf) : [];
  const shown = all.filter((one) => !isOfPatient || isOwn(visitor, one));
  return {
    entry: shown.map((one) => (isOwn(visitor, one) ? one : onlyTime(one))),
    link,
    total: isOfPatient ? shown.length : total,
  };
}

function isOwn({ bookings }: Visitor, { practitionerReference, patientReference, start }: Entry): boolean {
  return bookings.some(
    (sent) =>
      sent.practitionerReference === practitionerReference &&
      sent.patientReference === patientReference &&
      Date.parse(sent.startTime) === Date.parse(String(start)),
  );
}

/** The number of somebody else's booking opens it at the desk: a stranger gets another one, the same each time. */
function onlyTime({ reference, practitionerReference, start, end, status, appointmentType }: Entry): Entry {
  const alias = createHmac('sha256', key).update(String(reference)).digest('base64url').slice(0, 22);
  return { reference: alias, practitionerReference, start, end, status, appointmentType };
}
