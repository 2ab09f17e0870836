import { maskMobile, mobileText, nationalMobile } from '@carestack/core/values';
import { withoutAadhaar } from './withoutAadhaar.js';

export interface ConcealedNumber {
  masked: string;
  /** Null for an Aadhaar number, which is never shown again. */
  whole: string | null;
}

export function concealedMobile(mobile: string | null | undefined): ConcealedNumber | null {
  if (!mobile) return null;
  const national = nationalMobile(mobile);
  const whole = /^\d{10}$/.test(national) ? `+91 ${mobileText(mobile)}` : withoutAadhaar(mobile.trim());
  return { masked: national.length > 4 ? maskMobile(mobile) : '******', whole };
}
