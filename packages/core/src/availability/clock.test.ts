import { expect, test } from 'vitest';
import { dateAfter, dateAt, instantAt, rangeOfDays, toInstant } from './clock.js';

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

const noTexts: readonly unknown[] = [
  null,
  42,
  true,
  10n,
  [],
  {},
  Symbol('x'),
  () => 'x',
  'tomorrow',
  new Date(Number.NaN),
];

test.each<[string, (...given: never[]) => unknown, readonly unknown[], number]>([
  ['toInstant', toInstant, [undefined], 0],
  ['dateAt', dateAt, [undefined], 0],
  ['the zone of dateAt', dateAt, ['2026-01-05T09:30:00Z', undefined], 1],
  ['dateAfter', dateAfter, [undefined, 1], 0],
  ['the date of instantAt', instantAt, [undefined, '09:30'], 0],
  ['the time of instantAt', instantAt, ['2026-01-05', undefined], 1],
  ['the zone of instantAt', instantAt, ['2026-01-05', '09:30', undefined], 2],
  ['the first day of rangeOfDays', rangeOfDays, [undefined, '2026-01-05'], 0],
  ['the last day of rangeOfDays', rangeOfDays, ['2026-01-05', undefined], 1],
])('%s is refused as out of range, whatever is given for it', (_, called, given, place) => {
  for (const wrong of noTexts) {
    const values = given.map((value, index) => (index === place ? wrong : value));
    expect(() => Reflect.apply(called, undefined, values) as unknown, String(wrong)).toThrow(
      expect.objectContaining({
        name: 'RangeError',
        message: expect.stringMatching(/^(A moment is|A date is|There is no date)/),
      }),
    );
  }
});

test.each([null, [], '1', 1.5, Number.NaN])('%j is no number of days, and no date is reckoned with it', (days) => {
  expect(() => Reflect.apply(dateAfter, undefined, ['2026-01-05', days])).toThrow(RangeError);
});
