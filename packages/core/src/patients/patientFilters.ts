import * as z from 'zod/mini';
import { isAadhaarNumber, maskAadhaar } from '../values/aadhaar.js';
import { compactNumber } from '../values/digits.js';
import { fhirNames, onlySet, personFiltersWith } from '../values/personFilters.js';

export const patientFiltersSchema = personFiltersWith({
  /** The README searches by it; the API cannot. */
  patientType: z.optional(z.never('not_searchable')),
});

/** What `findByFilters` takes. */
export type PatientFilters = z.input<typeof patientFiltersSchema>;

/**
 * The search names on the wire. An Aadhaar number is sent in its masked form, as records hold it: a search stands in an address, which
 * servers log.
 */
export function patientSearchNames(filters: z.output<typeof patientFiltersSchema>): Record<string, unknown> {
  const { identifier, ...names } = fhirNames(filters);
  const number = typeof identifier === 'string' ? compactNumber(identifier) : '';
  return onlySet({ ...names, identifier: isAadhaarNumber(number) ? maskAadhaar(number) : identifier });
}
