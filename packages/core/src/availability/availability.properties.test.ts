import * as fc from 'fast-check';
import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { instantAt } from './clock.js';
import { computeAvailability } from './computeAvailability.js';
import { scheduleSchema, weekdays } from './schedule.schema.js';

const hour = 3_600_000;
// Two weeks around the days on which clocks change in New York, Auckland and Lord Howe.
const springs = ['2026-03-02', '2026-03-30', '2026-09-21', '2026-10-26', '2028-02-25'];
const zones = ['Asia/Kolkata', 'America/New_York', 'Pacific/Auckland', 'Australia/Lord_Howe'];

const clock = (minutes: number) =>
  [Math.floor(minutes / 60) % 24, minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** Sessions of a day in order, the last maybe over midnight, each with a break in its middle. */
const sessions = fc.uniqueArray(fc.integer({ min: 0, max: 95 }), { minLength: 2, maxLength: 6 }).map((quarters) => {
  const marks = quarters.map((quarter) => quarter * 15).sort((one, other) => one - other);
  return marks.slice(1).flatMap((to, index) => {
    const from = marks[index] ?? 0;
    const middle = from + Math.floor((to - from) / 2);
    return index % 2 === 1
      ? []
      : [{ from: clock(from), to: clock(to), breaks: [{ from: clock(middle), to: clock(middle + 5) }] }];
  });
});

const night = [{ from: '22:30', to: '00:00', breaks: [{ from: '23:00', to: '23:10' }] }];

const cases = fc
  .record({
    timeZone: fc.constantFrom(...zones),
    first: fc.constantFrom(...springs),
    slotMinutes: fc.integer({ min: 5, max: 70 }),
    bufferMinutes: fc.integer({ min: 0, max: 20 }),
    capacity: fc.integer({ min: 1, max: 4 }),
    walkInShare: fc.double({ min: 0, max: 1, noNaN: true }),
    week: fc.dictionary(fc.constantFrom(...weekdays), fc.oneof(sessions, fc.constant(night)), { maxKeys: 7 }),
    leave: fc.array(fc.tuple(fc.integer({ min: 0, max: 330 }), fc.integer({ min: 1, max: 40 })), { maxLength: 3 }),
    visits: fc.array(fc.tuple(fc.integer({ min: 0, max: 336 * 60 }), fc.integer({ min: 1, max: 90 })), {
      maxLength: 60,
    }),
  })
  .map(({ first, leave, visits, ...rest }) => {
    const begin = Date.parse(instantAt(first, '00:00', rest.timeZone));
    const at = (time: number) => new Date(begin + time).toISOString();
    const appointments = visits.map(([minute, length]) => ({
      practitionerReference: 'dr-1',
      startTime: at(minute * 60_000),
      endTime: at((minute + length) * 60_000),
    }));
    const schedule = z.parse(scheduleSchema, {
      ...rest,
      practitionerReference: 'dr-1',
      leave: leave.map(([from, hours]) => ({ startTime: at(from * hour), endTime: at((from + hours) * hour) })),
    });
    const last = new Date(Date.parse(first) + 14 * 24 * hour).toISOString().slice(0, 10);
    const range = { from: instantAt(first, '00:00', rest.timeZone), to: instantAt(last, '00:00', rest.timeZone) };
    const slots = computeAvailability(schedule, appointments, range);
    const times = slots.map(({ startTime, endTime }) => [Date.parse(startTime), Date.parse(endTime)] as const);
    return { schedule, appointments, range, slots, times };
  });

type Case = typeof cases extends fc.Arbitrary<infer One> ? One : never;
const always = (fact: (one: Case) => void) => fc.assert(fc.property(cases, fact), { numRuns: 40 });

/** The platform's own calendar, not ours. */
const wallOf = (timeZone: string, text: string) => {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return format.format(new Date(text));
};

test('slots are in order, keep the buffer between them, and never overlap', () =>
  always(({ schedule, times }) => {
    for (const [index, [from]] of times.slice(1).entries()) {
      expect(from).toBeGreaterThanOrEqual((times[index]?.[1] ?? 0) + schedule.bufferMinutes * 60_000);
    }
  }));

test('each slot is as long as it should be, and its texts are what the platform’s clock shows', () =>
  always(({ schedule, slots, times }) => {
    for (const [from, to] of times) expect(to - from).toBe(schedule.slotMinutes * 60_000);
    for (const { startTime, date } of slots.slice(0, 40)) {
      expect(startTime.slice(0, 19).replace('T', ' ')).toBe(wallOf(schedule.timeZone, startTime));
      expect(startTime.startsWith(date)).toBe(true);
    }
  }));

test('no slot is outside a session, in a break or in leave', () =>
  always(({ schedule, slots, times }) => {
    for (const [index, { date }] of slots.entries()) {
      const [from, to] = times[index] ?? [0, 0];
      const at = (clockTime: string) => Date.parse(instantAt(date, clockTime, schedule.timeZone));
      const nextDate = new Date(Date.parse(date) + 24 * hour).toISOString().slice(0, 10);
      const endOf = ({ to: end }: { to: string }) =>
        end === '00:00' ? Date.parse(instantAt(nextDate, end, schedule.timeZone)) : at(end);
      const sessionsOfDay = schedule.week[weekdays[new Date(date).getUTCDay()] ?? 'sunday'] ?? [];
      const session = sessionsOfDay.find((one) => at(one.from) <= from && to <= endOf(one));
      const pauses = (session?.breaks ?? []).map((pause) => [at(pause.from), at(pause.to)] as const);
      const leave = schedule.leave.map((away) => [Date.parse(away.startTime), Date.parse(away.endTime)] as const);
      const inTheWay = [...pauses, ...leave].filter(([begin, end]) => begin < to && from < end);
      expect([session !== undefined, inTheWay]).toEqual([true, []]);
    }
  }));

test('no place is lost: free, kept for walk-ins and booked are all there are, and never more', () =>
  always(({ slots }) => {
    for (const slot of slots) {
      expect(slot.free + slot.freeForWalkIns + Math.min(slot.booked, slot.capacity)).toBe(slot.capacity);
    }
  }));

test('an appointment counts in every slot that it touches with its buffer, and in no other', () =>
  always(({ schedule, appointments, slots, times }) => {
    const buffer = schedule.bufferMinutes * 60_000;
    for (const [index, [from, to]] of times.entries()) {
      const touching = appointments.filter(
        ({ startTime, endTime }) => Date.parse(startTime) - buffer < to && from < Date.parse(endTime) + buffer,
      );
      expect(slots[index]?.booked).toBe(touching.length);
    }
  }));

test('appointments change no slot, and two halves of a range are the whole', () =>
  always(({ schedule, range, slots, appointments }) => {
    const middle = slots[Math.floor(slots.length / 2)]?.startTime ?? range.to;
    const halves = [
      ...computeAvailability(schedule, appointments, { from: range.from, to: middle }),
      ...computeAvailability(schedule, appointments, { from: middle, to: range.to }),
    ];
    expect(halves).toEqual(slots);
    const starts = computeAvailability(schedule, [], range).map(({ startTime }) => startTime);
    expect(starts).toEqual(slots.map(({ startTime }) => startTime));
  }));
