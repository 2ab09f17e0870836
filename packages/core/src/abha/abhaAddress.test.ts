import { expect, test } from 'vitest';
import { abhaAddressLocalPart, brokenAbhaAddressRules, isDigitsAddress } from './abhaAddress.js';
import { formatAbhaNumber, maskAbhaNumber } from './abhaNumber.js';

test.each(['asha1988', 'asha.rao', 'asha_rao', 'asha.rao_1988', 'ASHARAO88', 'a1234567', 'abcdefghijklmnopqr'])(
  '%s is a good address',
  (address) => {
    expect(brokenAbhaAddressRules(address)).toEqual([]);
  },
);

test.each([
  ['asharao', ['length']],
  ['abcdefghijklmnopqrs', ['length']],
  ['', ['length', 'start']],
  ['1asharao', ['start']],
  ['.asharao', ['start']],
  ['_asharao', ['start']],
  ['9876543210', ['start']],
  ['asha rao', ['characters']],
  ['asha-rao', ['characters']],
  ['asha@rao', ['characters']],
  ['आशाराव१२३', ['start', 'characters']],
  ['asha.r.ao', ['specials']],
  ['asha_r_ao', ['specials']],
  ['asha._rao', ['specials']],
  ['asha__rao', ['specials']],
  ['asharao.', ['end']],
  ['asharao_', ['end']],
  ['1-..', ['length', 'start', 'characters', 'specials', 'end']],
])('%j breaks the rules %j, told in this order', (address, rules) => {
  expect(brokenAbhaAddressRules(address)).toEqual(rules);
});

test.each([
  [' Asha.Rao@sbx ', 'asha.rao'],
  ['ASHARAO1', 'asharao1'],
  ['asha@abdm', 'asha'],
  ['@sbx', ''],
])('%j travels as %j', (typed, sent) => {
  expect(abhaAddressLocalPart(typed)).toBe(sent);
});

test.each(['91123456789012', '91-1234-5678-9012', ' 91 1234 5678 9012 ', '९१-१२३४-५६७८-९०१२'])(
  '%j is written 91-1234-5678-9012',
  (text) => {
    expect(formatAbhaNumber(text)).toBe('91-1234-5678-9012');
  },
);

test.each(['9112345678901', '911234567890123', 'asha.rao@sbx', ''])('%j is no ABHA number', (text) => {
  expect(formatAbhaNumber(text)).toBeNull();
});

test('of an ABHA number the last four digits may be shown', () => {
  expect(maskAbhaNumber('91-1234-5678-9012')).toBe('XX-XXXX-XXXX-9012');
});

test('an address of fourteen digits came with the number by itself; any other was chosen', () => {
  expect(isDigitsAddress('91123456789012@sbx')).toBe(true);
  expect(isDigitsAddress('asha1234567890@sbx')).toBe(false);
  expect(isDigitsAddress('9112345678901@sbx')).toBe(false);
});
