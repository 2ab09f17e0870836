import { expect, test } from 'vitest';
import { maskedAadhaar, withoutAadhaar } from './withoutAadhaar.js';

test.each([
  ['Aadhaar 2345 6789 0124, seen at the desk', 'Aadhaar XXXX-XXXX-0124, seen at the desk'],
  ['234567890124', 'XXXX-XXXX-0124'],
  ['२३४५ ६७८९ ०१२४', 'XXXX-XXXX-0124'],
  ['वार्ड १२', 'वार्ड १२'],
  ['91-2345-6789-0124', '91-2345-6789-0124'],
  ['234567890123', '234567890123'],
])('%s is shown as %s', (text, shown) => {
  expect(withoutAadhaar(text)).toBe(shown);
});

test('what is filed as Aadhaar is masked even when it is no valid number', () => {
  expect(maskedAadhaar('1111 2222 3333')).toBe('XXXX-XXXX-3333');
  expect(maskedAadhaar('12345')).toBe('XXXX-XXXX-XXXX');
  expect(maskedAadhaar('verified')).toBe('verified');
});
