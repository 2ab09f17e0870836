import { formatAbhaNumber } from '@carestack/core/abha';
import type { NewPatient, Patient, PatientChanges } from '@carestack/core/patients';
import { mobileText, today } from '@carestack/core/values';
import type { Codes } from '../forms/index.js';

/** An empty form, in the order of the screen. A patient who has only an Aadhaar is registered through the ABHA wizard. */
export const emptyPatient = {
  firstName: '',
  middleName: '',
  lastName: '',
  birthDate: '',
  birthDateEstimated: false,
  gender: '',
  idType: 'ABHA',
  idNumber: '',
  abhaAddress: '',
  mobileNumber: '',
  wantsToLinkWhatsapp: false,
  emailId: '',
  address: '',
  pincode: '',
  state: '',
  photo: '',
  emergencyContact: '',
  bloodGroup: '',
  maritalStatus: '',
  occupation: '',
  patientType: 'NEW',
} satisfies NewPatient;

/** The numbers a person is identified by, and the face: a draft does without them. */
export const identifying = ['idNumber', 'abhaAddress', 'photo'] as const;

export const bloodGroups = ['A+', 'A-', 'B+', 'B-', 'AB+', 'AB-', 'O+', 'O-'] as const;

/** A person can be this old. */
const oldest = 130;

/** `1988` alone is a year; with dashes, `1988--` or `1988-01-30`, it is a date, perhaps not all of it. */
export type BirthKnown = 'date' | 'year' | 'age';

export function birthKnown({
  birthDate,
  birthDateEstimated,
}: Pick<NewPatient, 'birthDate' | 'birthDateEstimated'>): BirthKnown {
  if (birthDateEstimated) return 'age';
  return birthDate && !birthDate.includes('-') ? 'year' : 'date';
}

export const documents = ['ABHA', 'PAN', 'DRIVING_LICENSE'] as const;
export type Document = (typeof documents)[number];

export function documentOf(idType: string): Document {
  return documents.find((document) => document === idType) ?? 'ABHA';
}

/** What the contract leaves open and a desk can still get wrong. */
export function checkNewPatient(patient: NewPatient): Codes {
  const { idType, idNumber, abhaAddress } = patient;
  const number = idNumber.trim();
  return {
    birthDate: birthProblem(patient),
    idNumber: number ? numberProblem(documentOf(idType), number) : undefined,
    abhaAddress: abhaAddress && !/^[\w.]+@[a-z]+$/i.test(abhaAddress.trim()) ? 'abha_address_invalid' : undefined,
  };
}

function birthProblem(patient: NewPatient): string | undefined {
  const { birthDate } = patient;
  if (!birthDate) return 'required';
  const known = birthKnown(patient);
  const year = /^\d{4}/.exec(birthDate)?.[0];
  if (year && Number(year) < Number(today().slice(0, 4)) - oldest)
    return known === 'date' ? 'date_invalid' : `${known}_invalid`;
  return known !== 'date' && !year ? `${known}_invalid` : undefined;
}

function numberProblem(document: Document, number: string): string | undefined {
  if (document === 'ABHA' && !formatAbhaNumber(number)) return 'abha_number_invalid';
  if (document === 'PAN' && !/^[A-Z]{5}\d{4}[A-Z]$/i.test(number)) return 'pan_invalid';
  return undefined;
}

/** What can be changed of a patient on record, as a form shows it (contract 4: every server takes these two). */
export function contactOf({ mobileNumber, emailId }: Pick<Patient, 'mobileNumber' | 'emailId'>): Contact {
  return { mobileNumber: mobileText(mobileNumber), emailId: emailId ?? '' };
}

export interface Contact {
  mobileNumber: string;
  emailId: string;
}

/** The fields in which two versions differ. */
export function changedContact(one: Contact, other: Contact): (keyof Contact)[] {
  const names = ['mobileNumber', 'emailId'] as const;
  return names.filter((name) => one[name] !== other[name]);
}

/** The API leaves out what is empty, so it cannot take anything away. */
export function checkContact(before: Contact, after: Pick<PatientChanges, 'mobileNumber' | 'emailId'>): Codes {
  const removed = (name: keyof Contact) => (before[name] && !after[name]?.trim() ? 'cannot_be_removed' : undefined);
  return { mobileNumber: removed('mobileNumber'), emailId: removed('emailId') };
}
