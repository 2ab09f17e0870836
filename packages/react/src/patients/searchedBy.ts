import { formatAbhaNumber } from '@carestack/core/abha';
import type { NewPatient, PatientFilters } from '@carestack/core/patients';
import { compactNumber, isIndianMobile } from '@carestack/core/values';
import { isMasked, searchable } from '../person/index.js';

/** What one search box means by what is typed in it. */
export function searchedBy(text: string): PatientFilters {
  const term = searchable(text);
  if (term === '') return {};
  if (isMasked(term)) return { identifier: term };
  if (term.includes('@')) return { identifier: term };
  const compact = compactNumber(term).replace(/[().]/g, '');
  if (/^\+?\d+$/.test(compact)) {
    const abhaNumber = formatAbhaNumber(compact);
    return abhaNumber ? { identifier: abhaNumber } : { phone: compact };
  }
  // Letters and digits together are on a PAN or a driving licence.
  return /\d/.test(compact) ? { identifier: compact } : { firstName: term };
}

type Typed = Partial<Pick<NewPatient, 'firstName' | 'lastName' | 'mobileNumber' | 'idNumber' | 'abhaAddress'>>;

/** What a search box held when somebody new was wanted, as far as it says where it belongs. */
export function valuesTyped(text: string): Typed | undefined {
  const { firstName = '', identifier = '', phone = '' } = searchedBy(text);
  if (isIndianMobile(phone)) return { mobileNumber: phone };
  if (identifier.includes('@')) return { abhaAddress: identifier };
  if (formatAbhaNumber(identifier)) return { idNumber: identifier };
  const [first = '', ...others] = firstName.split(/\s+/);
  return first ? { firstName: first, lastName: others.join(' ') } : undefined;
}
