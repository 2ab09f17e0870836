import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import {
  indianMobile,
  isIndianMobile,
  isSameMobile,
  maskMobile,
  mobileText,
  nationalMobile,
  wireMobile,
} from './mobile.js';

test.each([
  '9876543210',
  '+919876543210',
  '+91 98765 43210',
  '+91-98765-43210',
  '919876543210',
  '09876543210',
  '(+91) 98765.43210',
  '९८७६५४३२१०',
  ' 98765\u200b43210 ',
])('%j is the mobile 9876543210', (typed) => {
  expect(nationalMobile(typed)).toBe('9876543210');
  expect(isIndianMobile(typed)).toBe(true);
  expect(z.parse(indianMobile, typed)).toBe('9876543210');
  expect(z.parse(wireMobile, typed)).toBe('+919876543210');
});

test.each(['6000000000', '7000000000', '8000000000', '9000000000'])('%s may be a mobile', (number) => {
  expect(isIndianMobile(number)).toBe(true);
});

test.each(['5876543210', '987654321', '98765432100', '+1 9876543210', '******3210', 'ninety-eight', ''])(
  '%j is refused with the code mobile_invalid',
  (typed) => {
    expect(isIndianMobile(typed)).toBe(false);
    expect(z.safeParse(indianMobile, typed).error?.issues.map(({ message }) => message)).toEqual(['mobile_invalid']);
  },
);

test('a number that begins with 91 keeps both digits when it is ten digits long', () => {
  expect(nationalMobile('9198765432')).toBe('9198765432');
});

test('a mobile number is read in two groups; one from elsewhere as it came', () => {
  expect(mobileText('+919876543210')).toBe('98765 43210');
  expect(mobileText('+4420794600')).toBe('+4420794600');
  expect(mobileText(null)).toBe('');
});

test('two spellings of one number are the same mobile', () => {
  expect(isSameMobile('+91 98765 43210', '09876543210')).toBe(true);
});

test('two numbers are not the same mobile', () => {
  expect(isSameMobile('9876543210', '9876543211')).toBe(false);
});

test.each([
  ['******3210', '******3210'],
  ['******3210', '9876543210'],
  ['9876543210', 'XXXXXX3210'],
  ['', ''],
])('a masked or missing number is the same as none: %j and %j', (one, other) => {
  expect(isSameMobile(one, other)).toBe(false);
});

test('only the last four digits of a mobile are shown', () => {
  expect(maskMobile('+91 98765 43210')).toBe('******3210');
});
