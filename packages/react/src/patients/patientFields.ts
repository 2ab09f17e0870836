import { formatAbhaNumber } from '@carestack/core/abha';
import type { NewPatient, Patient, PatientChanges } from '@carestack/core/patients';
import { mobileText } from '@carestack/core/values';
import type { Codes } from '../forms/index.js';

/** An empty form, in the order of the screen. A patient who has only an Aadhaar is registered through the ABHA wizard. */
export const emptyPatient = {
  firstName: '',
  middleName: '',
  lastName: '',
  birthDate: '',
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
} satisfies NewPatient;

export const documents = ['ABHA', 'PAN', 'DRIVING_LICENSE'] as const;
export type Document = (typeof documents)[number];

export function documentOf(idType: string): Document {
  return documents.find((document) => document === idType) ?? 'ABHA';
}

/** What the contract leaves open and a desk can still get wrong. */
export function checkNewPatient({ birthDate, idType, idNumber, abhaAddress }: NewPatient): Codes {
  const number = idNumber.trim();
  return {
    birthDate: birthDate ? undefined : 'required',
    idNumber: number ? numberProblem(documentOf(idType), number) : undefined,
    abhaAddress: abhaAddress && !/^[\w.]+@[a-z]+$/i.test(abhaAddress.trim()) ? 'abha_address_invalid' : undefined,
  };
}

function numberProblem(document: Document, number: string): string | undefined {
  if (document === 'ABHA' && !formatAbhaNumber(number)) return 'abha_number_invalid';
  if (document === 'PAN' && !/^[A-Z]{5}\d{4}[A-Z]$/i.test(number)) return 'pan_invalid';
  return undefined;
}

/** What can be changed of a patient on record, as a form shows it (contract 4: every server takes these two). */
export function contactOf({ mobileNumber, emailId }: Patient) {
  return { mobileNumber: mobileText(mobileNumber), emailId: emailId ?? '' };
}

/** The API leaves out what is empty, so it cannot take anything away. */
export function checkContact(
  before: ReturnType<typeof contactOf>,
  after: Pick<PatientChanges, 'mobileNumber' | 'emailId'>,
): Codes {
  const removed = (name: keyof typeof before) =>
    before[name] && !after[name]?.trim() ? 'cannot_be_removed' : undefined;
  return { mobileNumber: removed('mobileNumber'), emailId: removed('emailId') };
}
