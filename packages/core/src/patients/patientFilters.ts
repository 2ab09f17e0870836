import * as z from 'zod/mini';
import { personFiltersWith } from '../values/personFilters.js';

export const patientFiltersSchema = personFiltersWith({
  /** The README searches by it; the API cannot. */
  patientType: z.optional(z.never('not_searchable')),
});

/** What `findByFilters` takes. */
export type PatientFilters = z.input<typeof patientFiltersSchema>;
