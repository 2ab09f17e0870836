import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { instantAt, rangeOfDays, toInstant } from './clock.js';
import { computeAvailability, type BookedTime, type InstantRange } from './computeAvailability.js';
import { scheduleSchema, type Schedule, type ScheduleInput } from './schedule.schema.js';

const mornings = { practitionerReference: 'dr-1', slotMinutes: 30, week: { monday: [{ from: '09:00', to: '10:30' }] } };
const monday = '2026-01-05';

const visit = (startTime: string, endTime: string, more: Partial<BookedTime> = {}): BookedTime => ({
  practitionerReference: 'dr-1',
  startTime,
  endTime,
  ...more,
});

function slotsOn(input: ScheduleInput, date: string, appointments: BookedTime[] = [], days = 1) {
  const schedule = z.parse(scheduleSchema, input);
  const from = instantAt(date, '00:00', schedule.timeZone);
  const last = new Date(Date.parse(`${date}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  return computeAvailability(schedule, appointments, { from, to: instantAt(last, '00:00', schedule.timeZone) });
}

const starts = (...asked: Parameters<typeof slotsOn>) => slotsOn(...asked).map(({ startTime }) => startTime);
const clocks = (...asked: Parameters<typeof slotsOn>) => starts(...asked).map((start) => start.slice(11, 16));
const free = (...asked: Parameters<typeof slotsOn>) => slotsOn(...asked).map((slot) => slot.free);

test('a session gives slots in the facility’s zone, with its offset', () => {
  expect(slotsOn(mornings, monday)[0]).toEqual({
    startTime: '2026-01-05T09:00:00+05:30',
    endTime: '2026-01-05T09:30:00+05:30',
    date: monday,
    capacity: 1,
    booked: 0,
    free: 1,
    freeForWalkIns: 0,
  });
  expect(clocks(mornings, monday)).toEqual(['09:00', '09:30', '10:00']);
  expect(slotsOn(mornings, '2026-01-06')).toEqual([]);
});

test('Asia/Calcutta is Asia/Kolkata', () => {
  expect(starts({ ...mornings, timeZone: 'Asia/Calcutta' }, monday)).toEqual(starts(mornings, monday));
});

test('a slot that does not fit before the end is not given', () => {
  expect(clocks({ ...mornings, slotMinutes: 40 }, monday)).toEqual(['09:00', '09:40']);
});

test('an appointment takes the slots that it touches, and no neighbour', () => {
  expect(free(mornings, monday, [visit('2026-01-05T09:30:00+05:30', '2026-01-05T10:00:00+05:30')])).toEqual([1, 0, 1]);
  expect(free(mornings, monday, [visit('2026-01-05T03:59:00Z', '2026-01-05T04:01:00Z')])).toEqual([0, 0, 1]);
});

test.each(['cancelled', 'noshow', 'CANCELLED', 'Canceled', 'no-show', 'entered-in-error'])(
  'a visit that is %s takes no place',
  (status) => {
    expect(free(mornings, monday, [visit('2026-01-05T04:00:00Z', '2026-01-05T04:30:00Z', { status })])).toEqual([
      1, 1, 1,
    ]);
  },
);

test('a visit to another practitioner, or without a time, takes no place', () => {
  const elsewhere = visit('2026-01-05T04:00:00Z', '2026-01-05T04:30:00Z', { practitionerReference: 'dr-2' });
  expect(free(mornings, monday, [elsewhere, { ...elsewhere, practitionerReference: 'dr-1', startTime: null }])).toEqual(
    [1, 1, 1],
  );
});

test('a buffer stays free between two slots and around a visit off the grid', () => {
  const buffered = { ...mornings, bufferMinutes: 15 };
  expect(clocks(buffered, monday)).toEqual(['09:00', '09:45']);
  expect(free(buffered, monday, [visit('2026-01-05T09:20:00+05:30', '2026-01-05T09:31:00+05:30')])).toEqual([0, 0]);
  expect(free(buffered, monday, [visit('2026-01-05T09:00:00+05:30', '2026-01-05T09:30:00+05:30')])).toEqual([0, 1]);
});

test('no slot touches a break, and slots begin anew after it', () => {
  const day = { from: '09:00', to: '12:00', breaks: [{ from: '10:15', to: '10:45' }] };
  expect(clocks({ ...mornings, week: { monday: [day] } }, monday)).toEqual(['09:00', '09:30', '10:45', '11:15']);
});

test('a holiday is closed, an override of the date opens it, leave ends both', () => {
  const closed = { ...mornings, holidays: [monday] };
  const opened = { ...closed, overrides: { [monday]: [{ from: '14:00', to: '15:00' }] } };
  const away = { startTime: instantAt(monday, '14:30'), endTime: instantAt('2026-01-07', '00:00') };
  expect(clocks(closed, monday)).toEqual([]);
  expect(clocks(opened, monday)).toEqual(['14:00', '14:30']);
  expect(clocks({ ...opened, leave: [away] }, monday)).toEqual(['14:00']);
  expect(clocks({ ...mornings, overrides: { [monday]: [] } }, monday)).toEqual([]);
});

test('a slot that begins as leave ends is given, and one that ends as it begins', () => {
  const leave = [{ startTime: instantAt(monday, '09:30'), endTime: instantAt(monday, '10:00') }];
  expect(clocks({ ...mornings, leave }, monday)).toEqual(['09:00', '10:00']);
});

test('two patients fit in a slot of two', () => {
  const twice = visit('2026-01-05T09:00:00+05:30', '2026-01-05T09:30:00+05:30');
  expect(free({ ...mornings, capacity: 2 }, monday, [twice])).toEqual([1, 2, 2]);
  expect(free({ ...mornings, capacity: 2 }, monday, [twice, twice, twice])).toEqual([0, 2, 2]);
});

test('every third place is kept for walk-ins, who take those first', () => {
  const shared = { ...mornings, walkInShare: 1 / 3 };
  const walkIn = visit('2026-01-05T10:00:00+05:30', '2026-01-05T10:30:00+05:30', { appointmentType: 'WALKIN' });
  expect(slotsOn(shared, monday).map((slot) => [slot.free, slot.freeForWalkIns])).toEqual([
    [1, 0],
    [1, 0],
    [0, 1],
  ]);
  expect(slotsOn(shared, monday, [walkIn]).map((slot) => [slot.free, slot.freeForWalkIns])).toEqual([
    [1, 0],
    [1, 0],
    [0, 0],
  ]);
  const pair = { ...mornings, capacity: 2, walkInShare: 0.5 };
  expect(free(pair, monday, [walkIn])).toEqual([1, 1, 1]);
});

test('a session over midnight belongs to the date on which it begins', () => {
  const night = { from: '23:00', to: '01:00', breaks: [{ from: '00:00', to: '00:30' }] };
  const nights = { ...mornings, week: { monday: [night] } };
  expect(starts(nights, monday, [], 2)).toEqual([
    '2026-01-05T23:00:00+05:30',
    '2026-01-05T23:30:00+05:30',
    '2026-01-06T00:30:00+05:30',
  ]);
  expect(slotsOn(nights, '2026-01-06').map(({ date }) => date)).toEqual(['2026-01-06']);
  expect(clocks({ ...mornings, week: { monday: [{ from: '23:00', to: '00:00' }] } }, monday, [], 2)).toEqual([
    '23:00',
    '23:30',
  ]);
});

test('an override after a night does not begin before the night is over', () => {
  const night = { ...mornings, week: { monday: [{ from: '23:30', to: '01:00' }] } };
  expect(clocks({ ...night, overrides: { '2026-01-06': [{ from: '00:30', to: '02:00' }] } }, '2026-01-06')).toEqual([
    '00:00',
    '00:30',
    '01:00',
    '01:30',
  ]);
});

test('29 February is a day of its year', () => {
  const tuesdays = { ...mornings, week: { tuesday: [{ from: '09:00', to: '10:00' }] } };
  expect(starts(tuesdays, '2028-02-28', [], 3)).toEqual(['2028-02-29T09:00:00+05:30', '2028-02-29T09:30:00+05:30']);
});

const sundays = (timeZone: string, from: string, to: string) => ({
  ...mornings,
  timeZone,
  week: { sunday: [{ from, to }] },
});

test('where an hour is skipped, a session is an hour shorter', () => {
  expect(starts(sundays('America/New_York', '01:00', '04:00'), '2026-03-08')).toEqual([
    '2026-03-08T01:00:00-05:00',
    '2026-03-08T01:30:00-05:00',
    '2026-03-08T03:00:00-04:00',
    '2026-03-08T03:30:00-04:00',
  ]);
  expect(starts(sundays('Pacific/Auckland', '02:15', '03:30'), '2026-09-27')).toEqual(['2026-09-27T03:00:00+13:00']);
});

test('where an hour comes twice, both are given, and each text says which it is', () => {
  expect(starts(sundays('America/New_York', '01:00', '02:30'), '2026-11-01')).toEqual([
    '2026-11-01T01:00:00-04:00',
    '2026-11-01T01:30:00-04:00',
    '2026-11-01T01:00:00-05:00',
    '2026-11-01T01:30:00-05:00',
    '2026-11-01T02:00:00-05:00',
  ]);
  expect(clocks(sundays('Pacific/Auckland', '02:00', '03:30'), '2026-04-05')).toEqual([
    '02:00',
    '02:30',
    '02:00',
    '02:30',
    '03:00',
  ]);
});

test('slots begin at or after `from` and before `to`', () => {
  const schedule = z.parse(scheduleSchema, mornings);
  const range = { from: toInstant('2026-01-05T09:01:00+05:30'), to: toInstant('2026-01-05T10:00:00+05:30') };
  expect(computeAvailability(schedule, [], range).map((slot) => slot.startTime)).toEqual(['2026-01-05T09:30:00+05:30']);
});

test.each(['2026-01-05', '2026-01-05T09:00:00', 'tomorrow'])('%j is no moment', (text) => {
  expect(() => toInstant(text)).toThrow(RangeError);
});

test.each<[string, (range: InstantRange, schedule: Schedule) => readonly unknown[]]>([
  ['schedule', (range) => [undefined, [], range]],
  ['schedule', (range) => [null, [], range]],
  // As a host writes it: what is left out is not filled in yet.
  ['schedule', (range) => [mornings, [], range]],
  ['appointments', (range, schedule) => [schedule, undefined, range]],
  ['appointments', (range, schedule) => [schedule, { items: [] }, range]],
  ['range', (_, schedule) => [schedule, []]],
  ['range', (_, schedule) => [schedule, [], null]],
  ['range', (_, schedule) => [schedule, [], { from: new Date(0), to: new Date(1) }]],
  ['range', (_, schedule) => [schedule, [], { from: '2026-01-05', to: '2026-01-06' }]],
])('a wrong %s is refused with what to give instead', (name, given) => {
  const range = rangeOfDays(monday, monday);
  const values = given(range, z.parse(scheduleSchema, mornings));

  expect(() => Reflect.apply(computeAvailability, undefined, values) as unknown).toThrow(
    expect.objectContaining({ name: 'ValidationError', fields: { [name]: 'invalid' } }),
  );
});

/** Calls as JavaScript does, without types. */
const asked = (...appointments: unknown[]) => {
  const given = [z.parse(scheduleSchema, mornings), appointments, rangeOfDays(monday, monday)];
  return () => Reflect.apply(computeAvailability, undefined, given) as unknown;
};

test.each(['a-1', null, 5])(
  'a list of %j is refused in the place of appointments: every slot would look free',
  (item) => {
    expect(asked(item)).toThrow('computeAvailability: give a list of appointments as appointments');
  },
);

test('an appointment whose times are numbers is refused: its slot would be given away twice', () => {
  const times = { startTime: Date.parse('2026-01-05T04:00:00Z'), endTime: Date.parse('2026-01-05T04:30:00Z') };

  expect(asked({ practitionerReference: 'dr-1', ...times })).toThrow(
    'computeAvailability: give a list with texts as times as appointments',
  );
});
