import { departmentName } from '@carestack/core/practitioners';
import { compactNumber, genderWord, nationalMobile, stateName } from '@carestack/core/values';
import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import type { Tables } from '../database/tables.js';
import { endOfPrefix, nameKey } from '../records/names.js';
import { searchIn, type Search } from '../records/search.js';
import { registrationKey } from './practitionerRow.js';

type Condition = (
  practitioner: ExpressionBuilder<Tables, 'practitioners'>,
) => ExpressionWrapper<Tables, 'practitioners', SqlBool>;
type Filter = (text: string) => Condition;
type Column = 'birth_date' | 'gender' | 'state' | 'pincode' | 'department' | 'registration_key';

export type PractitionerSearch = Search<Condition>;

/** A search for a sign alone is not a search for everybody. */
const nobody: Condition = (practitioner) => practitioner('sequence', '<', 0);

const startsWithName =
  (isFamily: boolean): Filter =>
  (text) => {
    const name = nameKey(text);
    if (!name) return nobody;
    return (practitioner) => {
      const named = practitioner
        .selectFrom('practitioner_names')
        .select('practitioner_names.practitioner')
        .where('name', '>=', name)
        .where('name', '<', endOfPrefix(name));
      return practitioner('sequence', 'in', isFamily ? named.where('is_family', '=', 1) : named);
    };
  };

const equals =
  (column: Column, spell: (text: string) => string = (text) => text): Filter =>
  (text) =>
  (practitioner) =>
    practitioner(column, '=', spell(text));

const sameWord =
  (column: 'email_id' | 'status'): Filter =>
  (text) =>
  (practitioner) =>
    practitioner(practitioner.fn<string>('lower', [column]), '=', text.toLowerCase());

const hasPhone: Filter = (text) => {
  if (!/\p{Nd}/u.test(text)) return nobody;
  const start = `+91${nationalMobile(compactNumber(text).replace(/^\+91/, '')).replace(/\D/g, '')}`;
  return (practitioner) =>
    practitioner.and([
      practitioner('mobile_number', '>=', start),
      practitioner('mobile_number', '<', endOfPrefix(start)),
    ]);
};

const isSpecializedIn: Filter = (text) => (practitioner) =>
  practitioner(
    'sequence',
    'in',
    practitioner
      .selectFrom('practitioner_specializations')
      .select('practitioner_specializations.practitioner')
      .where('name', '=', nameKey(text)),
  );

/** FHIR's search names, Python's own beside them (contract 2.4), and the three that only the README searches by. */
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
  email: sameWord('email_id'),
  emailId: sameWord('email_id'),
  'address-state': equals('state', stateName),
  state: equals('state', stateName),
  'address-postalcode': equals('pincode'),
  pincode: equals('pincode'),
  identifier: equals('registration_key', registrationKey),
  registrationId: equals('registration_key', registrationKey),
  organization: equals('registration_key', registrationKey),
  department: equals('department', departmentName),
  status: sameWord('status'),
  specialization: isSpecializedIn,
};

export function practitionerSearch(json: string | undefined): PractitionerSearch {
  return searchIn(
    json,
    filters,
    ({ from, before }): Condition =>
      (practitioner) =>
        practitioner.and([practitioner('updated_at', '>=', from), practitioner('updated_at', '<', before)]),
  );
}
