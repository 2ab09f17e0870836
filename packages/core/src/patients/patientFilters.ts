import * as z from 'zod/mini';
import { isoDate, today } from '../values/dates.js';
import { nationalMobile } from '../values/mobile.js';
import { genderWord, stateName } from './patient.schema.js';

const text = z.optional(z.string().check(z.trim()));
const pastDate = z.optional(isoDate.check(z.refine((date) => date <= today(), 'date_in_future')));

/** What `findByFilters` takes. `organization`, `registration` and `identifier` share one search name: the last one set wins. */
export const patientFiltersSchema = z
  .object({
    /** Start of any part of the name. */
    firstName: text,
    lastName: text,
    birthDate: z.optional(isoDate),
    gender: text,
    phone: text,
    email: text,
    state: text,
    pincode: text,
    organization: text,
    registration: text,
    /** An ABHA number, an ABHA address, or the number of another document. */
    identifier: text,
    /** Changed on or after this day. */
    from: pastDate,
    /** Changed on or before this day. */
    to: pastDate,
    /** Records a page, 1 to 100. */
    count: z.optional(z.int().check(z.gte(1, 'count_invalid'), z.lte(100, 'count_invalid'))),
  })
  .check(z.refine(({ from, to }) => !from || !to || to >= from, { message: 'date_order', path: ['to'] }));

export type PatientFilters = z.input<typeof patientFiltersSchema>;

/** The FHIR search names on the wire, only for what is set (contract 2.4). */
export function patientSearch(filters: z.output<typeof patientFiltersSchema>): Record<string, unknown> {
  const identifier = filters.identifier || filters.registration || filters.organization;
  const changed = [filters.from && `ge${filters.from}`, filters.to && `le${filters.to}`].filter(Boolean);
  const names = {
    name: filters.firstName,
    family: filters.lastName,
    birthdate: filters.birthDate,
    gender: filters.gender && genderWord(filters.gender),
    phone: filters.phone && nationalMobile(filters.phone),
    email: filters.email,
    'address-state': filters.state && stateName(filters.state),
    'address-postalcode': filters.pincode,
    identifier,
    _count: filters.count,
    _lastUpdated: changed.length > 0 ? changed : undefined,
  };
  return Object.fromEntries(Object.entries(names).filter(([, value]) => value !== undefined && value !== ''));
}
