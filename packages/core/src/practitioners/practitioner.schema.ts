import * as z from 'zod/mini';
import { isoDate, today } from '../values/dates.js';
import { email, filled, oneOf, optional, pincode, resourceType, text } from '../values/fields.js';
import { textOf } from '../values/given.js';
import { wireMobile } from '../values/mobile.js';
import { gender, genderWord, nameWord, state, streetAddress } from '../values/person.js';

export const departments = [
  'urology',
  'neurology',
  'radiology',
  'cardiology',
  'general surgery',
  'endocrinology',
  'pediatrics',
  'pathology',
  'nephrology',
  'dermatology',
  'otorhinolaryngology',
  'ophthalmology',
  'emergency medicine',
  'orthopedics',
  'psychiatry',
  'anesthesiology',
  'gastroenterology',
  'intensive care medicine',
  'family medicine',
  'gynaecology',
  'hematology',
] as const;
export type Department = (typeof departments)[number];

/** The API mixes British and American spellings; both are one department. */
const departmentKey = (name: string) =>
  name.trim().toLowerCase().replace(/\s+/g, ' ').replaceAll('paedic', 'pedic').replaceAll('ae', 'e');

/** The API's spelling of a department: `Cardiology`, `Paediatrics`, `ENT`. The text itself when there is none. @throws ValidationError for no text. */
export function departmentName(name: string): string {
  const key = departmentKey(textOf('departmentName', 'name', name));
  if (key === 'ent') return 'otorhinolaryngology';
  return departments.find((department) => departmentKey(department) === key) ?? name.trim();
}

const qualification = z.object({
  degree: filled,
  university: optional(text),
  year: optional(z.pipe(z.union([z.string(), z.number()]), z.transform(String))),
});

const amount = z.number().check(z.gte(0, 'amount_invalid'));

/** Strict in what we send (contract 5); spellings of the README are normalised. Unknown members are dropped. */
export const newPractitionerSchema = z.object({
  /** The number in the medical council's register. */
  registrationId: filled,
  department: oneOf(departments, departmentName, 'department_invalid'),
  designation: filled,
  status: filled,
  joiningDate: isoDate,
  staffType: filled,
  firstName: nameWord,
  middleName: optional(nameWord),
  lastName: optional(nameWord),
  birthDate: optional(isoDate.check(z.refine((date) => date <= today(), 'date_in_future'))),
  gender,
  mobileNumber: optional(wireMobile),
  emailId: optional(email),
  address: streetAddress,
  pincode: optional(pincode),
  state: optional(state),
  wantsToLinkWhatsapp: optional(z.boolean()),
  photo: optional(text),
  specialization: optional(z.array(filled)),
  qualifications: optional(z.array(qualification)),
  /** Years. */
  experience: optional(amount),
  languages: optional(z.array(filled)),
  /** Rupees. */
  consultationFee: optional(amount),
  resourceType: resourceType('Practitioner'),
});

/** What a caller may change, as strictly as for a new practitioner. */
export const practitionerChangesSchema = z.partial(z.omit(newPractitionerSchema, { resourceType: true }));

/** The full object again (contract 5). What was stored and is not changed travels as it came, whatever rules it was stored by. */
export const practitionerUpdateSchema = z.looseObject({
  resourceId: filled,
  resourceType: resourceType('Practitioner'),
});

const maybe = z.nullish(z.string());
const maybeNumber = z.nullish(z.union([z.number(), z.string()]));

/** Forgiving in what we read: any field may be missing, and unknown ones are kept. */
export const practitionerSchema = z.pipe(
  z.looseObject({
    resourceId: maybe,
    id: maybe,
    registrationId: maybe,
    department: maybe,
    designation: maybe,
    status: maybe,
    joiningDate: maybe,
    staffType: maybe,
    firstName: maybe,
    middleName: maybe,
    lastName: maybe,
    birthDate: maybe,
    gender: maybe,
    mobileNumber: maybe,
    emailId: maybe,
    address: maybe,
    pincode: maybe,
    state: maybe,
    wantsToLinkWhatsapp: z.nullish(z.boolean()),
    photo: maybe,
    specialization: z.nullish(z.array(z.string())),
    qualifications: z.nullish(
      z.array(z.looseObject({ degree: maybe, university: maybe, year: z.nullish(z.union([z.string(), z.number()])) })),
    ),
    experience: maybeNumber,
    languages: z.nullish(z.array(z.string())),
    consultationFee: maybeNumber,
    createdAt: maybe,
    updatedAt: maybe,
  }),
  z.transform((practitioner, context) => {
    const id = practitioner.resourceId || practitioner.id;
    if (!id) context.issues.push({ code: 'custom', path: ['resourceId'], message: 'required', input: undefined });
    return {
      ...practitioner,
      id: id ?? '',
      gender: practitioner.gender && genderWord(practitioner.gender),
      department: practitioner.department && departmentName(practitioner.department),
    };
  }),
);

export type NewPractitioner = z.input<typeof newPractitionerSchema>;
export type PractitionerChanges = z.input<typeof practitionerChangesSchema>;
export type Practitioner = z.output<typeof practitionerSchema>;
