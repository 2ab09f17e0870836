import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { instant, isInstant } from './instant.js';

test.each([
  ['2026-01-05T09:30:00+05:30', true],
  ['2026-01-05T09:30Z', true],
  ['2028-02-29T00:00:00.123456789-0330', true],
  ['2026-01-05T23:59:59z', true],
  ['2026-01-05', false],
  ['2026-01-05T09:30:00', false],
  ['2027-02-29T09:30:00Z', false],
  ['2026-01-05T24:00:00Z', false],
  ['2026-01-05T09:60:00Z', false],
  ['2026-01-05T09:30:00+15:00', false],
  ['2026-01-05 09:30:00Z', false],
  ['', false],
])('%j says which moment it is: %s', (text, expected) => {
  expect(isInstant(text)).toBe(expected);
});

test.each([
  [undefined, 'required'],
  [null, 'time_invalid'],
  [5, 'time_invalid'],
  ['', 'time_invalid'],
])('%j where a moment has to be is %s', (given, code) => {
  expect(z.safeParse(instant, given).error?.issues).toMatchObject([{ message: code }]);
});
