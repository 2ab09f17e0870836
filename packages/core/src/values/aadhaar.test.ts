import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { aadhaarNumber, hasVerhoeffDigit, isAadhaarNumber, maskAadhaar } from './aadhaar.js';

const valid = ['234567890124', '999941057058'];

test.each(valid)('%s is an Aadhaar number', (number) => {
  expect(isAadhaarNumber(number)).toBe(true);
});

test.each([
  ['11 digits', '23456789012'],
  ['13 digits', '2345678901240'],
  ['a wrong check digit', '234567890125'],
  ['another wrong check digit', '999941057059'],
  ['a letter', '23456789012A'],
  ['spaces, which have to be taken out first', '2345 6789 0124'],
  ['nothing', ''],
])('%s is no Aadhaar number', (_, number) => {
  expect(isAadhaarNumber(number)).toBe(false);
});

test('one digit twelve times is no Aadhaar number, whether or not its check digit is right', () => {
  const repeated = [...'23456789'].map((digit) => digit.repeat(12));

  expect(repeated.filter(hasVerhoeffDigit)).toContain('999999999999');
  expect(repeated.filter(isAadhaarNumber)).toEqual([]);
});

test.each(['034567890123', '134567890123'])('%s is refused for its first digit', (stem) => {
  const withCheckDigit = [...'0123456789'].map((digit) => stem.slice(0, 11) + digit).filter(hasVerhoeffDigit);

  expect(withCheckDigit).toHaveLength(1);
  expect(withCheckDigit.map(isAadhaarNumber)).toEqual([false]);
});

/** Any eleven digits and the only last one that fits them. */
const anyVerhoeffNumber = fc
  .tuple(fc.integer({ min: 2, max: 9 }), fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 10, maxLength: 10 }))
  .map(([first, others]) => {
    const stem = [first, ...others].join('');
    return stem + [...'0123456789'].filter((digit) => hasVerhoeffDigit(stem + digit)).join('');
  });

test('every eleven digits have exactly one check digit', () => {
  fc.assert(
    fc.property(anyVerhoeffNumber, (number) => {
      fc.pre(new Set(number).size > 1);

      expect(number).toHaveLength(12);
      expect(isAadhaarNumber(number)).toBe(true);
    }),
  );
});

test('changing any one digit of a valid number makes it invalid', () => {
  fc.assert(
    fc.property(
      anyVerhoeffNumber,
      fc.integer({ min: 0, max: 11 }),
      fc.integer({ min: 1, max: 9 }),
      (number, position, change) => {
        const digit = (Number(number[position]) + change) % 10;

        expect(hasVerhoeffDigit(number.slice(0, position) + digit + number.slice(position + 1))).toBe(false);
      },
    ),
  );
});

test('swapping two neighbours that differ makes it invalid', () => {
  fc.assert(
    fc.property(anyVerhoeffNumber, fc.integer({ min: 0, max: 10 }), (number, position) => {
      const [one = '', other = ''] = number.slice(position, position + 2);
      fc.pre(one !== other);

      expect(hasVerhoeffDigit(number.slice(0, position) + other + one + number.slice(position + 2))).toBe(false);
    }),
  );
});

test.each([
  '2345 6789 0124',
  '2345-6789-0124',
  '2345–6789–0124',
  ' 2345\u00a06789\t0124\n',
  '\u200e2345\u200b6789\u200d0124\ufeff',
  '२३४५ ६७८९ ०१२४',
  '২৩৪৫৬৭৮৯০১২৪',
  '۲۳۴۵۶۷۸۹۰۱۲۴',
])('%j is read as 234567890124', (typed) => {
  expect(z.parse(aadhaarNumber, typed)).toBe('234567890124');
});

test.each(['23456789012', '2345678901240', '234567890125', 'two three four', ''])(
  '%j is refused with the code aadhaar_invalid and no other text',
  (typed) => {
    const { error } = z.safeParse(aadhaarNumber, typed);

    expect(error?.issues.map(({ message }) => message)).toEqual(['aadhaar_invalid']);
  },
);

test('only the last four digits of an Aadhaar number are shown again', () => {
  expect(maskAadhaar('234567890124')).toBe('XXXX-XXXX-0124');
});

test.each([234567890124, ['234567890124'], null, undefined])('%j is no text, and so no Aadhaar number', (value) => {
  expect(Reflect.apply(isAadhaarNumber, undefined, [value])).toBe(false);
});
