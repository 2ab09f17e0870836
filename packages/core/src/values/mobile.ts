import * as z from 'zod/mini';
import { compactNumber } from './digits.js';
import { textOf } from './given.js';

/**
 * `+91 98765 43210`, `098765 43210` and `9876543210` are one number: ten digits, or what is left when it is no such number.
 *
 * @throws ValidationError for anything but a text, a number too.
 */
export function nationalMobile(text: string): string {
  const compact = compactNumber(textOf('nationalMobile', 'text', text)).replace(/[().]/g, '');
  return /^(?:(?:\+|00)?91|0)?(\d{10})$/.exec(compact)?.[1] ?? compact;
}

/** As people read it, `98765 43210`; a number from elsewhere as it is; empty where there is none. */
export function mobileText(mobile: string | null | undefined): string {
  const national = nationalMobile(textOf('mobileText', 'mobile', mobile ?? ''));
  return /^\d{10}$/.test(national) ? `${national.slice(0, 5)} ${national.slice(5)}` : national;
}

/** True for ten digits starting 6 to 9 (TRAI numbering), with or without `+91` and spaces. False for anything but a text. */
export function isIndianMobile(text: string): boolean {
  return typeof text === 'string' && /^[6-9]\d{9}$/.test(nationalMobile(text));
}

/** Ten digits starting 6 to 9, without the country code. */
export const indianMobile = z.pipe(
  z.pipe(z.string(), z.transform(nationalMobile)),
  z.string().check(z.refine(isIndianMobile, 'mobile_invalid')),
);

/** As the API stores it: `+91` and ten digits. */
export const wireMobile = z.pipe(
  indianMobile,
  z.transform((digits) => `+91${digits}`),
);

/**
 * True when both texts are the same number; a masked number is never the same as anything (contract 8.1).
 *
 * @throws ValidationError for anything but two texts: a number would not be found again, and a duplicate be made.
 */
export function isSameMobile(one: string, other: string): boolean {
  const national = nationalMobile(textOf('isSameMobile', 'one', one));
  return nationalMobile(textOf('isSameMobile', 'other', other)) === national && /^\d{10}$/.test(national);
}

/** Hides all but the last four digits: `******3210`. @throws ValidationError for anything but a text. */
export function maskMobile(mobile: string): string {
  return `******${nationalMobile(textOf('maskMobile', 'mobile', mobile)).slice(-4)}`;
}
