import type * as z from 'zod/mini';
import { personFiltersWith } from '../values/personFilters.js';

export const patientFiltersSchema = personFiltersWith({});

/** What `findByFilters` takes. */
export type PatientFilters = z.input<typeof patientFiltersSchema>;
