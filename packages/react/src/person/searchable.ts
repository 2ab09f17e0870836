import { compactNumber, isAadhaarNumber, isIndianMobile, maskAadhaar } from '@carestack/core/values';
import { withoutAadhaar } from './withoutAadhaar.js';

/** What nobody has. */
const nothingOfIt = 'XXXX-XXXX-XXXX';

/**
 * What of a text a search may carry, as it travels in an address: of an Aadhaar number the masked form, by which records hold it. Of a number that
 * can only become one, nothing: no Indian mobile begins with 2 to 5, or has eleven digits.
 */
export function searchable(text: string): string {
  const term = text.trim();
  const number = compactNumber(term);
  if (!/^\+?\d+$/.test(number)) return withoutAadhaar(term);
  // The same twelve digits may be a mobile with its 91: how they are grouped tells.
  const isMobile = isIndianMobile(number) && !/^\p{Nd}{4}[\s-]\p{Nd}{4}[\s-]\p{Nd}{4}$/u.test(term);
  if (isAadhaarNumber(number) && !isMobile) return maskAadhaar(number);
  return /^(?:[2-5]\d{7,11}|(?!91)[6-9]\d{10,11})$/.test(number) ? nothingOfIt : term;
}

/** True for what `searchable` made of an Aadhaar number. */
export function isMasked(term: string): boolean {
  return term.startsWith('XXXX-XXXX-');
}
