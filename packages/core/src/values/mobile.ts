import * as z from 'zod/mini';
import { compactNumber } from './digits.js';

/** `+91 98765 43210`, `098765 43210` and `9876543210` are one number: ten digits, or what is left when it is no such number. */
export function nationalMobile(text: string): string {
  const compact = compactNumber(text).replace(/[().]/g, '');
  return /^(?:(?:\+|00)?91|0)?(\d{10})$/.exec(compact)?.[1] ?? compact;
}

/** As people read it, `98765 43210`; a number from elsewhere as it is. */
export function mobileText(mobile: string | null | undefined): string {
  const national = nationalMobile(mobile ?? '');
  return /^\d{10}$/.test(national) ? `${national.slice(0, 5)} ${national.slice(5)}` : national;
}

/** True for ten digits starting 6 to 9, with or without `+91` and spaces. */
export function isIndianMobile(text: string): boolean {
  return /^[6-9]\d{9}$/.test(nationalMobile(text));
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

/** True when both texts are the same number; a masked number is never the same as anything (contract 8.1). */
export function isSameMobile(one: string, other: string): boolean {
  const national = nationalMobile(one);
  return /^\d{10}$/.test(national) && national === nationalMobile(other);
}

/** Hides all but the last four digits: `******3210`. */
export function maskMobile(mobile: string): string {
  return `******${nationalMobile(mobile).slice(-4)}`;
}
