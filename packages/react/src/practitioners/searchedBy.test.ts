import { expect, test } from 'vitest';
import { valuesTyped } from './practitionerFields.js';
import { searchedBy } from './searchedBy.js';

test.each([
  ['Meera', { firstName: 'Meera' }],
  ['meera@clinic.example', { email: 'meera@clinic.example' }],
  ['98765 43210', { phone: '9876543210' }],
  ['MCI/2004/12345', { registration: 'MCI/2004/12345' }],
  ['23456', { registration: '23456' }],
  ['2345 6789 0124', { registration: 'XXXX-XXXX-0124' }],
  ['2345 6789 012', { firstName: 'XXXX-XXXX-XXXX' }],
])('%j typed in the search box looks for %j', (typed, filters) => {
  expect(searchedBy(typed)).toEqual(filters);
});

test('nothing of an Aadhaar number comes into the form of somebody new', () => {
  expect(valuesTyped('2345 6789 0124')).toEqual({});
  expect(valuesTyped('23456')).toMatchObject({ registrationId: '23456', firstName: '' });
});
