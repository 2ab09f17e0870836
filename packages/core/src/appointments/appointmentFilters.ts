import * as z from 'zod/mini';
import { optional, text } from '../values/fields.js';
import { instant } from '../values/instant.js';
import { onlySet } from '../values/personFilters.js';
import { statusWord } from './appointmentStatus.js';

/** What `findByFilters` takes; any other name is refused, as without it everything would fit. An appointment fits when it begins at or after `from` and before `to`. */
export const appointmentFiltersSchema = z
  .strictObject({
    practitionerReference: optional(text),
    patientReference: optional(text),
    from: optional(instant),
    to: optional(instant),
    status: optional(text),
    /** Appointments a page, 1 to 100. */
    count: z.optional(z.int().check(z.gte(1, 'count_invalid'), z.lte(100, 'count_invalid'))),
  })
  .check(
    z.refine(({ from, to }) => !from || !to || Date.parse(to) > Date.parse(from), {
      message: 'date_order',
      path: ['to'],
    }),
  );

export type AppointmentFilters = z.input<typeof appointmentFiltersSchema>;

/** FHIR's search names on the wire, only for what is set (contract 2.4). */
export function appointmentSearch(filters: z.output<typeof appointmentFiltersSchema>): Record<string, unknown> {
  const date = [filters.from && `ge${filters.from}`, filters.to && `lt${filters.to}`].filter(Boolean);
  return onlySet({
    practitioner: filters.practitionerReference,
    patient: filters.patientReference,
    date: date.length > 0 ? date : undefined,
    status: filters.status && statusWord(filters.status),
    _count: filters.count,
  });
}
