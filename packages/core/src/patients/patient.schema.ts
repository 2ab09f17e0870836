import * as z from 'zod/mini';
import { isoDate, today } from '../values/dates.js';
import { wireMobile } from '../values/mobile.js';

export const genders = ['male', 'female', 'other', 'unknown'] as const;
export type Gender = (typeof genders)[number];

export const patientIdTypes = ['ABHA', 'AADHAAR', 'PAN', 'DRIVING_LICENSE'] as const;
export type PatientIdType = (typeof patientIdTypes)[number];

/** As the API spells them, `Chattisgarh` included (contract 14). */
export const states = [
  'Andhra Pradesh',
  'Arunachal Pradesh',
  'Assam',
  'Bihar',
  'Chattisgarh',
  'Goa',
  'Gujarat',
  'Haryana',
  'Himachal Pradesh',
  'Jharkhand',
  'Karnataka',
  'Kerala',
  'Madhya Pradesh',
  'Maharashtra',
  'Manipur',
  'Meghalaya',
  'Mizoram',
  'Nagaland',
  'Odisha',
  'Punjab',
  'Rajasthan',
  'Sikkim',
  'Tamil Nadu',
  'Telangana',
  'Tripura',
  'Uttar Pradesh',
  'Uttarakhand',
  'West Bengal',
  'Andaman and Nicobar',
  'Lakshadweep',
  'Delhi',
  'Dadra and Nagar Haveli and Daman & Diu',
  'Jammu and Kashmir',
  'Chandigarh',
  'Ladakh',
  'Puducherry',
  'Unknown',
] as const;
export type State = (typeof states)[number];

/** `M`, `Female`, `other`: the word the API stores. */
export function genderWord(text: string): string {
  const word = text.trim().toLowerCase();
  return genders.find((gender) => gender.charAt(0) === word) ?? word;
}

/** ABDM writes the full names of what the API shortens. */
const stateSpellings = new Map<string, State>([
  ['chhattisgarh', 'Chattisgarh'],
  ['andaman and nicobar islands', 'Andaman and Nicobar'],
  ['the dadra and nagar haveli and daman and diu', 'Dadra and Nagar Haveli and Daman & Diu'],
  ['dadra and nagar haveli and daman and diu', 'Dadra and Nagar Haveli and Daman & Diu'],
  ['jammu & kashmir', 'Jammu and Kashmir'],
  ['nct of delhi', 'Delhi'],
]);

/** The API's spelling of a state, whatever the case or the register it was copied from; the text itself when there is none. */
export function stateName(text: string): string {
  const name = text.trim().toLowerCase();
  return stateSpellings.get(name) ?? states.find((state) => state.toLowerCase() === name) ?? text.trim();
}

function oneOf<const Words extends readonly string[]>(words: Words, spell: (text: string) => string, code: string) {
  return z.pipe(z.pipe(z.string(), z.transform(spell)), z.enum(words, code));
}

/** An empty box of a form is an absent value. */
function optional<Schema extends z.core.$ZodType>(schema: Schema) {
  type Input = z.input<Schema> | '' | null | undefined;
  return z.optional(
    z.pipe(
      z.transform((value: Input): unknown => (value === '' || value === null ? undefined : value)),
      z.optional(schema),
    ),
  );
}

/** One letter is a name; so is one in any script. Digits and signs are not. */
const nameWord = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, 'required'),
    z.regex(/^[\p{L}\p{M}](?:[\p{L}\p{M} .'’-]|\u200c|\u200d)*$/u, 'name_invalid'),
  );

const text = z.string().check(z.trim());
const filled = z.string().check(z.trim(), z.minLength(1, 'required'));
const email = z.string().check(z.trim(), z.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'email_invalid'));

/** The README's `OPD` and `IPD` say where the patient is seen; a patient written down for the first time is `NEW`. */
const patientTypeWord = (word: string) => (/^(opd|ipd)$/i.test(word.trim()) ? 'NEW' : word.trim().toUpperCase());

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
  birthDate: isoDate.check(z.refine((date) => date <= today(), 'date_in_future')),
  gender: oneOf(genders, genderWord, 'gender_invalid'),
  mobileNumber: optional(wireMobile),
  emailId: optional(email),
  address: z.string().check(z.trim(), z.minLength(1, 'required'), z.minLength(5, 'address_short')),
  pincode: optional(z.string().check(z.trim(), z.regex(/^[1-9]\d{5}$/, 'pincode_invalid'))),
  state: optional(oneOf(states, stateName, 'state_invalid')),
  wantsToLinkWhatsapp: optional(z.boolean()),
  photo: optional(text),
  emergencyContact: optional(wireMobile),
  bloodGroup: optional(text),
  maritalStatus: optional(text),
  occupation: optional(text),
  resourceType: z._default(
    oneOf(['Patient'], (word) => (/^patient$/i.test(word) ? 'Patient' : word), 'resource_type_invalid'),
    'Patient',
  ),
});

/** `emailId` and `mobileNumber` are what every server updates; the other members are passed on. The id travels in the body. */
export const patientUpdateSchema = z.extend(
  z.partial(z.omit(newPatientSchema, { patientType: true, resourceType: true })),
  {
    resourceId: filled,
    resourceType: z._default(z.literal('Patient'), 'Patient'),
  },
);

const maybe = z.nullish(z.string());

/** Forgiving in what we read: any field may be missing, and unknown ones are kept. */
export const patientSchema = z.pipe(
  z.looseObject({
    resourceId: maybe,
    id: maybe,
    firstName: maybe,
    middleName: maybe,
    lastName: maybe,
    birthDate: maybe,
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
    wantsToLinkWhatsapp: z.nullish(z.boolean()),
    photo: maybe,
    emergencyContact: maybe,
    bloodGroup: maybe,
    maritalStatus: maybe,
    occupation: maybe,
    createdAt: maybe,
    updatedAt: maybe,
  }),
  z.transform((patient, context) => {
    const id = patient.resourceId || patient.id;
    if (!id) context.issues.push({ code: 'custom', path: ['resourceId'], message: 'required', input: undefined });
    return { ...patient, id: id ?? '', gender: patient.gender && genderWord(patient.gender) };
  }),
);

export type NewPatient = z.input<typeof newPatientSchema>;
export type PatientChanges = Omit<z.input<typeof patientUpdateSchema>, 'resourceId' | 'resourceType'>;
export type Patient = z.output<typeof patientSchema>;

/** First, middle and last name as one line. */
export function patientName({
  firstName,
  middleName,
  lastName,
}: Pick<Patient, 'firstName' | 'middleName' | 'lastName'>): string {
  return [firstName, middleName, lastName].filter(Boolean).join(' ');
}

/** The patient's ABHA number, when the record is identified by one. */
export function abhaNumberOf({ idType, idNumber }: Pick<Patient, 'idType' | 'idNumber'>): string | null {
  return idType?.toUpperCase() === 'ABHA' && idNumber ? idNumber : null;
}
