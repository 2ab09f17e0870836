import * as z from 'zod/mini';
import { isoDate, today } from './dates.js';
import { nationalMobile } from './mobile.js';
import { genderWord, stateName } from './person.js';

/** A day; the empty box of a form asks for none. */
const day = (schema: z.ZodMiniType<string, string>) =>
  z.optional(
    z.pipe(
      z.transform((value: string): unknown => (value === '' ? undefined : value)),
      z.optional(schema),
    ),
  );

const text = z.optional(z.string().check(z.trim()));
const pastDate = day(isoDate.check(z.refine((date) => date <= today(), 'date_in_future')));

/**
 * What people are searched by. A filter that is not here is refused: dropping it would find everybody.
 * `organization`, `registration` and `identifier` share one search name: the last one set wins.
 */
const personFilters = z.strictObject({
  /** Start of any part of the name. */
  firstName: text,
  lastName: text,
  birthDate: day(isoDate),
  gender: text,
  phone: text,
  email: text,
  state: text,
  pincode: text,
  organization: text,
  registration: text,
  /** The number of the person's document: for patients an ABHA number or address, too. */
  identifier: text,
  /** Changed on or after this day. */
  from: pastDate,
  /** Changed on or before this day. */
  to: pastDate,
  /** Records a page, 1 to 100. */
  count: z.optional(z.int().check(z.gte(1, 'count_invalid'), z.lte(100, 'count_invalid'))),
});

type PersonFilters = z.output<typeof personFilters>;

/** The filters of one kind of person: those that all have, and `more` of its own. */
export function personFiltersWith<const More extends z.core.$ZodLooseShape>(more: More) {
  return z.extend(personFilters, more).check(
    z.refine(({ from, to }: Pick<PersonFilters, 'from' | 'to'>) => !from || !to || to >= from, {
      message: 'date_order',
      path: ['to'],
    }),
  );
}

/** The FHIR search names on the wire, only for what is set (contract 2.4). */
export function fhirNames(filters: PersonFilters): Record<string, unknown> {
  const changed = [filters.from && `ge${filters.from}`, filters.to && `le${filters.to}`].filter(Boolean);
  return onlySet({
    name: filters.firstName,
    family: filters.lastName,
    birthdate: filters.birthDate,
    gender: filters.gender && genderWord(filters.gender),
    phone: filters.phone && nationalMobile(filters.phone),
    email: filters.email,
    'address-state': filters.state && stateName(filters.state),
    'address-postalcode': filters.pincode,
    identifier: filters.identifier || filters.registration || filters.organization,
    _count: filters.count,
    _lastUpdated: changed.length > 0 ? changed : undefined,
  });
}

/** Without the members that say nothing. */
export function onlySet(names: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(names).filter(([, value]) => value !== undefined && value !== ''));
}
