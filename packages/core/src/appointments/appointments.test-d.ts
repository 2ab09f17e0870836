import { expectTypeOf, test } from 'vitest';
import { instantAt, type Slot, toInstant } from '../availability/index.js';
import type { AppointmentsService } from './appointments.service.js';
import type { Booking } from './booking.js';
import type { KeptAppointment } from './writes.js';

declare const appointments: AppointmentsService;
declare const slot: Slot;
const people = { practitionerReference: 'd-1', patientReference: 'p-1', priority: 'New' };

test('a slot, a checked text or a Date says when; a date alone does not compile', () => {
  expectTypeOf(appointments.book({ ...people, ...slot })).resolves.toEqualTypeOf<KeptAppointment>();
  void appointments.book({ ...people, startTime: new Date(), endTime: toInstant('2026-01-05T10:00:00+05:30') });
  const endTime = instantAt('2026-01-05', '10:00');
  // @ts-expect-error: a bare date is no moment
  void appointments.book({ ...people, startTime: '2026-01-05', endTime });
  // @ts-expect-error: the date of a slot is none either
  void appointments.reschedule('a-1', { startTime: slot.date, endTime });
});

test('a booking says how urgent it is', () => {
  const { priority: _, ...withoutPriority } = people;
  // @ts-expect-error: nothing is an emergency by being forgotten
  const booking: Booking = { ...withoutPriority, startTime: slot.startTime, endTime: slot.endTime };
  expectTypeOf(booking.priority).toEqualTypeOf<string>();
});

test('whoever moves, cancels or greets gets the appointment as the server has it then, and what it did not take', () => {
  expectTypeOf(appointments.reschedule('a-1', slot)).resolves.toEqualTypeOf<KeptAppointment>();
  expectTypeOf(appointments.cancel('a-1', 'Unwell')).resolves.toEqualTypeOf<KeptAppointment>();
  expectTypeOf(appointments.markArrived('a-1')).resolves.toEqualTypeOf<KeptAppointment>();
  // @ts-expect-error: one end is no time
  void appointments.reschedule('a-1', { startTime: slot.startTime });
});
