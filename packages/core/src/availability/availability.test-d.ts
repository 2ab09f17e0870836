import { expectTypeOf, test } from 'vitest';
import type { Appointment } from '../appointments/index.js';
import type { Instant } from '../values/instant.js';
import { computeAvailability, instantAt, toInstant, type Schedule, type ScheduleInput, type Slot } from './index.js';

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

test('a schedule is one that has been looked at, and whole', () => {
  const written: ScheduleInput = { practitionerReference: 'd-1', slotMinutes: 15, week: { monday: [] } };
  const range = { from: instantAt('2026-01-05', '00:00'), to: instantAt('2026-01-06', '00:00') };
  // @ts-expect-error: as a host writes it, it may hold contradictions
  computeAvailability(written, appointments, range);
  expectTypeOf(schedule.capacity).toEqualTypeOf<number>();
  expectTypeOf(schedule.timeZone).toEqualTypeOf<string>();
  expectTypeOf(schedule.leave[0]?.startTime).toEqualTypeOf<Instant | undefined>();
  // @ts-expect-error: no such day
  void ({ ...written, week: { funday: [] } } satisfies ScheduleInput);
});
