import * as z from 'zod/mini';
import { ValidationError } from '../errors/EhrApiError.js';
import { isCalendarDate } from '../values/dates.js';
import { objectOf, textOf, wrongKind } from '../values/given.js';
import { hprBodies, type HprPerson, type NewHprId } from './hpr.schema.js';
import type { HprCategory } from './hprCategories.js';

/**
 * What a person adds to what Aadhaar says. The members from `firstName` on are taken only where Aadhaar left them out: what it says is
 * locked.
 */
export interface HprDetails
  extends Pick<NewHprId, 'email' | 'password' | 'hpCategoryCode' | 'hpSubCategoryCode'>,
    Partial<
      Pick<
        NewHprId,
        | 'firstName'
        | 'lastName'
        | 'dayOfBirth'
        | 'monthOfBirth'
        | 'yearOfBirth'
        | 'address'
        | 'pincode'
        | 'stateCode'
        | 'districtCode'
      >
    > {}

/** The details so far, as typed. A password is never among them. */
export type HprDraft = Readonly<Partial<Record<Exclude<keyof HprDetails, 'password'> | 'username', string>>>;

/** What a person is asked for beside the username: always the first three, and what Aadhaar leaves open. */
export type HprDetailField = Exclude<keyof HprDraft, 'username'>;

/** The details that Aadhaar does not say of this person, in the order of a form; all of them where nobody is known yet. @throws ValidationError for no person. */
export function hprDetailsAsked(person: HprPerson | null): HprDetailField[] {
  objectOf('hprDetailsAsked', 'person', person ?? {});
  const { day, month, year } = person?.birthDate ?? {};
  const known: [HprDetailField, unknown][] = [
    ['firstName', namesOf(person)],
    ['lastName', namesOf(person)],
    ['dayOfBirth', day],
    ['monthOfBirth', month],
    ['yearOfBirth', year],
    ['address', person?.address],
    ['pincode', person?.pincode],
    ['stateCode', person?.stateCode],
    ['districtCode', person?.districtCode],
  ];
  return known.filter(([, value]) => !value).map(([field]) => field);
}

/**
 * What is missing or wrong in a draft, as a code by field (`required`, `email_invalid`, `category_invalid`, `date_invalid`,
 * `pincode_invalid`). Nothing is wrong with what Aadhaar says.
 *
 * @throws ValidationError for a draft that is no object of texts, a person that is no object, or categories that are no list.
 * @example
 * hprDraftProblems({ email: 'nobody' }, person).email // 'email_invalid'
 */
export function hprDraftProblems(
  draft: HprDraft,
  person: HprPerson | null,
  categories: readonly HprCategory[],
): Partial<Record<HprDetailField, string>> {
  const typed = Object.entries(objectOf('hprDraftProblems', 'draft', draft));
  for (const [name, value] of typed) textOf('hprDraftProblems', `draft.${name}`, value ?? '');
  objectOf('hprDraftProblems', 'person', person ?? {});
  if (!Array.isArray(categories)) throw wrongKind('hprDraftProblems', 'categories', categories, 'a list');
  const asked = hprDetailsAsked(person);
  const problems: Partial<Record<HprDetailField, string>> = {};
  for (const field of ['hpCategoryCode', 'hpSubCategoryCode', 'email', ...asked] as const) {
    const { error } = z.safeParse(hprBodies.create.shape[field], draft[field] ?? '');
    if (error) problems[field] = error.issues[0]?.message ?? 'invalid';
  }
  const unknown = unknownCategory(categories, draft.hpCategoryCode, draft.hpSubCategoryCode);
  if (unknown) problems[unknown] ??= 'category_invalid';
  const birth = asked.filter((field) => field.endsWith('OfBirth'));
  const [first] = birth;
  if (first && birth.every((field) => !problems[field]) && !isCalendarDate(dateOf(draft, person)))
    problems[first] = 'date_invalid';
  return problems;
}

function dateOf(draft: HprDraft, person: HprPerson | null): string {
  const { day, month, year } = person?.birthDate ?? {};
  return [
    year ?? draft.yearOfBirth ?? '',
    (month ?? draft.monthOfBirth ?? '').trim().padStart(2, '0'),
    (day ?? draft.dayOfBirth ?? '').trim().padStart(2, '0'),
  ].join('-');
}

function unknownCategory(
  categories: readonly HprCategory[],
  categoryCode: string | number | undefined,
  subcategoryCode: string | number | undefined,
): 'hpCategoryCode' | 'hpSubCategoryCode' | null {
  const category = categories.find(({ code }) => code === String(categoryCode));
  if (!category) return 'hpCategoryCode';
  return category.subcategories.some(({ code }) => code === String(subcategoryCode)) ? null : 'hpSubCategoryCode';
}

/** What Aadhaar says wins over what is typed. */
export function wholeDetails(details: HprDetails, person: HprPerson | null): Omit<NewHprId, 'txnId' | 'hprId'> {
  const { email, password, hpCategoryCode, hpSubCategoryCode } = details;
  const names = namesOf(person) ?? details;
  const { day, month, year } = person?.birthDate ?? {};
  return {
    email,
    password,
    hpCategoryCode,
    hpSubCategoryCode,
    stateCode: person?.stateCode ?? details.stateCode ?? '',
    districtCode: person?.districtCode ?? details.districtCode ?? '',
    firstName: names.firstName ?? '',
    middleName: 'middleName' in names ? names.middleName : undefined,
    lastName: names.lastName ?? '',
    dayOfBirth: day ?? details.dayOfBirth ?? '',
    monthOfBirth: month ?? details.monthOfBirth ?? '',
    yearOfBirth: year ?? details.yearOfBirth ?? '',
    address: person?.address ?? details.address ?? '',
    pincode: person?.pincode ?? details.pincode ?? '',
    profilePhoto: person?.photo ?? undefined,
  };
}

/** Aadhaar knows one name: where its parts are not told, the last word is the family name. */
function namesOf(person: HprPerson | null) {
  if (person?.firstName) return person;
  if (!person?.name) return null;
  const words = person.name.split(/\s+/);
  return {
    firstName: words[0],
    middleName: words.slice(1, -1).join(' '),
    lastName: words.length > 1 ? words.at(-1) : '',
  };
}

export function refuseUnknownCategory(
  { hpCategoryCode, hpSubCategoryCode }: HprDetails,
  categories: readonly HprCategory[],
): void {
  const field = unknownCategory(categories, hpCategoryCode, hpSubCategoryCode);
  if (!field) return;
  throw new ValidationError('validation_failed', `hpr: not sent, check ${field}`, {
    statusCode: 400,
    fields: { [field]: 'category_invalid' },
  });
}
