import { expect, test } from 'vitest';
import { searchedBy, valuesTyped } from './searchedBy.js';

test.each([
  ['', {}],
  ['  ', {}],
  ['Asha', { firstName: 'Asha' }],
  [' Asha Rao ', { firstName: 'Asha Rao' }],
  ['कमला', { firstName: 'कमला' }],
  ['D’Souza', { firstName: 'D’Souza' }],
  ['9876', { phone: '9876' }],
  ['98765 43210', { phone: '9876543210' }],
  ['+91 98765-43210', { phone: '+919876543210' }],
  ['९८७६५ ४३२१०', { phone: '9876543210' }],
  ['91-7654-3210-9876', { identifier: '91-7654-3210-9876' }],
  ['91765432109876', { identifier: '91-7654-3210-9876' }],
  ['asha.rao@sbx', { identifier: 'asha.rao@sbx' }],
  ['ABCPK1234L', { identifier: 'ABCPK1234L' }],
  ['2345 6789 0124', { identifier: 'XXXX-XXXX-0124' }],
  ['२३४५ ६७८९ ०१२४', { identifier: 'XXXX-XXXX-0124' }],
  ['999941057058', { identifier: 'XXXX-XXXX-7058' }],
  // On the way to it, and with a slip of the finger.
  ['2345 6789', { identifier: 'XXXX-XXXX-XXXX' }],
  ['99994105705', { identifier: 'XXXX-XXXX-XXXX' }],
  ['234567890125', { identifier: 'XXXX-XXXX-XXXX' }],
  ['Asha 234567890124', { identifier: 'AshaXXXXXXXX0124' }],
  // Digits of an Aadhaar number and of a mobile with its 91: how they are grouped tells.
  ['91 98765 43216', { phone: '919876543216' }],
  ['9198 7654 3216', { identifier: 'XXXX-XXXX-3216' }],
])('%j typed in the search box looks for %j', (typed, filters) => {
  expect(searchedBy(typed)).toEqual(filters);
});

test.each([
  ['Meera Bai Joshi', { firstName: 'Meera', lastName: 'Bai Joshi' }],
  ['मीरा', { firstName: 'मीरा', lastName: '' }],
  ['98765 43210', { mobileNumber: '9876543210' }],
  ['91 7654 3210 9876', { idNumber: '91-7654-3210-9876' }],
  ['meera@sbx', { abhaAddress: 'meera@sbx' }],
  ['9876', undefined],
  ['2345 6789 0124', undefined],
  ['  ', undefined],
])('somebody new, wanted when the box held %j, begins with %o', (typed, values) => {
  expect(valuesTyped(typed)).toEqual(values);
});
