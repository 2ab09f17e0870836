import type { Patient } from '@carestack/core/patients';
import { maskedAadhaar, withoutAadhaar } from '../person/index.js';

/** What is shown elsewhere, or says nothing of a person. */
const known = new Set(
  'resourceId id resourceType firstName middleName lastName birthDate birthDateEstimated gender idNumber idType abhaAddress patientType mobileNumber emailId address pincode state wantsToLinkWhatsapp photo emergencyContact bloodGroup maritalStatus occupation createdAt updatedAt'.split(
    ' ',
  ),
);

export interface OtherField {
  name: string;
  value: string;
}

/** Fields that only this server has, by their own names, those inside of others as `insurance.number`. */
export function otherFields(patient: Patient): OtherField[] {
  return Object.entries(patient).flatMap(([name, value]) => (known.has(name) ? [] : leaves(name, value)));
}

function leaves(name: string, value: unknown): OtherField[] {
  if (value === null || value === undefined || value === '') return [];
  if (typeof value === 'object') {
    return Object.entries(value).flatMap(([inner, member]) => leaves(`${name}.${inner}`, member));
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return [{ name, value: /a+dha+r|uidai/i.test(name) ? maskedAadhaar(text) : withoutAadhaar(text) }];
}
