import { genderWord, stateName } from '@carestack/core/patients';
import { compactNumber, nationalMobile } from '@carestack/core/values';
import {
  sql,
  type ExpressionBuilder,
  type ExpressionWrapper,
  type Kysely,
  type SelectQueryBuilder,
  type SqlBool,
} from 'kysely';
import type { Tables } from '../database/tables.js';
import { endOfPrefix, nameKey } from '../records/names.js';
import { searchIn, type Search } from '../records/search.js';
import { idNumberKey } from './patientRow.js';

type Patients = ExpressionBuilder<Tables, 'patients'>;
type Condition = ExpressionWrapper<Tables, 'patients', SqlBool>;
/** Gives how many there are as `total`. */
export type Counting = SelectQueryBuilder<Tables, never, { total: number }>;

export interface PatientCondition {
  /** `isCommon` asks each patient as the list goes by; otherwise those who fit are gathered from an index first. */
  fits: (patient: Patients, isCommon: boolean) => Condition;
  /** How many fit, where an index knows it without the patients. */
  count?: (database: Kysely<Tables>) => Counting;
}

type Filter = (text: string) => PatientCondition;
export type PatientSearch = Search<PatientCondition>;

/** A search for a sign alone is not a search for everybody. */
const nobody: PatientCondition = { fits: (patient) => patient('sequence', '<', 0) };

const startsWithName =
  (isFamily: boolean): Filter =>
  (text) => {
    const name = nameKey(text);
    if (!name) return nobody;
    return {
      fits(patient, isCommon) {
        const inRange = patient
          .selectFrom('patient_names')
          .select('patient_names.patient')
          .where('name', '>=', name)
          .where('name', '<', endOfPrefix(name));
        const named = isFamily ? inRange.where('is_family', '=', 1) : inRange;
        return isCommon
          ? patient.exists(named.whereRef('patient_names.patient', '=', 'patients.sequence'))
          : patient('sequence', 'in', named);
      },
      count: (database) =>
        database
          .selectFrom('patient_names')
          .select(({ fn }) => fn.count<number>('patient').distinct().as('total'))
          .where('name', '>=', name)
          .where('name', '<', endOfPrefix(name))
          .$if(isFamily, (names) => names.where('is_family', '=', 1)),
    };
  };

const equals =
  (column: 'birth_date' | 'gender' | 'state' | 'pincode', spell: (text: string) => string = (text) => text): Filter =>
  (text) => ({ fits: (patient) => patient(column, '=', spell(text)) });

const hasPhone: Filter = (text) => {
  if (!/\p{Nd}/u.test(text)) return nobody;
  // `+91` may be whole while the number behind it is still being typed.
  const digits = nationalMobile(compactNumber(text).replace(/^\+91/, '')).replace(/\D/g, '');
  const start = `+91${digits}`;
  return {
    fits(patient, isCommon) {
      // No index knows the longer expression.
      const mobile = isCommon ? sql<string>`${patient.ref('mobile_number')} || ''` : patient.ref('mobile_number');
      return patient.and([patient(mobile, '>=', start), patient(mobile, '<', endOfPrefix(start))]);
    },
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

/** FHIR's search names, and Python's own beside them (contract 2.4). */
const filters: Readonly<Record<string, Filter>> = {
  name: startsWithName(false),
  firstName: startsWithName(false),
  family: startsWithName(true),
  lastName: startsWithName(true),
  birthdate: equals('birth_date'),
  birthDate: equals('birth_date'),
  gender: equals('gender', genderWord),
  phone: hasPhone,
  mobileNumber: hasPhone,
  email: hasEmail,
  emailId: hasEmail,
  'address-state': equals('state', stateName),
  state: equals('state', stateName),
  'address-postalcode': equals('pincode'),
  pincode: equals('pincode'),
  identifier: hasIdentifier,
  organization: hasIdentifier,
};

export function patientSearch(json: string | undefined): PatientSearch {
  return searchIn(
    json,
    filters,
    (comparison, time): PatientCondition => ({ fits: (patient) => patient('updated_at', comparison, time) }),
  );
}
