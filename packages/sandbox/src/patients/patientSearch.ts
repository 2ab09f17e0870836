import { genderWord, stateName } from '@carestack/core/patients';
import { compactNumber, isCalendarDate, nationalMobile } from '@carestack/core/values';
import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import type { Tables } from '../database/tables.js';
import { Refused, refusedField } from '../http/Refused.js';
import { endOfPrefix, nameKey } from './names.js';
import { idNumberKey } from './patientRow.js';

type Patients = ExpressionBuilder<Tables, 'patients'>;
type Condition = ExpressionWrapper<Tables, 'patients', SqlBool>;
type Filter = (text: string) => (patient: Patients) => Condition;

export interface PatientSearch {
  conditions: ((patient: Patients) => Condition)[];
  count: number;
}

/** A search for a sign alone is not a search for everybody. */
const nobody = (patient: Patients) => patient('sequence', '<', 0);

const startsWithName =
  (isFamily: boolean): Filter =>
  (text) => {
    const name = nameKey(text);
    if (!name) return nobody;
    return (patient) => {
      const named = patient
        .selectFrom('patient_names')
        .select('patient_names.patient')
        .where('name', '>=', name)
        .where('name', '<', endOfPrefix(name));
      return patient('sequence', 'in', isFamily ? named.where('is_family', '=', 1) : named);
    };
  };

const equals =
  (column: 'birth_date' | 'gender' | 'state' | 'pincode', spell: (text: string) => string = (text) => text): Filter =>
  (text) =>
  (patient) =>
    patient(column, '=', spell(text));

const hasPhone: Filter = (text) => {
  if (!/\p{Nd}/u.test(text)) return nobody;
  // `+91` may be whole while the number behind it is still being typed.
  const digits = nationalMobile(compactNumber(text).replace(/^\+91/, '')).replace(/\D/g, '');
  const start = `+91${digits}`;
  return (patient) =>
    patient.and([patient('mobile_number', '>=', start), patient('mobile_number', '<', endOfPrefix(start))]);
};

const hasIdentifier: Filter = (text) => (patient) =>
  patient.or([patient('id_number_key', '=', idNumberKey(text)), patient('abha_address_key', '=', text.toLowerCase())]);

const hasEmail: Filter = (text) => (patient) =>
  patient(patient.fn<string>('lower', ['email_id']), '=', text.toLowerCase());

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

/** Reads `?filters=`. A name it does not know is refused: ignoring it would answer with everybody. */
export function patientSearch(json: string | undefined): PatientSearch {
  const search: PatientSearch = { conditions: [], count: 10 };
  for (const [name, value] of Object.entries(objectIn(json || '{}'))) {
    if (value === null || value === '') continue;
    const filter = filters[name];
    if (name === '_count' || name === 'count') search.count = pageSize(value);
    else if (name === '_lastUpdated') search.conditions.push(...changedWithin(value));
    else if (!filter || !Object.hasOwn(filters, name))
      throw refusedField('filters', 'unknown', 'filters: holds a name this API does not search by');
    else if (typeof value !== 'string' && typeof value !== 'number')
      throw refusedField(name, 'invalid', `${name}: not a text`);
    else search.conditions.push(filter(String(value).trim()));
  }
  return search;
}

function objectIn(json: string): object {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // The refusal below says it; the parser's own words would quote what was searched for.
  }
  throw new Refused(400, 'filters is not a JSON object.', {
    fields: [{ field: 'filters', reason: 'invalid', message: 'filters: a JSON object, URL-encoded' }],
  });
}

function pageSize(value: unknown): number {
  const count = Number(value);
  if (Number.isInteger(count) && count >= 1 && count <= 100) return count;
  throw refusedField('_count', 'count_invalid', '_count: 1 to 100');
}

/** `["ge2026-01-01", "le2026-01-31"]`: days where the hospital is, both included. */
function changedWithin(value: unknown): PatientSearch['conditions'] {
  const bounds: unknown[] = Array.isArray(value) ? value : [value];
  return bounds.map((bound) => {
    const [, sign, day = ''] = /^(ge|le)(.+)$/.exec(String(bound)) ?? [];
    if (!isCalendarDate(day))
      throw refusedField('_lastUpdated', 'date_invalid', '_lastUpdated: geYYYY-MM-DD or leYYYY-MM-DD');
    const midnight = Date.parse(`${day}T00:00:00+05:30`);
    if (sign === 'ge') return (patient) => patient('updated_at', '>=', new Date(midnight).toISOString());
    return (patient) => patient('updated_at', '<', new Date(midnight + 86_400_000).toISOString());
  });
}
