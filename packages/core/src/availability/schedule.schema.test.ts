import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { scheduleSchema, type ScheduleInput } from './schedule.schema.js';

const schedule: ScheduleInput = {
  practitionerReference: 'dr-1',
  slotMinutes: 15,
  week: { monday: [{ from: '09:00', to: '13:00' }] },
};

const faults = (changes: Partial<ScheduleInput>) =>
  z
    .safeParse(scheduleSchema, { ...schedule, ...changes })
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

test('what a host leaves out has a plain meaning', () => {
  expect(z.parse(scheduleSchema, schedule)).toMatchObject({
    timeZone: 'Asia/Kolkata',
    bufferMinutes: 0,
    capacity: 1,
    walkInShare: 0,
    holidays: [],
    overrides: {},
    leave: [],
  });
});

test.each<[Partial<ScheduleInput>, string]>([
  [{ timeZone: 'Asia/Kolkatta' }, 'timeZone: time_zone_unknown'],
  [{ slotMinutes: 0 }, 'slotMinutes: minutes_invalid'],
  [{ bufferMinutes: -5 }, 'bufferMinutes: minutes_invalid'],
  [{ capacity: 0 }, 'capacity: capacity_invalid'],
  [{ walkInShare: 20 }, 'walkInShare: share_invalid'],
  [{ holidays: ['2026-02-29'] }, 'holidays.0: date_invalid'],
  [{ week: { monday: [{ from: '9:00', to: '13:00' }] } }, 'week.monday.0.from: clock_time_invalid'],
  [
    {
      week: {
        monday: [
          { from: '09:00', to: '13:00' },
          { from: '12:00', to: '14:00' },
        ],
      },
    },
    'week.monday.1: sessions_overlap',
  ],
  [
    { week: { saturday: [{ from: '22:00', to: '02:00' }], sunday: [{ from: '01:00', to: '03:00' }] } },
    'week.sunday.0: sessions_overlap',
  ],
  [
    { overrides: { '2026-01-05': [{ from: '09:00', to: '11:00', breaks: [{ from: '10:30', to: '11:30' }] }] } },
    'overrides.2026-01-05.0.breaks.0: break_outside_session',
  ],
  [
    { week: { monday: [{ from: '09:00', to: '11:00', breaks: [{ from: '08:30', to: '09:30' }] }] } },
    'week.monday.0.breaks.0: break_outside_session',
  ],
  [{ leave: [{ startTime: '2026-03-02', endTime: '2026-03-05T00:00:00+05:30' }] }, 'leave.0.startTime: time_missing'],
  [
    { leave: [{ startTime: '2026-03-02T10:00:00+05:30', endTime: '2026-03-02T04:30:00Z' }] },
    'leave.0.endTime: end_before_start',
  ],
])('%j is refused at its place, by name', (changes, fault) => {
  expect(faults(changes)).toEqual([fault]);
});

test('sessions that touch are neighbours, also over midnight', () => {
  const week = {
    monday: [
      { from: '09:00', to: '12:00' },
      { from: '12:00', to: '13:00' },
      { from: '22:00', to: '02:00', breaks: [{ from: '23:45', to: '00:15' }] },
    ],
    tuesday: [{ from: '02:00', to: '04:00' }],
  };
  expect(faults({ week })).toBeUndefined();
});
