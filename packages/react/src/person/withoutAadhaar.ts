import { compactNumber, isAadhaarNumber, maskAadhaar, toWesternDigits } from '@carestack/core/values';

/** A text as it may be shown: an Aadhaar number in it keeps its last four digits. */
export function withoutAadhaar(text: string): string {
  const western = toWesternDigits(text);
  const masked = western.replace(/(?<![\d-])[2-9]\d{3}[\s-]?\d{4}[\s-]?\d{4}(?![\d-])/g, (digits) => {
    const number = compactNumber(digits);
    return isAadhaarNumber(number) ? maskAadhaar(number) : digits;
  });
  return masked === western ? text : masked;
}

/** What is filed as an Aadhaar number, right or wrong, and in whatever spelling. */
export function maskedAadhaar(text: string): string {
  const digits = toWesternDigits(text).replace(/\D/g, '');
  if (digits.length === 0) return text;
  return digits.length < 8 ? 'XXXX-XXXX-XXXX' : maskAadhaar(digits);
}
