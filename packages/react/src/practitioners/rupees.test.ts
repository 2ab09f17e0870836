import { expect, test } from 'vitest';
import { rupeesOf, rupeesText } from './rupees.js';

test.each([
  ['1500', 1500],
  ['₹1,50,000', 150000],
  ['1,500.50', 1500.5],
  ['1500.5', 1500.5],
  ['0.05', 0.05],
  ['१,५००', 1500],
  ['1500/-', 1500],
  [' 1 500 ', 1500],
  ['1500.505', null],
  ['-5', null],
  ['abc', null],
  ['1,5', null],
  ['', null],
])('%j is %j rupees', (text, rupees) => {
  expect(rupeesOf(text)).toBe(rupees);
});

test.each([
  [150000, '1,50,000'],
  [1500.5, '1,500.50'],
  ['1500', '1,500'],
  [0, '0'],
  [null, ''],
  ['by agreement', 'by agreement'],
])('%j rupees stand as %j', (rupees, text) => {
  expect(rupeesText(rupees)).toBe(text);
});

test('each amount to the paisa comes back as it was', () => {
  for (let paise = 0; paise < 200_000; paise += 997) expect(rupeesOf(rupeesText(paise / 100))).toBe(paise / 100);
});
