import type { HprRegistrationResult } from '@carestack/core/hpr';
import {
  type NewPractitioner,
  newPractitionerSchema,
  type Practitioner,
  type PractitionerChanges,
  practitionerChangesSchema,
} from '@carestack/core/practitioners';
import { isIndianMobile, mobileText, stateName, toWesternDigits } from '@carestack/core/values';
import type { Codes, Schema, SchemaForm } from '../forms/index.js';
import { photoUrl } from '../kit/photoUrl.js';
import { isMasked, searchable } from '../person/index.js';
import { rupeesOf, rupeesText } from './rupees.js';
import { searchedBy } from './searchedBy.js';

/** What stands in the form: what is typed is text. In the order of the screen. */
export const emptyPractitioner = {
  firstName: '',
  middleName: '',
  lastName: '',
  gender: '',
  birthDate: '',
  photo: '',
  registrationId: '',
  department: '',
  designation: '',
  staffType: '',
  status: 'Active',
  joiningDate: '',
  experience: '',
  qualifications: [] as { degree: string; university: string; year: string }[],
  specialization: [] as string[],
  languages: [] as string[],
  consultationFee: '',
  mobileNumber: '',
  emailId: '',
  wantsToLinkWhatsapp: false,
  address: '',
  pincode: '',
  state: '',
};

export type PractitionerValues = typeof emptyPractitioner;
export type PractitionerFormState = SchemaForm<PractitionerValues, object>;
export type PractitionerField = keyof PractitionerValues;

/** In the order of the screen. */
export const fieldNames = Object.keys(emptyPractitioner).filter((name): name is PractitionerField =>
  Object.hasOwn(emptyPractitioner, name),
);

/** The number a practitioner is identified by, and the face: a draft does without them. */
export const identifying = ['registrationId', 'photo'] as const;

/** A practitioner on record, as the form shows it. */
export function valuesOf(practitioner: Practitioner): PractitionerValues {
  const word = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
  return {
    firstName: word(practitioner.firstName),
    middleName: word(practitioner.middleName),
    lastName: word(practitioner.lastName),
    gender: word(practitioner.gender),
    birthDate: word(practitioner.birthDate),
    photo: word(practitioner.photo),
    registrationId: word(practitioner.registrationId),
    department: word(practitioner.department),
    designation: word(practitioner.designation),
    staffType: word(practitioner.staffType),
    status: word(practitioner.status),
    joiningDate: word(practitioner.joiningDate),
    experience: word(practitioner.experience),
    qualifications: (practitioner.qualifications ?? []).map(({ degree, university, year }) => ({
      degree: word(degree),
      university: word(university),
      year: word(year),
    })),
    specialization: practitioner.specialization ?? [],
    languages: practitioner.languages ?? [],
    consultationFee: rupeesText(practitioner.consultationFee),
    mobileNumber: mobileText(practitioner.mobileNumber),
    emailId: word(practitioner.emailId),
    wantsToLinkWhatsapp: practitioner.wantsToLinkWhatsapp ?? false,
    address: word(practitioner.address),
    pincode: word(practitioner.pincode),
    state: word(practitioner.state),
  };
}

/** What a search box held when somebody new was wanted. */
export function valuesTyped(text: string): Partial<PractitionerValues> {
  // Nothing of an Aadhaar number belongs into a field of a practitioner.
  if (isMasked(searchable(text))) return {};
  const { email = '', phone = '', registration = '', firstName = '' } = searchedBy(text);
  const [first = '', ...others] = firstName.split(/\s+/);
  return {
    firstName: first,
    lastName: others.join(' '),
    emailId: email,
    mobileNumber: phone && mobileText(phone),
    registrationId: registration,
  };
}

/** What HPR tells, as far as it can be sent: not a masked number, nor a year alone. */
export function fromHpr({ person }: HprRegistrationResult): Partial<PractitionerValues> {
  if (!person) return {};
  const { year, month, day } = person.birthDate ?? {};
  const [first = '', ...others] = (person.name ?? '').split(/\s+/);
  const parts = person.firstName
    ? { firstName: person.firstName, middleName: person.middleName ?? '', lastName: person.lastName ?? '' }
    : { firstName: first, lastName: others.join(' ') };
  return {
    ...parts,
    gender: person.gender ?? '',
    birthDate: year && month && day ? `${year}-${month}-${day}` : '',
    photo: photoUrl(person.photo) ? (person.photo ?? '') : '',
    mobileNumber: person.mobile && isIndianMobile(person.mobile) ? mobileText(person.mobile) : '',
    emailId: person.email ?? '',
    address: person.address ?? '',
    pincode: person.pincode ?? '',
    state: person.stateName ? stateName(person.stateName) : '',
  };
}

/** Rules that the contract leaves open or that only hold for what is typed. */
export function checkPractitioner(values: PractitionerValues, thisYear: number): Codes {
  const problems = values.qualifications.flatMap(({ degree, university, year }, place): [string, string][] => [
    ...(!degree.trim() && (university.trim() || year.trim())
      ? [[`qualifications.${place}.degree`, 'required'] as [string, string]]
      : []),
    ...(year.trim() && !isYear(year, thisYear)
      ? [[`qualifications.${place}.year`, 'year_invalid'] as [string, string]]
      : []),
  ]);
  return {
    ...Object.fromEntries(problems),
    joiningDate: values.joiningDate ? undefined : 'required',
    experience: values.experience.trim() && yearsOf(values.experience) === null ? 'amount_invalid' : undefined,
    consultationFee:
      values.consultationFee.trim() && rupeesOf(values.consultationFee) === null ? 'amount_invalid' : undefined,
  };
}

function isYear(text: string, thisYear: number): boolean {
  const year = toWesternDigits(text.trim());
  return /^(19|20)\d\d$/.test(year) && Number(year) <= thisYear;
}

function yearsOf(text: string): number | null {
  const years = toWesternDigits(text.trim());
  return /^\d{1,2}(\.\d)?$/.test(years) ? Number(years) : null;
}

/** As it travels. What is empty travels as nothing: on a change that takes it away. */
function sent({ experience, consultationFee, qualifications, ...values }: PractitionerValues) {
  return {
    ...values,
    experience: yearsOf(experience),
    consultationFee: rupeesOf(consultationFee),
    qualifications: qualifications
      .filter(({ degree, university, year }) => degree.trim() || university.trim() || year.trim())
      .map(({ year, ...other }) => ({ ...other, year: toWesternDigits(year.trim()) })),
  };
}

/** Only what is different from what was on record, as it travels. */
export function changesOf(before: PractitionerValues, after: PractitionerValues): PractitionerChanges {
  const old: Readonly<Record<string, unknown>> = sent(before);
  const changed = Object.entries(sent(after)).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(old[name]),
  );
  return Object.fromEntries(changed);
}

function isValues(values: unknown): values is PractitionerValues {
  return typeof values === 'object' && values !== null && 'qualifications' in values;
}

/** Checks the whole of a new practitioner. */
export const newPractitionerForm: Schema<PractitionerValues, NewPractitioner> = {
  '~standard': {
    validate: (values) => newPractitionerSchema['~standard'].validate(isValues(values) ? sent(values) : values),
  },
};

/** Checks the changes alone: what was stored by other rules may stay. */
export const changedPractitionerForm = (
  before: PractitionerValues,
): Schema<PractitionerValues, PractitionerChanges> => ({
  '~standard': {
    validate: (values) =>
      practitionerChangesSchema['~standard'].validate(isValues(values) ? changesOf(before, values) : values),
  },
});
