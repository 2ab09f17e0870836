import type { Carestack } from '@carestack/core';
import { dateAt, instantAt, rangeOfDays } from '@carestack/core/availability';
import { practitionerWith } from './clinicHours.js';

/** Somebody invented who sees patients around the clock, ten minutes each, so that there is a place at any time of day. */
export const drBose = practitionerWith('d-7', 'Dr. Anita Bose', 'general medicine', {
  slotMinutes: 10,
  week: Object.fromEntries(
    ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'].map((day) => [
      day,
      [{ from: '00:00', to: '00:00' }],
    ]),
  ),
});

/** A visit of today with Dr. Bose, booked. */
export async function bookToday(
  { appointments }: Carestack,
  patientReference: string,
  from: string,
  to: string,
  appointmentType = 'ROUTINE',
) {
  const day = dateAt(new Date());
  return appointments.book({
    practitionerReference: 'd-7',
    patientReference,
    startTime: instantAt(day, from),
    endTime: instantAt(day, to),
    priority: 'New',
    appointmentType,
  });
}

/** Gives numbers in this order. */
export async function numberToday({ appointments }: Carestack, ...references: readonly string[]) {
  const day = dateAt(new Date());
  for (const reference of references) await appointments.takeNumber(reference, rangeOfDays(day, day));
}
