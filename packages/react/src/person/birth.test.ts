import { expect, test } from 'vitest';
import { patients as english } from '../messages/en/patients.js';
import { ageOn, ageText, birthText } from './birth.js';

test.each([
  ['1988-06-01', '38 years'],
  ['1988-06-02', '37 years'],
  ['2024-06-01', '2 years'],
  ['2024-06-02', '23 months'],
  ['2026-05-20', '12 days'],
  ['2026-06-02', null],
  ['1988', null],
  [null, null],
])('somebody born on %s is on 1 June 2026 of the age %s', (birthDate, age) => {
  expect(ageOn('2026-06-01', birthDate, 'en-IN')).toBe(age);
});

test.each([
  ['1988', '1988', '37 or 38 years'],
  ['1988--', '1988', '37 or 38 years'],
  ['1988-05', 'May 1988', '38 years'],
  ['1988-06', 'June 1988', '37 or 38 years'],
  ['1988-07', 'July 1988', '37 years'],
  ['2025', '2025', 'under 2 years'],
  ['2026', '2026', 'under 1 year'],
  ['2026-07', 'July 2026', null],
  ['2027', '2027', null],
  ['1988-06-01', '1 June 1988', '38 years'],
])('a date of birth known as %s is told as %s, and on 1 June 2026 the age as %s', (birthDate, born, age) => {
  expect(birthText(birthDate, 'en-IN')).toBe(born);
  expect(ageText('2026-06-01', birthDate, 'en-IN', english)).toBe(age);
});
