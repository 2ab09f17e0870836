import * as z from 'zod/mini';
import { newPatientSchema } from '../patients/index.js';
import { filled, optional, pincode, text } from '../values/fields.js';
import { wireMobile } from '../values/mobile.js';
import { state } from '../values/person.js';

const { shape } = newPatientSchema;

/** The details that a document holds about each person (contract 12.3). */
const person = {
  firstName: shape.firstName,
  middleName: shape.middleName,
  lastName: shape.firstName,
  birthDate: shape.birthDate,
  gender: shape.gender,
  mobileNumber: wireMobile,
  emailId: shape.emailId,
  address: shape.address,
  pincode,
  state,
  wantsToLinkWhatsapp: shape.wantsToLinkWhatsapp,
  photo: shape.photo,
  resourceId: optional(text),
};

const patient = z.object({
  ...person,
  idNumber: shape.idNumber,
  idType: shape.idType,
  abhaAddress: shape.abhaAddress,
});

const doctor = z.object({
  ...person,
  designation: filled,
  /** Sent in lower case, as the API spells its departments. */
  department: z.pipe(
    filled,
    z.transform((word) => word.toLowerCase()),
  ),
  registrationId: filled,
  joiningDate: optional(text),
  hprId: optional(text),
});

/** The README gives one `name`; its last word becomes the last name. */
type Named<Person> = Person | (Omit<Person, 'firstName' | 'middleName' | 'lastName'> & { name: string });

export type PatientDetails = Named<z.input<typeof patient>>;
export type DoctorDetails = Named<z.input<typeof doctor>>;

export const patientDetailsSchema = z.pipe(
  z.transform((details: PatientDetails) => withNames(details)),
  patient,
);

export const doctorDetailsSchema = z.pipe(
  z.transform((details: DoctorDetails) => withNames(details)),
  doctor,
);

function withNames(person: unknown): unknown {
  if (typeof person !== 'object' || person === null || !('name' in person) || 'firstName' in person) return person;
  const { name, ...others } = person;
  const words = typeof name === 'string' ? name.trim().split(/\s+/) : [];
  return { ...others, firstName: words.slice(0, -1).join(' ') || words[0], lastName: words.slice(1).at(-1) };
}
