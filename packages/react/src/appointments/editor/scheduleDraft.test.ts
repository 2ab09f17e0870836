import { scheduleSchema, type ScheduleInput } from '@carestack/core/availability';
import { describe, expect, test } from 'vitest';
import { outsideVisits } from './outsideVisits.js';
import { draftOf, inputOf, newSession, type ScheduleDraft } from './scheduleDraft.js';
import { judged } from './scheduleProblems.js';

const given: ScheduleInput = {
  practitionerReference: 'd-1',
  timeZone: 'America/New_York',
  slotMinutes: 15,
  bufferMinutes: 5,
  capacity: 2,
  walkInShare: 0.25,
  week: {
    monday: [
      { from: '09:00', to: '12:00', breaks: [{ from: '10:00', to: '10:15' }], slotMinutes: 30 },
      { from: '22:00', to: '02:00' },
    ],
    friday: [{ from: '09:00', to: '00:00', capacity: 1 }],
  },
  holidays: ['2026-01-26'],
  overrides: { '2026-03-08': [{ from: '10:00', to: '11:00' }], '2026-12-25': [] },
  leave: [{ startTime: '2026-03-08T01:30:00-05:00', endTime: '2026-03-09T09:00:00-04:00' }],
};

/** The draft of a Monday with these sessions. */
function mondayOf(...sessions: [from: string, to: string][]): ScheduleDraft {
  return draftOf({
    practitionerReference: 'd-1',
    slotMinutes: 15,
    week: { monday: sessions.map(([from, to]) => ({ from, to })) },
  });
}
const firstOf = ({ days }: ScheduleDraft) => days[0]?.sessions ?? [];

test('hours that are opened and not changed come out as they went in, across a change of clocks', () => {
  expect(scheduleSchema.parse(inputOf(draftOf(given)))).toEqual(scheduleSchema.parse(given));
  expect(judged(draftOf(given))).toMatchObject({ problems: [], schedule: { walkInShare: 0.25 } });
});

describe('what contradicts itself is named where it is', () => {
  test('sessions that overlap', () => {
    const draft = mondayOf(['09:00', '12:00'], ['11:00', '13:00']);

    expect(judged(draft)).toEqual({
      schedule: null,
      problems: [{ at: `monday-${firstOf(draft)[1]?.key}`, code: 'sessions_overlap' }],
    });
  });

  test('a session that begins while that of the night before still runs', () => {
    const draft = draftOf({
      practitionerReference: 'd-1',
      slotMinutes: 15,
      week: { sunday: [{ from: '22:00', to: '02:00' }], monday: [{ from: '01:00', to: '03:00' }] },
    });

    expect(judged(draft).problems).toEqual([{ at: `monday-${firstOf(draft)[0]?.key}`, code: 'sessions_overlap' }]);
  });

  test('a time that is missing, a break outside, and an own length that is none', () => {
    const pause = { key: 900, from: '08:00', to: '08:10' };
    const session = { ...newSession('09:00', '10:00'), key: 901, breaks: [pause] };
    const bare = { ...newSession('11:00', ''), key: 902 };
    const odd = { ...newSession('12:00', '13:00'), key: 903, slotMinutes: 'x' };
    const draft = mondayOf();
    const days = draft.days.map((day) => (day.id === 'monday' ? { ...day, sessions: [session, bare, odd] } : day));

    expect(judged({ ...draft, days }).problems).toEqual([
      { at: 'monday-901-break-900', code: 'break_outside_session' },
      { at: 'monday-902-to', code: 'clock_time_invalid' },
      { at: 'monday-903-slotMinutes', code: 'minutes_invalid' },
    ]);
  });

  test('leave that ends before it begins, is there already, or says no time', () => {
    const leave = [
      { key: 1, from: '2026-01-05T09:00', to: '2026-01-07T09:00' },
      { key: 2, from: '2026-01-06T09:00', to: '2026-01-08T09:00' },
      { key: 3, from: '2026-02-02T09:00', to: '2026-02-01T09:00' },
      { key: 4, from: '', to: '2026-03-01T09:00' },
    ];

    expect(judged({ ...mondayOf(), leave }).problems).toEqual([
      { at: 'leave-2-from', code: 'leave_overlaps' },
      { at: 'leave-3-to', code: 'end_before_start' },
      { at: 'leave-4-from', code: 'time_invalid' },
    ]);
  });

  test('a date that is missing or there already', () => {
    const draft = mondayOf();
    const dates = ['2026-01-26', '2026-01-26', ''].map((date, key) => ({ key, date }));
    const days = [...draft.days, ...dates.map(({ key, date }) => ({ id: `date-${key}`, date, sessions: [] }))];

    expect(judged({ ...draft, days, holidays: dates }).problems).toEqual([
      { at: 'date-1', code: 'date_twice' },
      { at: 'date-2', code: 'date_invalid' },
      { at: 'holiday-1', code: 'date_twice' },
      { at: 'holiday-2', code: 'date_invalid' },
    ]);
  });

  test('settings that are no numbers, or a zone that is none', () => {
    const draft = mondayOf();
    const settings = { timeZone: 'Mars', slotMinutes: '', bufferMinutes: '-1', capacity: '0', walkInShare: '120' };

    expect(judged({ ...draft, settings }).problems.map(({ at, code }) => [at, code])).toEqual([
      ['timeZone', 'time_zone_unknown'],
      ['slotMinutes', 'minutes_invalid'],
      ['bufferMinutes', 'minutes_invalid'],
      ['capacity', 'capacity_invalid'],
      ['walkInShare', 'share_invalid'],
    ]);
  });
});

test('visits outside the hours are those to come that stand, begin or end where nobody is seen', () => {
  const schedule = scheduleSchema.parse({
    ...given,
    timeZone: 'Asia/Kolkata',
    leave: [],
    holidays: [],
    bufferMinutes: 0,
  });
  const visit = (id: string, from: string, to: string, more: object = {}) => ({
    id,
    reference: id,
    practitionerReference: 'd-1',
    patientReference: 'p-1',
    startTime: `2026-01-05T${from}:00+05:30`,
    endTime: `2026-01-05T${to}:00+05:30`,
    ...more,
  });
  const visits = [
    visit('evening', '15:00', '15:15'),
    visit('inside', '09:00', '09:30'),
    visit('break', '10:00', '10:15'),
    visit('over the end', '11:45', '12:15'),
    visit('cancelled', '15:00', '15:15', { status: 'cancelled' }),
    visit('of another', '15:00', '15:15', { practitionerReference: 'd-2' }),
    visit('past', '07:00', '07:15'),
  ];

  const outside = outsideVisits(schedule, visits, Date.parse('2026-01-05T08:00:00+05:30'));

  expect(outside.map(({ id }) => id)).toEqual(['break', 'over the end', 'evening']);
});
