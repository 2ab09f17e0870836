import { expect, test } from 'vitest';
import { dateAfter, dateAt, rangeOfDays } from './clock.js';

test('a moment has the date of the facility, not of the reader', () => {
  expect(dateAt('2026-01-04T18:30:00Z')).toBe('2026-01-05');
  expect(dateAt(new Date('2026-01-04T18:29:59Z'))).toBe('2026-01-04');
  expect(dateAt('2026-01-05T03:00:00Z', 'America/New_York')).toBe('2026-01-04');
});

test('days are counted over the ends of months and over 29 February', () => {
  expect(dateAfter('2028-02-28', 1)).toBe('2028-02-29');
  expect(dateAfter('2028-03-01', -1)).toBe('2028-02-29');
  expect(dateAfter('2026-12-31', 1)).toBe('2027-01-01');
  expect(() => dateAfter('2026-02-29', 1)).toThrow(RangeError);
});

test('a range of days ends with its last one, however long the clock makes it', () => {
  expect(rangeOfDays('2026-01-05', '2026-01-05')).toEqual({
    from: '2026-01-05T00:00:00+05:30',
    to: '2026-01-06T00:00:00+05:30',
  });
  expect(rangeOfDays('2026-03-08', '2026-03-08', 'America/New_York')).toEqual({
    from: '2026-03-08T00:00:00-05:00',
    to: '2026-03-09T00:00:00-04:00',
  });
});
