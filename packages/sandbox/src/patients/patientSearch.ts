import { genderWord, stateName } from '@carestack/core/patients';
import { compactNumber, nationalMobile } from '@carestack/core/values';
import type { ExpressionBuilder, ExpressionWrapper, Kysely, SqlBool } from 'kysely';
import type { Tables } from '../database/tables.js';
import { endOfPrefix, nameKey } from '../records/names.js';
import { endOfTime, searchIn, type Search, type TimeRange } from '../records/search.js';
import { idNumberKey } from './patientRow.js';
import {
  dayOf,
  groupKey,
  groupsOfName,
  isGroupedMobile,
  membersOf,
  type GroupKind,
  type GroupRange,
} from './patientGroups.js';
import { setOf, sharedBy, type PatientSet } from './patientSet.js';

type Expression<Table extends keyof Tables> = ExpressionBuilder<Tables, Table>;
type Condition<Table extends keyof Tables> = ExpressionWrapper<Tables, Table, SqlBool>;

/** Who fits a part of a search: the members of any of the groups, or whom an index of the patients finds, where few fit. */
export type PatientCondition = { groups: readonly GroupRange[]; areTogether?: boolean } | { patients: Fits };
export type PatientSearch = Search<PatientCondition>;
type Fits = (patient: Expression<'patients'>) => Condition<'patients'>;
type Filter = (text: string) => PatientCondition;

const inGroups = (groups: readonly GroupRange[]): PatientCondition => ({ groups });
const inGroup = (kind: GroupKind, value?: string): PatientCondition => {
  const key = groupKey(kind, value);
  return inGroups([{ from: key, through: key }]);
};
const among = (patients: Fits): PatientCondition => ({ patients });

const everybody = inGroup('everybody');
/** A search for a sign alone is not a search for everybody. */
const nobody = inGroups([]);

/** Those who fit every condition. Who is in few blocks is found first, and of the other groups only those blocks are read. */
export async function fittingAll(
  database: Kysely<Tables>,
  conditions: readonly PatientCondition[],
): Promise<PatientSet> {
  const near = conditions.filter((condition) => 'patients' in condition || condition.areTogether);
  const scattered = conditions.filter((condition) => !near.includes(condition));
  if (near.length === 0) return sharedBy(await fitting(database, scattered.length > 0 ? scattered : [everybody]));
  const found = sharedBy(await fitting(database, near));
  if (found.size === 0) return found;
  return sharedBy([found, ...(await fitting(database, scattered, [...found.keys()]))]);
}

/** Those who fit each of the conditions, of some blocks or of all. */
async function fitting(
  database: Kysely<Tables>,
  conditions: readonly PatientCondition[],
  blocks?: readonly number[],
): Promise<PatientSet[]> {
  const lists = conditions.flatMap((condition) => ('groups' in condition ? [condition.groups] : []));
  const fits = conditions.flatMap((condition) => ('patients' in condition ? [condition.patients] : []));
  const [members, found] = await Promise.all([
    membersOf(database, lists, blocks),
    Promise.all(fits.map((fit) => database.selectFrom('patients').select('sequence').where(fit).execute())),
  ]);
  return [...members, ...found.map((rows) => setOf(rows.map(({ sequence }) => sequence)))];
}

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
  return searchIn(json, filters, (range) => ({
    groups: groupsChangedIn(range),
    // Who was changed at one time came at one time, as a rule.
    areTogether: true,
  }));
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
