import { toWesternDigits } from '@carestack/core/values';
import { describe, expect, test } from 'vitest';
import { findCode, groupDigits, regroup, withoutSeparators } from './digits.js';

describe('digits of every script', () => {
  test.each([
    ['Devanagari', '०१२३४५६७८९'],
    ['Bengali', '০১২৩৪৫৬৭৮৯'],
    ['Gurmukhi', '੦੧੨੩੪੫੬੭੮੯'],
    ['Gujarati', '૦૧૨૩૪૫૬૭૮૯'],
    ['Odia', '୦୧୨୩୪୫୬୭୮୯'],
    ['Tamil', '௦௧௨௩௪௫௬௭௮௯'],
    ['Telugu', '౦౧౨౩౪౫౬౭౮౯'],
    ['Kannada', '೦೧೨೩೪೫೬೭೮೯'],
    ['Malayalam', '൦൧൨൩൪൫൬൭൮൯'],
    ['Ol Chiki', '᱐᱑᱒᱓᱔᱕᱖᱗᱘᱙'],
    ['Meetei Mayek', '꯰꯱꯲꯳꯴꯵꯶꯷꯸꯹'],
    ['Arabic-Indic', '٠١٢٣٤٥٦٧٨٩'],
    ['Urdu', '۰۱۲۳۴۵۶۷۸۹'],
    ['full-width', '０１２３４５６７８９'],
  ])('%s digits are read as 0 to 9', (_script, digits) => {
    expect(toWesternDigits(digits)).toBe('0123456789');
  });

  test('letters of those scripts stay as they are', () => {
    expect(toWesternDigits('आशा ५')).toBe('आशा 5');
  });
});

test('spaces, dashes, dots and invisible marks are dropped; letters are kept for the check to refuse', () => {
  expect(withoutSeparators(' 2345-6789\u00a0\u200e0124.')).toBe('234567890124');
  expect(withoutSeparators('2345–6789–012O')).toBe('23456789012O');
});

test('what is too much follows as one more group', () => {
  expect(groupDigits('2345', [4, 4, 4])).toBe('2345');
  expect(groupDigits('23456', [4, 4, 4])).toBe('2345 6');
  expect(groupDigits('2345678901245', [4, 4, 4])).toBe('2345 6789 0124 5');
});

describe('the caret', () => {
  test('stays behind the digit typed in the middle', () => {
    expect(regroup('23945 6789', 3, [4, 4, 4])).toEqual({ text: '2394 5678 9', caret: 3 });
  });

  test('moves over the gap that a digit pushed in front of it', () => {
    expect(regroup('23456', 5, [4, 4, 4])).toEqual({ text: '2345 6', caret: 6 });
  });

  test('deleting a gap backwards deletes the digit before it', () => {
    expect(regroup('23456789', 4, [4, 4, 4], 'backward')).toEqual({ text: '2346 789', caret: 3 });
  });

  test('deleting a gap forwards deletes the digit behind it', () => {
    expect(regroup('23456789', 4, [4, 4, 4], 'forward')).toEqual({ text: '2345 789', caret: 4 });
  });

  test('deleting the first digit of a group deletes that digit only', () => {
    expect(regroup('2345 789', 5, [4, 4, 4], 'backward')).toEqual({ text: '2345 789', caret: 4 });
  });
});

describe('a code found in what was pasted', () => {
  test.each([
    ['Your code is 123456.', '123456'],
    ['123456 is your OTP. Valid for 10 minutes. Ref 20261123', '123456'],
    ['In 10 minutes use 123 456', '123456'],
    ['123-456', '123456'],
    ['आपका कोड १२३४५६ है।', '123456'],
    ['012345', '012345'],
    ['1234', '1234'],
    ['none', ''],
  ])('%s', (text, code) => {
    expect(findCode(text, 6)).toBe(code);
  });
});
