import { formatAbhaNumber } from '@carestack/core/abha';
import { abhaNumberOf, type Patient } from '@carestack/core/patients';
import { compactNumber, isAadhaarNumber } from '@carestack/core/values';
import { type ConcealedNumber, maskedAadhaar } from '../person/index.js';

type DocumentName = 'abhaNumber' | 'PAN' | 'DRIVING_LICENSE' | 'document' | 'aadhaar';

/** The number the patient is identified by, and of what it is. */
export function documentOnRecord(patient: Patient): (ConcealedNumber & { name: DocumentName }) | null {
  const number = patient.idNumber?.trim();
  if (!number) return null;
  const type = patient.idType?.toUpperCase();
  if (type === 'AADHAAR' || isAadhaarNumber(compactNumber(number))) {
    return { name: 'aadhaar', masked: maskedAadhaar(number), whole: null };
  }
  const abhaNumber = abhaNumberOf(patient);
  if (abhaNumber) {
    const whole = formatAbhaNumber(abhaNumber) ?? abhaNumber;
    return { name: 'abhaNumber', masked: lastFourOf(whole), whole };
  }
  return {
    name: type === 'PAN' || type === 'DRIVING_LICENSE' ? type : 'document',
    masked: lastFourOf(number),
    whole: number,
  };
}

/** `XX-XXXX-XXXX-9876`; nothing of a number that has no more than four places. */
function lastFourOf(number: string): string {
  const hidden = number.length > 4 ? number.length - 4 : number.length;
  return number.slice(0, hidden).replace(/[\p{L}\p{N}]/gu, 'X') + number.slice(hidden);
}
