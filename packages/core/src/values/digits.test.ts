import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compactNumber, toWesternDigits } from './digits.js';

test.each([
  ['Devanagari', '०१२३४५६७८९'],
  ['Bengali and Assamese', '০১২৩৪৫৬৭৮৯'],
  ['Gurmukhi', '੦੧੨੩੪੫੬੭੮੯'],
  ['Gujarati', '૦૧૨૩૪૫૬૭૮૯'],
  ['Odia', '୦୧୨୩୪୫୬୭୮୯'],
  ['Tamil', '௦௧௨௩௪௫௬௭௮௯'],
  ['Telugu', '౦౧౨౩౪౫౬౭౮౯'],
  ['Kannada', '೦೧೨೩೪೫೬೭೮೯'],
  ['Malayalam', '൦൧൨൩൪൫൬൭൮൯'],
  ['Urdu', '۰۱۲۳۴۵۶۷۸۹'],
  ['Arabic', '٠١٢٣٤٥٦٧٨٩'],
  ['Meitei', '꯰꯱꯲꯳꯴꯵꯶꯷꯸꯹'],
  ['Ol Chiki', '᱐᱑᱒᱓᱔᱕᱖᱗᱘᱙'],
  ['full width', '０１２３４５６７８９'],
])('%s digits are read as 0 to 9', (_, digits) => {
  expect(toWesternDigits(digits)).toBe('0123456789');
});

test('a text without digits of another script stays as it is', () => {
  expect(toWesternDigits('आशा Rao 42')).toBe('आशा Rao 42');
});

test.each([
  ['2345 6789 0124', '234567890124'],
  ['+91-98765‑43210', '+919876543210'],
  ['12—34−56', '123456'],
  ['\u200b1\u200c2\u200d3\u2060\ufeff4\u00ad', '1234'],
  ['1\u20092\u202f3\u30004', '1234'],
])('%j becomes %s', (pasted, compact) => {
  expect(compactNumber(pasted)).toBe(compact);
});

test('compacting twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => compactNumber(compactNumber(text)) === compactNumber(text)),
  );
});
