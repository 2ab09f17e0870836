import { textOf } from './given.js';

/** Zeros of the scripts people in India type digits in, among them Devanagari, Bengali, Tamil, and the Urdu keyboard's two. */
const zeros = [
  0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x1c50, 0xabf0, 0xff10,
];

/**
 * Writes digits of any Indian script as 0 to 9 and leaves every other character alone.
 *
 * @throws ValidationError for anything but a text.
 */
export function toWesternDigits(text: string): string {
  return textOf('toWesternDigits', 'text', text).replace(/\p{Nd}/gu, (digit) => {
    const point = digit.codePointAt(0) ?? 0;
    const zero = zeros.find((start) => point >= start && point < start + 10);
    return zero === undefined ? digit : String(point - zero);
  });
}

/**
 * What is left of a pasted number once spaces and dashes are gone: `2345 6789-0124` → `234567890124`.
 *
 * @throws ValidationError for anything but a text, a number too: its zeros at the front are lost, and a long one is rounded.
 */
export function compactNumber(text: string): string {
  return toWesternDigits(textOf('compactNumber', 'text', text)).replace(/[\s\p{Pd}\p{Cf}\u2212]/gu, '');
}
