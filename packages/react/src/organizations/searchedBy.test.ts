import { expect, test } from 'vitest';
import { searchedBy } from './searchedBy.js';

test.each([
  ['  ', {}],
  ['Pune', { facilityName: 'Pune' }],
  ['जन औषधालय', { facilityName: 'जन औषधालय' }],
  ['411001', { pincode: '411001' }],
  ['४११ ००१', { pincode: '411001' }],
  ['011001', { facilityName: '011001' }],
  ['in2710000001', { facilityId: 'IN2710000001' }],
  ['Ward 12', { facilityName: 'Ward 12' }],
])('%j typed in the box looks for %j', (typed, search) => {
  expect(searchedBy(typed)).toEqual(search);
});
