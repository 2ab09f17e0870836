import { genderWord, stateName } from '@carestack/core/patients';
import { compactNumber, nationalMobile } from '@carestack/core/values';
import type { ExpressionBuilder, ExpressionWrapper, Kysely, SqlBool } from 'kysely';
import type { Tables } from '../database/tables.js';
import { endOfPrefix, nameKey } from '../records/names.js';
import { endOfTime, searchIn, type Search, type TimeRange } from '../records/search.js';
import { idNumberKey } from './patientRow.js';
import { dayOf, groupKey, groupsOfName, isGroupedMobile, type GroupKind, type GroupRange } from './patientGroups.js';
import { setOf, unionOf, type PatientSet } from './patientSet.js';

type Expression<Table extends keyof Tables> = ExpressionBuilder<Tables, Table>;
type Condition<Table extends keyof Tables> = ExpressionWrapper<Tables, Table, SqlBool>;

/** Finds those who fit. */
export type PatientCondition = (database: Kysely<Tables>) => Promise<PatientSet>;
export type PatientSearch = Search<PatientCondition>;
type Filter = (text: string) => PatientCondition;

const inGroups =
  (ranges: readonly GroupRange[]): PatientCondition =>
  async (database) => {
    const rows = await Promise.all(
      ranges.map(({ from, through }) =>
        database
          .selectFrom('patient_groups')
          .select(['block', 'members'])
          .where('key', '>=', from)
          .where('key', '<=', through)
          .execute(),
      ),
    );
    return unionOf(rows.flat());
  };

const inGroup = (kind: GroupKind, value?: string): PatientCondition => {
  const key = groupKey(kind, value);
  return inGroups([{ from: key, through: key }]);
};

export const everybody = inGroup('everybody');
/** A search for a sign alone is not a search for everybody. */
const nobody = inGroups([]);

/** By an index of the patients, where few fit. */
const among =
  (fits: (patient: Expression<'patients'>) => Condition<'patients'>): PatientCondition =>
  async (database) => {
    const rows = await database.selectFrom('patients').select('sequence').where(fits).execute();
    return setOf(rows.map(({ sequence }) => sequence));
  };

const startsWithName =
  (kind: 'name' | 'family'): Filter =>
  (text) => {
    const name = nameKey(text);
    return name ? inGroups([groupsOfName(kind, name)]) : nobody;
  };

const hasPhone: Filter = (text) => {
  if (!/\p{Nd}/u.test(text)) return nobody;
  // `+91` may be whole while the number behind it is still being typed.
  const digits = nationalMobile(compactNumber(text).replace(/^\+91/, '')).replace(/\D/g, '');
  const start = `+91${digits}`;
  if (isGroupedMobile(start)) return inGroup('mobile', start);
  return among((patient) =>
    patient.and([patient('mobile_number', '>=', start), patient('mobile_number', '<', endOfPrefix(start))]),
  );
};

const hasIdentifier: Filter = (text) =>
  among((patient) =>
    patient.or([
      patient('id_number_key', '=', idNumberKey(text)),
      patient('abha_address_key', '=', text.toLowerCase()),
    ]),
  );

const hasEmail: Filter = (text) =>
  among((patient) => patient(patient.fn<string>('lower', ['email_id']), '=', text.toLowerCase()));

const hasBirthDate: Filter = (text) => among((patient) => patient('birth_date', '=', text));
const hasGender: Filter = (text) => inGroup('gender', genderWord(text));
const hasState: Filter = (text) => inGroup('state', stateName(text));
const hasPincode: Filter = (text) => inGroup('pincode', text);

/** FHIR's search names, and Python's own beside them (contract 2.4). */
const filters: Readonly<Record<string, Filter>> = {
  name: startsWithName('name'),
  firstName: startsWithName('name'),
  family: startsWithName('family'),
  lastName: startsWithName('family'),
  birthdate: hasBirthDate,
  birthDate: hasBirthDate,
  gender: hasGender,
  phone: hasPhone,
  mobileNumber: hasPhone,
  email: hasEmail,
  emailId: hasEmail,
  'address-state': hasState,
  state: hasState,
  'address-postalcode': hasPincode,
  pincode: hasPincode,
  identifier: hasIdentifier,
  organization: hasIdentifier,
};

export function patientSearch(json: string | undefined): PatientSearch {
  return searchIn(json, filters, (range) => inGroups(groupsChangedIn(range)));
}

/** Whole years and months where it holds them, so that a range of any length has few groups. */
function groupsChangedIn({ from, before }: TimeRange): GroupRange[] {
  const first = from ? dayOf(from) : '0000-01-01';
  const last = before === endOfTime ? '9999-12-31' : dayOf(new Date(Date.parse(before) - 1).toISOString());
  if (first > last) return [];

  const [firstYear = 0, firstMonth = 0] = first.split('-').map(Number);
  const [lastYear = 0, lastMonth = 0] = last.split('-').map(Number);
  const days = (one: string, other: string) => rangeOf('day', one, other);
  const months = (year: number, one: number, other: number) =>
    rangeOf('month', monthOf(year, one), monthOf(year, other));
  if (firstYear === lastYear && firstMonth === lastMonth) return [days(first, last)];

  const ends = [days(first, `${monthOf(firstYear, firstMonth)}-31`), days(`${monthOf(lastYear, lastMonth)}-01`, last)];
  if (firstYear === lastYear) return [...ends, months(firstYear, firstMonth + 1, lastMonth - 1)];
  return [
    ...ends,
    months(firstYear, firstMonth + 1, 12),
    rangeOf('year', yearOf(firstYear + 1), yearOf(lastYear - 1)),
    months(lastYear, 1, lastMonth - 1),
  ];
}

const rangeOf = (kind: GroupKind, from: string, through: string): GroupRange => ({
  from: groupKey(kind, from),
  through: groupKey(kind, through),
});
const yearOf = (year: number) => String(year).padStart(4, '0');
const monthOf = (year: number, month: number) => `${yearOf(year)}-${String(month).padStart(2, '0')}`;
