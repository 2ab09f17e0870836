import { expectTypeOf, test } from 'vitest';
import type { Appointment } from '../appointments/index.js';
import { computeAvailability, instantAt, toInstant, type Schedule, type Slot } from './index.js';

declare const schedule: Schedule;
declare const appointments: Appointment[];

test('a date cannot stand where a moment is needed', () => {
  const from = toInstant('2026-01-05T00:00:00+05:30');
  expectTypeOf(
    computeAvailability(schedule, appointments, { from, to: instantAt('2026-01-06', '00:00') }),
  ).toEqualTypeOf<Slot[]>();
  // @ts-expect-error: a bare date is no moment
  computeAvailability(schedule, appointments, { from, to: '2026-01-06' });
  // @ts-expect-error: the date of a slot is no moment either
  computeAvailability(schedule, appointments, { from, to: ({} as Slot).date });
  // @ts-expect-error: a text that nobody has looked at is none
  computeAvailability(schedule, appointments, { from, to: '2026-01-06T00:00:00+05:30' });
});
