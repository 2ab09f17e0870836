import * as z from 'zod/mini';
import { isPartialDate, today } from '../values/dates.js';
import { email, filled, oneOf, optional, pincode, resourceType, text } from '../values/fields.js';
import { wireMobile } from '../values/mobile.js';
import { objectOf } from '../values/given.js';
import { gender, genderWord, nameWord, state, streetAddress } from '../values/person.js';
import { maybe, maybeFlag, plainRecord } from '../values/record.js';

export const patientIdTypes = ['ABHA', 'AADHAAR', 'PAN', 'DRIVING_LICENSE'] as const;
export type PatientIdType = (typeof patientIdTypes)[number];

/** The README's `OPD` and `IPD` say where the patient is seen; a patient written down for the first time is `NEW`. */
const patientTypeWord = (word: string) => (/^(opd|ipd)$/i.test(word.trim()) ? 'NEW' : word.trim().toUpperCase());

/** A whole date, or the year, or year and month, of those who know no more. No day is made up for them. */
const knownDate = z.string().check(
  z.refine(isPartialDate, 'date_invalid'),
  z.refine((date) => date <= today().slice(0, date.length), 'date_in_future'),
);

/** Strict in what we send (contract 4); spellings of the README are normalised. Unknown members are dropped. */
export const newPatientSchema = z.object({
  idNumber: filled,
  idType: oneOf(
    patientIdTypes,
    (word) =>
      word
        .trim()
        .toUpperCase()
        .replace(/[\s-]+/g, '_'),
    'id_type_invalid',
  ),
  abhaAddress: optional(text),
  patientType: z._default(oneOf(['OLD', 'NEW'], patientTypeWord, 'patient_type_invalid'), 'NEW'),
  firstName: nameWord,
  middleName: optional(nameWord),
  lastName: optional(nameWord),
  birthDate: knownDate,
  birthDateEstimated: optional(z.boolean()),
  gender,
  mobileNumber: optional(wireMobile),
  emailId: optional(email),
  address: streetAddress,
  pincode: optional(pincode),
  state: optional(state),
  wantsToLinkWhatsapp: optional(z.boolean()),
  photo: optional(text),
  emergencyContact: optional(wireMobile),
  bloodGroup: optional(text),
  maritalStatus: optional(text),
  occupation: optional(text),
  resourceType: resourceType('Patient'),
});

/** `emailId` and `mobileNumber` are what every server updates; the other members are passed on. The id travels in the body. */
export const patientUpdateSchema = z.extend(
  z.partial(z.omit(newPatientSchema, { patientType: true, resourceType: true })),
  {
    resourceId: filled,
    resourceType: z._default(z.literal('Patient'), 'Patient'),
  },
);

/** Forgiving in what we read: any field may be missing, and unknown ones are kept. It writes on what it reads. */
export const patientSchema = plainRecord(
  {
    resourceId: maybe,
    id: maybe,
    firstName: maybe,
    middleName: maybe,
    lastName: maybe,
    birthDate: maybe,
    birthDateEstimated: maybeFlag,
    gender: maybe,
    idNumber: maybe,
    idType: maybe,
    abhaAddress: maybe,
    patientType: maybe,
    mobileNumber: maybe,
    emailId: maybe,
    address: maybe,
    pincode: maybe,
    state: maybe,
    wantsToLinkWhatsapp: maybeFlag,
    photo: maybe,
    emergencyContact: maybe,
    bloodGroup: maybe,
    maritalStatus: maybe,
    occupation: maybe,
    createdAt: maybe,
    updatedAt: maybe,
  },
  'resourceId',
  (patient): patient is typeof patient & { id: string } => {
    if (patient.resourceId) patient.id = patient.resourceId;
    if (patient.gender) patient.gender = genderWord(patient.gender);
    return Boolean(patient.id);
  },
);

export type NewPatient = z.input<typeof newPatientSchema>;
export type PatientChanges = Omit<z.input<typeof patientUpdateSchema>, 'resourceId' | 'resourceType'>;
export type Patient = z.output<typeof patientSchema>;

/** A patient as it travels, for servers that answer it. */
export type PatientWire = z.input<typeof patientSchema>;

/** First, middle and last name as one line; empty where none is known. @throws ValidationError for no object. */
export function patientName(patient: Pick<Patient, 'firstName' | 'middleName' | 'lastName'>): string {
  const { firstName, middleName, lastName } = objectOf('patientName', 'patient', patient);
  return [firstName, middleName, lastName].filter(Boolean).join(' ');
}

/** The patient's ABHA number as the record has it, when it is identified by one. @throws ValidationError for no object. */
export function abhaNumberOf(patient: Pick<Patient, 'idType' | 'idNumber'>): string | null {
  const { idType, idNumber } = objectOf('abhaNumberOf', 'patient', patient);
  return idType?.toUpperCase() === 'ABHA' && idNumber ? idNumber : null;
}
