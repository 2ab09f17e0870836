import { expect, test } from 'vitest';
import { patients as english } from '../messages/en/patients.js';
import { patientAge, patientBirth } from './describe.js';

test('what was reckoned from an age is told as about', () => {
  const born = { birthDate: '1986', birthDateEstimated: true };

  expect(patientAge('2026-06-01', born, 'en-IN', english)).toBe('about 40 years');
  expect(patientBirth(born, 'en-IN', english)).toBe('about 1986');
  expect(patientAge('2026-06-01', { birthDate: '1986' }, 'en-IN', english)).toBe('39 or 40 years');
  expect(patientBirth({ birthDate: '1986' }, 'en-IN', english)).toBe('1986');
});
