import { formatAbhaNumber } from '@carestack/core/abha';
import type { PatientFilters } from '@carestack/core/patients';
import { compactNumber } from '@carestack/core/values';

/** What one search box means by what is typed in it. */
export function searchedBy(text: string): PatientFilters {
  const term = text.trim();
  if (term === '') return {};
  if (term.includes('@')) return { identifier: term };
  const compact = compactNumber(term).replace(/[().]/g, '');
  if (/^\+?\d+$/.test(compact)) {
    const abhaNumber = formatAbhaNumber(compact);
    return abhaNumber ? { identifier: abhaNumber } : { phone: compact };
  }
  // Letters and digits together are on a PAN or a driving licence.
  return /\d/.test(compact) ? { identifier: compact } : { firstName: term };
}
