import { expect, test } from 'vitest';
import { pseudoUrdu, ur } from './pseudoUrdu.js';

test('letters become Urdu letters and a third more; digits and signs stay', () => {
  expect(pseudoUrdu('Send 12, please.')).toBe('سےندی 12, پلےاسےیی.');
});

test('the whole language is made of the English one, and the values in its sentences stay as they are', () => {
  expect(ur.direction).toBe('rtl');
  expect(ur.abha.aadhaar.hint).not.toMatch(/[a-z]/i);
  expect(ur.registration.aadhaarCode.forAadhaar({ aadhaar: 'XXXX-XXXX-0124' })).toMatch(/XXXX-XXXX-0124$/);
  expect(ur.registration.progress({ step: 2, of: 6 })).toMatch(/2.*6/);
});
