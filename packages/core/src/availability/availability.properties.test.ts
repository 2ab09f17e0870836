import * as fc from 'fast-check';
import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { instantAt } from './clock.js';
import { computeAvailability } from './computeAvailability.js';
import { weekdays } from './hours.js';
import { scheduleSchema, type Schedule, type Session } from './schedule.schema.js';

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

/** The date so many days after another. */
const dateAt = (first: string, days: number) =>
  new Date(Date.parse(first) + days * 24 * hour).toISOString().slice(0, 10);

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
    holidays: fc.array(fc.nat(13), { maxLength: 3 }),
    overrides: fc.dictionary(fc.nat(13).map(String), fc.oneof(sessions, fc.constant([])), { maxKeys: 3 }),
    leave: fc.array(fc.tuple(fc.integer({ min: 0, max: 330 }), fc.integer({ min: 1, max: 40 })), { maxLength: 3 }),
    visits: fc.array(fc.tuple(fc.integer({ min: 0, max: 336 * 60 }), fc.integer({ min: 1, max: 90 })), {
      maxLength: 60,
    }),
  })
  .map(({ first, holidays, overrides, leave, visits, ...rest }) => {
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
      holidays: holidays.map((days) => dateAt(first, days)),
      overrides: Object.fromEntries(
        Object.entries(overrides).map(([days, list]) => [dateAt(first, Number(days)), list]),
      ),
      leave: leave.map(([from, hours]) => ({ startTime: at(from * hour), endTime: at((from + hours) * hour) })),
    });
    const last = dateAt(first, 14);
    const range = { from: instantAt(first, '00:00', rest.timeZone), to: instantAt(last, '00:00', rest.timeZone) };
    const slots = computeAvailability(schedule, appointments, range);
    const times = slots.map(({ startTime, endTime }) => [Date.parse(startTime), Date.parse(endTime)] as const);
    return { schedule, appointments, range, slots, times };
  });

type Case = typeof cases extends fc.Arbitrary<infer One> ? One : never;
const always = (fact: (one: Case) => void) => fc.assert(fc.property(cases, fact), { numRuns: 40 });

/** Which sessions begin on a date, as a host means it: an override of the date stands for its weekday, also on a holiday. */
const sessionsOn = ({ week, holidays, overrides }: Schedule, date: string): readonly Session[] =>
  overrides[date] ?? (holidays.includes(date) ? [] : (week[weekdays[new Date(date).getUTCDay()] ?? 'sunday'] ?? []));

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
      const nextDate = dateAt(date, 1);
      const endOf = ({ to: end }: { to: string }) =>
        end === '00:00' ? Date.parse(instantAt(nextDate, end, schedule.timeZone)) : at(end);
      const session = sessionsOn(schedule, date).find((one) => at(one.from) <= from && to <= endOf(one));
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

test('no time is lost: before, between and after the slots of a stretch no other would fit', () =>
  always(({ schedule, range, appointments }) => {
    // Where no clock jumps, and with nobody away.
    const india: Schedule = { ...schedule, timeZone: 'Asia/Kolkata', leave: [] };
    const all = computeAvailability(india, appointments, range).map(({ startTime, endTime }) => [
      Date.parse(startTime),
      Date.parse(endTime),
    ]);
    const [length, buffer] = [india.slotMinutes * 60_000, india.bufferMinutes * 60_000];
    for (
      let date = dateAt(range.from.slice(0, 10), 1);
      date < dateAt(range.to.slice(0, 10), -1);
      date = dateAt(date, 1)
    ) {
      for (const { from, to, breaks } of sessionsOn(india, date)) {
        const ends = to === '00:00' ? instantAt(dateAt(date, 1), to) : instantAt(date, to);
        const edges = [
          instantAt(date, from),
          ...breaks.flatMap((one) => [one.from, one.to].map((at) => instantAt(date, at))),
          ends,
        ];
        for (let index = 0; index < edges.length; index += 2) {
          const [open, close] = [Date.parse(edges[index] ?? ''), Date.parse(edges[index + 1] ?? '')];
          const inside = all.filter(([start = 0, end = 0]) => start >= open && end <= close);
          // What came before may keep its buffer into this stretch.
          const before = Math.max(0, ...all.filter(([start = 0]) => start < open).map(([, end = 0]) => end));
          let free = Math.max(open, before + buffer);
          for (const [start = 0, end = 0] of inside) {
            expect(start).toBe(free);
            free = end + buffer;
          }
          expect(free + length).toBeGreaterThan(close);
        }
      }
    }
  }));

test('of the places that a session has had so far the share for walk-ins is kept, rounded down', () =>
  always(({ schedule, range }) => {
    const india: Schedule = { ...schedule, timeZone: 'Asia/Kolkata', leave: [], bufferMinutes: 0 };
    const [first, end] = [range.from.slice(0, 10), range.to.slice(0, 10)];
    const empty = computeAvailability(india, [], { from: instantAt(first, '00:00'), to: instantAt(end, '00:00') });
    let [places, kept, session] = [0, 0, ''];
    for (const { startTime, date, capacity, free, freeForWalkIns } of empty) {
      const clockNow = startTime.slice(11, 16);
      const ofDay = sessionsOn(india, date);
      const begun = ofDay.find(({ from }, index) => from <= clockNow && (ofDay[index + 1]?.from ?? '24:00') > clockNow);
      const name = `${date} ${begun?.from ?? ''}`;
      if (session !== name) [places, kept, session] = [0, 0, name];
      expect(capacity).toBe(begun?.capacity ?? india.capacity);
      expect(free + freeForWalkIns).toBe(capacity);
      places += capacity;
      kept += freeForWalkIns;
      expect(kept).toBe(Math.floor(places * india.walkInShare));
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
