import type { Carestack } from '@carestack/core';
import { dateAt, instantAt, rangeOfDays, toInstant } from '@carestack/core/availability';
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

/** A queue of today with Dr. Bose: number 1 is called in, and as many wait. */
export async function longQueue({ appointments, patients }: Carestack, waiting: number) {
  const { items } = await patients.findAll();
  const midnight = Date.parse(instantAt(dateAt(new Date()), '00:00'));
  const minutes = (count: number) => toInstant(new Date(midnight + count * 60_000).toISOString());
  for (let number = 1; number <= waiting + 1; number += 1) {
    const { reference } = await appointments.create({
      practitionerReference: 'd-7',
      patientReference: items[number % items.length]?.id ?? '',
      startTime: minutes(number * 5),
      endTime: minutes(number * 5 + 5),
      priority: 'New',
      // As `takeNumber` writes it, which would read the whole day for each of them.
      slot: `token ${number} since ${new Date(midnight + number * 1000).toISOString()}`,
    });
    await appointments.update(reference, { status: number === 1 ? 'checked-in' : 'arrived' });
  }
}

/** Gives numbers in this order. */
export async function numberToday({ appointments }: Carestack, ...references: readonly string[]) {
  const day = dateAt(new Date());
  for (const reference of references) await appointments.takeNumber(reference, rangeOfDays(day, day));
}
