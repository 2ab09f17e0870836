import * as z from 'zod/mini';
import { fhirNames, onlySet, personFiltersWith } from '../values/personFilters.js';
import { departmentName } from './practitioner.schema.js';

const word = z.optional(z.string().check(z.trim()));

/** The README also searches by three members that have no FHIR name in any SDK: they travel by their own. */
export const practitionerFiltersSchema = personFiltersWith({
  department: word,
  status: word,
  specialization: word,
});

/** What `findByFilters` takes. */
export type PractitionerFilters = z.input<typeof practitionerFiltersSchema>;

export function practitionerNames(filters: z.output<typeof practitionerFiltersSchema>): Record<string, unknown> {
  const { department, status, specialization } = filters;
  return {
    ...fhirNames(filters),
    ...onlySet({ department: department && departmentName(department), status, specialization }),
  };
}
