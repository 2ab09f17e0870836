import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { isCalendarDate, isoDate, isPartialDate, today } from './dates.js';

test.each(['1988-01-30', '2000-02-29', '2024-02-29', '1900-01-01', '2026-12-31'])('%s is a day', (date) => {
  expect(isCalendarDate(date)).toBe(true);
});

test.each([
  '2023-02-29',
  '1900-02-29',
  '2026-04-31',
  '2026-02-30',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '26-01-10',
  '2026-1-5',
  '30-01-1988',
  '2026/01/10',
  '2026-01-10T00:00:00Z',
  ' 2026-01-10',
  '',
])('%j is no day', (date) => {
  expect(isCalendarDate(date)).toBe(false);
  expect(z.safeParse(isoDate, date).error?.issues[0]?.message).toBe('date_invalid');
});

test.each([
  ['one minute before midnight in India', '2026-11-09T18:29:00Z', '2026-11-09'],
  ['midnight in India', '2026-11-09T18:30:00Z', '2026-11-10'],
  ['midnight in London, when India is half past five', '2026-11-10T00:00:00Z', '2026-11-10'],
  ['new year in India', '2025-12-31T18:30:00Z', '2026-01-01'],
])('at %s today is the day of India', (_, now, day) => {
  expect(today(undefined, new Date(now))).toBe(day);
});

test('today can be asked for another time zone', () => {
  expect(today('UTC', new Date('2026-11-09T23:59:00Z'))).toBe('2026-11-09');
});

test('a year that is a number is no date of the wire', () => {
  expect(Reflect.apply(isPartialDate, undefined, ['1988'])).toBe(true);
  expect(Reflect.apply(isPartialDate, undefined, [1988])).toBe(false);
});

test.each([null, 0, [], '2026-01-05'])(
  'today is not asked at %j, which JavaScript would take for the beginning of 1970',
  (now) => {
    expect(() => Reflect.apply(today, undefined, ['Asia/Kolkata', now])).toThrow('today: give a Date as now');
  },
);
