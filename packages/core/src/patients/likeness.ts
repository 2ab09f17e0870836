import { compactNumber } from '../values/digits.js';
import { objectOf } from '../values/given.js';
import { isSameMobile } from '../values/mobile.js';
import { soundsAlike } from './nameSound.js';
import { patientName, type NewPatient, type Patient } from './patient.schema.js';

/** Why two records may be one person, the strongest reason first. */
export type Likeness = 'identifier' | 'mobile' | 'name' | 'birthDate' | 'birthYear';

/** As much of a patient as two are compared by. */
export type PatientLike = Pick<
  NewPatient | Patient,
  | 'idType'
  | 'idNumber'
  | 'abhaAddress'
  | 'firstName'
  | 'middleName'
  | 'lastName'
  | 'birthDate'
  | 'birthDateEstimated'
  | 'gender'
  | 'mobileNumber'
>;

const weights: Readonly<Record<Likeness, number>> = { identifier: 10, mobile: 4, name: 4, birthDate: 4, birthYear: 2 };
/** A family shares a phone, a village a name, and a school class a year: one of them is no reason, two are. */
const enough = 6;

/**
 * The reasons to think that two records are one person; none when there are too few. A number of a document is enough, otherwise
 * it takes two of mobile, name by its sound, and birth.
 *
 * @throws ValidationError for anything but two objects, whose numbers are texts.
 */
export function likeness(one: PatientLike, other: PatientLike): Likeness[] {
  for (const [name, patient] of Object.entries({ one, other })) objectOf('likeness', name, patient);
  const name = soundsAlike(patientName(one), patientName(other));
  const reasons: Likeness[] = [
    ...(hasSameIdentifier(one, other) ? (['identifier'] as const) : []),
    ...(isSameMobile(one.mobileNumber ?? '', other.mobileNumber ?? '') ? (['mobile'] as const) : []),
    ...(name ? (['name'] as const) : []),
    ...birthLikeness(one, other),
  ];
  const doubts = (name === 'part' ? 1 : 0) + (isAnotherGender(one, other) ? 2 : 0);
  const weight = reasons.reduce((sum, reason) => sum + weights[reason], -doubts);
  return weight >= enough ? reasons : [];
}

function hasSameIdentifier(one: PatientLike, other: PatientLike): boolean {
  const address = one.abhaAddress?.trim().toLowerCase();
  if (address && address === other.abhaAddress?.trim().toLowerCase()) return true;
  const number = documentKey(one);
  return number !== null && number === documentKey(other);
}

/** A masked number, as a server keeps an Aadhaar's, is nobody's in particular. */
function documentKey({ idType, idNumber }: PatientLike): string | null {
  const number = compactNumber(idNumber ?? '').toUpperCase();
  return idType && number.length > 4 && !/[X*]{4}/.test(number) ? `${idType.toUpperCase()} ${number}` : null;
}

function birthLikeness(one: PatientLike, other: PatientLike): Likeness[] {
  const [born, otherBorn] = [one.birthDate ?? '', other.birthDate ?? ''];
  if (born.length === 10 && born === otherBorn) return ['birthDate'];
  const [year, otherYear] = [yearOf(born), yearOf(otherBorn)];
  if (year === null || otherYear === null) return [];
  // Two days that are known are not one because their year is.
  if (born.length === 10 && otherBorn.length === 10 && born.slice(5) !== otherBorn.slice(5)) return [];
  const mayDiffer = one.birthDateEstimated || other.birthDateEstimated ? 2 : 0;
  return Math.abs(year - otherYear) <= mayDiffer ? ['birthYear'] : [];
}

function yearOf(date: string): number | null {
  const [, year] = /^(\d{4})(-|$)/.exec(date) ?? [];
  return year ? Number(year) : null;
}

function isAnotherGender({ gender: one }: PatientLike, { gender: other }: PatientLike): boolean {
  return Boolean(one && other && one !== other && one !== 'unknown' && other !== 'unknown');
}
