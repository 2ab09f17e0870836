import * as z from 'zod/mini';
import { compactNumber } from './digits.js';
import { textOf } from './given.js';

const next = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
  [2, 3, 4, 0, 1, 7, 8, 9, 5, 6],
  [3, 4, 0, 1, 2, 8, 9, 5, 6, 7],
  [4, 0, 1, 2, 3, 9, 5, 6, 7, 8],
  [5, 9, 8, 7, 6, 0, 4, 3, 2, 1],
  [6, 5, 9, 8, 7, 1, 0, 4, 3, 2],
  [7, 6, 5, 9, 8, 2, 1, 0, 4, 3],
  [8, 7, 6, 5, 9, 3, 2, 1, 0, 4],
  [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
] as const;

const shift = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4] as const;

/** True when the last digit is the Verhoeff check digit of those before it. */
export function hasVerhoeffDigit(digits: string): boolean {
  let sum = 0;
  [...digits].reverse().forEach((character, position) => {
    let digit = Number(character);
    for (let turn = position % 8; turn > 0; turn -= 1) digit = shift[digit] ?? 0;
    sum = next[sum]?.[digit] ?? 0;
  });
  return sum === 0;
}

/**
 * Twelve digits, the first 2 to 9, ending in a Verhoeff check digit (UIDAI numbering, NHA case CRT_ABHA_104). One digit twelve times
 * is refused even where its check digit is right: nobody has such a number, and whoever types it has none at hand. False for anything
 * but a text.
 */
export function isAadhaarNumber(digits: string): boolean {
  const isNumber = typeof digits === 'string' && /^[2-9]\d{11}$/.test(digits) && !/^(\d)\1+$/.test(digits);
  return isNumber && hasVerhoeffDigit(digits);
}

/** Accepts any spacing and any Indian script; gives twelve plain digits. */
export const aadhaarNumber = z.pipe(
  z.pipe(z.string(), z.transform(compactNumber)),
  z.string().check(z.refine(isAadhaarNumber, 'aadhaar_invalid')),
);

/** The only form of an Aadhaar number that may be shown again: `XXXX-XXXX-1234` (UIDAI masking). @throws ValidationError for no text. */
export function maskAadhaar(digits: string): string {
  return `XXXX-XXXX-${textOf('maskAadhaar', 'digits', digits).slice(-4)}`;
}
