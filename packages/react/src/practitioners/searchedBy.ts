import type { PractitionerFilters } from '@carestack/core/practitioners';
import { compactNumber } from '@carestack/core/values';
import { searchable } from '../person/index.js';

/** What one search box means by what is typed in it. */
export function searchedBy(text: string): PractitionerFilters {
  const term = searchable(text);
  if (term.includes('@')) return { email: term };
  const compact = compactNumber(term).replace(/[().]/g, '');
  // Registration numbers are short, or hold letters.
  if (/^\+?\d{8,}$/.test(compact)) return { phone: compact };
  return /\d/.test(compact) ? { registration: term } : { firstName: term };
}
