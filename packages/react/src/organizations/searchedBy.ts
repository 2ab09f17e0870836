import type { OrganizationSearch } from '@carestack/core/organizations';
import { compactNumber } from '@carestack/core/values';

/** What one search box means by what is typed in it: a PIN code, a facility ID, or else a name. */
export function searchedBy(text: string): Pick<OrganizationSearch, 'pincode' | 'facilityId' | 'facilityName'> {
  const term = text.trim();
  const compact = compactNumber(term);
  if (/^[1-9]\d{5}$/.test(compact)) return { pincode: compact };
  if (/^IN\d+$/i.test(compact)) return { facilityId: compact.toUpperCase() };
  return term === '' ? {} : { facilityName: term };
}
