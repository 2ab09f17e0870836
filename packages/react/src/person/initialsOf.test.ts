import { expect, test } from 'vitest';
import { initialsOf } from './initialsOf.js';

test.each([
  ['asha', 'rao', 'A|R'],
  ['कमला', 'देवी', 'क|दे'],
  ['زینب', 'خان', 'ز|خ'],
  ['தமிழ்', null, 'த'],
  ['K', '', 'K'],
  ['  ', null, ''],
])('%s %s is %s', (firstName, lastName, letters) => {
  expect(initialsOf({ firstName, lastName }, 'en-IN').replaceAll('\u200c', '|')).toBe(letters);
});
