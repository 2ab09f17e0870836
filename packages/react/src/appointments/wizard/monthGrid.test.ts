import { dateAfter } from '@carestack/core/availability';
import { describe, expect, test } from 'vitest';
import { dateByKey, dateInMonthAfter, monthAfter, weeksOf } from './monthGrid.js';

const day = (date: string) => dateAfter(date, 0);
const daysIn = (month: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ date: `${month}-${String(index + 1).padStart(2, '0')}` }));

test('a month stands in weeks that begin on Sunday, with empty places before and after', () => {
  const weeks = weeksOf(daysIn('2026-11', 30));
  const begunLater = weeksOf(daysIn('2026-12', 31));

  expect(weeks.map((week) => week[0]?.date)).toEqual([
    '2026-11-01',
    '2026-11-08',
    '2026-11-15',
    '2026-11-22',
    '2026-11-29',
  ]);
  expect(weeks.at(-1)?.filter(Boolean)).toHaveLength(2);
  expect(begunLater[0]?.map((one) => one?.date ?? null)).toEqual([
    null,
    null,
    '2026-12-01',
    '2026-12-02',
    '2026-12-03',
    '2026-12-04',
    '2026-12-05',
  ]);
  expect(begunLater.every((week) => week.length === 7)).toBe(true);
});

test('months are counted across years, both ways', () => {
  expect(monthAfter('2026-12', 1)).toBe('2027-01');
  expect(monthAfter('2026-01', -1)).toBe('2025-12');
  expect(monthAfter('2026-11', 14)).toBe('2028-01');
});

test('the 31st leads to the last day of a shorter month, 29 February among them', () => {
  expect(dateInMonthAfter('2028-01-31', 1)).toBe('2028-02-29');
  expect(dateInMonthAfter('2026-01-31', 1)).toBe('2026-02-28');
  expect(dateInMonthAfter('2026-03-15', -1)).toBe('2026-02-15');
});

describe('from Wednesday, 25 November 2026', () => {
  test.each([
    ['ArrowRight', '2026-11-26'],
    ['ArrowLeft', '2026-11-24'],
    ['ArrowDown', '2026-12-02'],
    ['ArrowUp', '2026-11-18'],
    ['Home', '2026-11-22'],
    ['End', '2026-11-28'],
    ['PageDown', '2026-12-25'],
    ['PageUp', '2026-10-25'],
  ])('%s leads to %s', (key, date) => {
    expect(dateByKey(key, day('2026-11-25'), false)).toBe(date);
  });

  test('where one writes from right to left the arrows are turned', () => {
    expect(dateByKey('ArrowRight', day('2026-11-25'), true)).toBe('2026-11-24');
    expect(dateByKey('ArrowLeft', day('2026-11-25'), true)).toBe('2026-11-26');
  });

  test('a letter leads nowhere', () => {
    expect(dateByKey('x', day('2026-11-25'), false)).toBeNull();
  });
});
