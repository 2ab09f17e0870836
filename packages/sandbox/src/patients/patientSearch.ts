import { genderWord, stateName } from '@carestack/core/patients';
import { compactNumber, nationalMobile } from '@carestack/core/values';
import { sql, type ExpressionBuilder, type ExpressionWrapper, type SqlBool } from 'kysely';
import type { Tables } from '../database/tables.js';
import { endOfPrefix, nameKey } from '../records/names.js';
import { endOfTime, searchIn, type Search, type TimeRange } from '../records/search.js';
import { idNumberKey } from './patientRow.js';
import { isTalliedMobile, isTalliedName, type TallyKind } from './patientTallies.js';

type Expression<Table extends keyof Tables> = ExpressionBuilder<Tables, Table>;
type Condition<Table extends keyof Tables> = ExpressionWrapper<Tables, Table, SqlBool>;

export interface PatientCondition {
  /** `byIndex` finds those who fit in an index; otherwise each patient is asked as the list goes by. */
  fits: (patient: Expression<'patients'>, byIndex: boolean) => Condition<'patients'>;
  /** The index holds them in the order of the list: a page is read from it, and nobody else is gathered. */
  isOrdered?: boolean;
  /** Those who fit may lie together far down the list, so that nobody is met on the way for long. */
  isTogether?: boolean;
  /** The tallies whose sum is how many fit. Where there are none, few do. */
  tally?: { kind: TallyKind; has: (tally: Expression<'patient_tallies'>) => Condition<'patient_tallies'> } | undefined;
}

type Filter = (text: string) => PatientCondition;
export type PatientSearch = Search<PatientCondition>;

/** A search for a sign alone is not a search for everybody. */
const nobody: PatientCondition = { fits: (patient) => patient('sequence', '<', 0) };

const tallyOf = (kind: TallyKind, value: string): PatientCondition['tally'] => ({
  kind,
  has: (tally) => tally('value', '=', value),
});

const startsWithName =
  (kind: 'name' | 'family'): Filter =>
  (text) => {
    const name = nameKey(text);
    if (!name) return nobody;
    return {
      fits(patient, byIndex) {
        const inRange = patient
          .selectFrom('patient_names')
          .select('patient_names.patient')
          .where('name', '>=', name)
          .where('name', '<', endOfPrefix(name));
        const named = kind === 'family' ? inRange.where('is_family', '=', 1) : inRange;
        return byIndex
          ? patient('sequence', 'in', named)
          : patient.exists(named.whereRef('patient_names.patient', '=', 'patients.sequence'));
      },
      tally: isTalliedName(name) ? tallyOf(kind, name) : undefined,
    };
  };

type Column = 'birth_date' | 'gender' | 'state' | 'pincode' | 'mobile_number' | 'updated_at';

/** No index knows the longer expression. */
const columnOf = (patient: Expression<'patients'>, column: Column, byIndex: boolean) =>
  byIndex ? patient.ref(column) : sql<string>`${patient.ref(column)} || ''`;

const equals =
  (
    column: Column,
    tallyBy: (value: string) => PatientCondition['tally'],
    spell: (text: string) => string = (text) => text,
  ): Filter =>
  (text) => {
    const value = spell(text);
    return {
      fits: (patient, byIndex) => patient(columnOf(patient, column, byIndex), '=', value),
      isOrdered: true,
      tally: tallyBy(value),
    };
  };

const isWithin =
  (column: Column, { from, before }: TimeRange): PatientCondition['fits'] =>
  (patient, byIndex) => {
    const value = columnOf(patient, column, byIndex);
    return patient.and([patient(value, '>=', from), patient(value, '<', before)]);
  };

const hasPhone: Filter = (text) => {
  if (!/\p{Nd}/u.test(text)) return nobody;
  // `+91` may be whole while the number behind it is still being typed.
  const digits = nationalMobile(compactNumber(text).replace(/^\+91/, '')).replace(/\D/g, '');
  const start = `+91${digits}`;
  return {
    fits: isWithin('mobile_number', { from: start, before: endOfPrefix(start) }),
    tally: isTalliedMobile(start) ? tallyOf('mobile', start) : undefined,
  };
};

const hasIdentifier: Filter = (text) => ({
  fits: (patient) =>
    patient.or([
      patient('id_number_key', '=', idNumberKey(text)),
      patient('abha_address_key', '=', text.toLowerCase()),
    ]),
});

const hasEmail: Filter = (text) => ({
  fits: (patient) => patient(patient.fn<string>('lower', ['email_id']), '=', text.toLowerCase()),
});

/** Every tally is of one gender and one state. */
const splitBy =
  (column: 'gender' | 'state') =>
  (value: string): PatientCondition['tally'] => ({ kind: 'everybody', has: (tally) => tally(column, '=', value) });

const hasBirthDate = equals('birth_date', () => undefined);
const hasState = equals('state', splitBy('state'), stateName);
const hasPincode = equals('pincode', (pincode) => tallyOf('pincode', pincode));

/** FHIR's search names, and Python's own beside them (contract 2.4). */
const filters: Readonly<Record<string, Filter>> = {
  name: startsWithName('name'),
  firstName: startsWithName('name'),
  family: startsWithName('family'),
  lastName: startsWithName('family'),
  birthdate: hasBirthDate,
  birthDate: hasBirthDate,
  gender: equals('gender', splitBy('gender'), genderWord),
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
  return searchIn(
    json,
    filters,
    (range): PatientCondition => ({
      fits: isWithin('updated_at', range),
      isTogether: range.before !== endOfTime,
      tally: {
        kind: 'day',
        has: (tally) => tally.and([tally('value', '>=', range.from), tally('value', '<', range.before)]),
      },
    }),
  );
}
