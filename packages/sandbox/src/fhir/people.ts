import type {
  Address,
  ContactPoint,
  Encounter,
  HumanName,
  Identifier,
  Organization,
  Patient,
  Practitioner,
} from 'fhir/r4.js';
import { structureDefinition } from './kinds.js';
import type { DoctorSource, PatientSource, PersonSource } from './source.js';

const nrces = 'https://nrces.in/ndhm/fhir/r4/CodeSystem/ndhm-identifier-type-code';
const hl7 = 'http://terminology.hl7.org/CodeSystem/v2-0203';

const identifier = (system: string, code: string, display: string, value: string): Identifier => ({
  type: { coding: [{ system, code, display }] },
  value,
});

/** The profiles want an identifier of everybody. Who has none is identified by the resource itself, which claims nothing. */
const ownIdentifier = (uuid: string): Identifier => ({
  ...identifier(hl7, 'RI', 'Resource identifier', `urn:uuid:${uuid}`),
  system: 'urn:ietf:rfc:3986',
});

/** An Aadhaar number is never written into a document. */
function patientIdentifiers({ idType, idNumber, abhaAddress, medicalRecordNumber }: PatientSource): Identifier[] {
  const digits = (idNumber ?? '').replace(/\D/g, '');
  const found: Identifier[] = [];
  if (idType === 'ABHA' && digits.length === 14) {
    const number = digits.replace(/^(\d{2})(\d{4})(\d{4})(\d{4})$/, '$1-$2-$3-$4');
    found.push(identifier(nrces, 'HIN', 'Health ID issued by NDHM', number));
  }
  if (idType === 'PAN' && idNumber) found.push(identifier(hl7, 'TAX', 'Tax ID number', idNumber));
  if (idType === 'DRIVING_LICENSE' && idNumber) found.push(identifier(hl7, 'DL', "Driver's license number", idNumber));
  if (abhaAddress?.includes('@')) {
    found.push(identifier(nrces, 'ABHA', 'Ayushman Bharat Health Account (ABHA) ID', abhaAddress));
  }
  if (medicalRecordNumber) found.push(identifier(hl7, 'MR', 'Medical record number', medicalRecordNumber));
  return found;
}

function nameOf({ name, firstName, middleName, lastName }: PersonSource): string | null {
  return [firstName, middleName, lastName].filter(Boolean).join(' ') || name;
}

function namesOf(person: PersonSource): { name?: HumanName[] } {
  const text = nameOf(person);
  if (!text) return {};
  const given = [person.firstName, person.middleName].filter((word) => word !== null);
  return { name: [{ text, ...(person.lastName && { family: person.lastName }), ...(given.length > 0 && { given }) }] };
}

function contactsOf({ mobileNumber, emailId }: PersonSource): { telecom?: ContactPoint[] } {
  const telecom: ContactPoint[] = [];
  if (mobileNumber) telecom.push({ system: 'phone', value: mobileNumber, use: 'mobile' });
  if (emailId) telecom.push({ system: 'email', value: emailId });
  return telecom.length > 0 ? { telecom } : {};
}

function addressesOf({ address, pincode, state }: PersonSource): { address?: Address[] } {
  if (!address && !pincode && !state) return {};
  const text = [address, state, pincode].filter(Boolean).join(', ');
  return { address: [{ text, ...(state && { state }), ...(pincode && { postalCode: pincode }), country: 'IN' }] };
}

const genders: Readonly<Record<string, Patient['gender']>> = {
  m: 'male',
  male: 'male',
  पुरुष: 'male',
  f: 'female',
  female: 'female',
  महिला: 'female',
  o: 'other',
  t: 'other',
  other: 'other',
  transgender: 'other',
  d: 'unknown',
  u: 'unknown',
  unknown: 'unknown',
};

function genderOf({ gender }: PersonSource): { gender?: Patient['gender'] } {
  const word = genders[(gender ?? '').toLowerCase()];
  return word ? { gender: word } : {};
}

/** What a patient and a practitioner say of themselves alike. */
function personOf(source: PersonSource) {
  return {
    ...namesOf(source),
    ...contactsOf(source),
    ...genderOf(source),
    ...(source.birthDate && { birthDate: source.birthDate }),
    ...addressesOf(source),
  };
}

export function patientResource(source: PatientSource, uuid: string): Patient {
  const identifiers = patientIdentifiers(source);
  return {
    resourceType: 'Patient',
    meta: { profile: [structureDefinition('Patient')] },
    identifier: identifiers.length > 0 ? identifiers : [ownIdentifier(uuid)],
    ...personOf(source),
  };
}

export function patientLine(source: PatientSource): string {
  const age = source.birthDate ? `born ${source.birthDate}` : source.age && `age ${source.age}`;
  return ['Patient', nameOf(source), genderOf(source).gender, age].filter(Boolean).join(', ');
}

export function practitionerResource(source: DoctorSource, uuid: string): Practitioner {
  const { registrationId, hprId, designation } = source;
  const identifiers = [
    ...(registrationId ? [identifier(hl7, 'MD', 'Medical License number', registrationId)] : []),
    ...(hprId ? [identifier(nrces, 'HPID', 'Healthcare Professional ID (HPID)', hprId)] : []),
  ];
  return {
    resourceType: 'Practitioner',
    meta: { profile: [structureDefinition('Practitioner')] },
    identifier: identifiers.length > 0 ? identifiers : [ownIdentifier(uuid)],
    ...personOf(source),
    ...(designation && { qualification: [{ code: { text: designation } }] }),
  };
}

export function practitionerLine(source: DoctorSource): string {
  return ['Doctor', nameOf(source), source.designation, source.department].filter(Boolean).join(', ');
}

/** Stands as the author of a document whose source names no doctor: it is the system that wrote it down. */
export function systemAuthor(uuid: string): Organization {
  return {
    resourceType: 'Organization',
    meta: { profile: [structureDefinition('Organization')] },
    identifier: [ownIdentifier(uuid)],
    name: 'Carestack sandbox',
  };
}

export const encounterClasses = {
  OPConsultation: { code: 'AMB', display: 'ambulatory' },
  DischargeSummary: { code: 'IMP', display: 'inpatient encounter' },
} satisfies Record<string, Pick<Encounter['class'], 'code' | 'display'>>;
