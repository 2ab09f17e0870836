import type { HprCategory, HprDraft, HprPerson } from '@carestack/core/hpr';
import type { LgdState } from '@carestack/core/organizations';
import type { Messages } from '../messages/messages.js';

type Words = Messages['hpr'];

/** The name of a code in the language of the page, where it has one. */
export function nameOf(names: Readonly<Record<string, string>>, { code, name }: { code: string; name: string }) {
  return names[code] ?? name;
}

/** `Doctor, Ayurveda` */
export function professionText(draft: HprDraft, categories: readonly HprCategory[], { profession }: Words): string {
  const category = categories.find(({ code }) => code === draft.hpCategoryCode);
  const subcategory = category?.subcategories.find(({ code }) => code === draft.hpSubCategoryCode);
  if (!category || !subcategory) return '';
  const names = [nameOf(profession.categories, category), nameOf(profession.subcategories, subcategory)];
  return [...new Set(names)].join(', ');
}

/** `Lucknow, Uttar Pradesh`; a place that no list knows is told by its code. */
export function placeText(draft: HprDraft, person: HprPerson | null, states: readonly LgdState[]): string {
  const stateCode = person?.stateCode ?? draft.stateCode;
  const districtCode = person?.districtCode ?? draft.districtCode;
  const state = states.find(({ code }) => code === stateCode);
  const district = state?.districts.find(({ code }) => code === districtCode);
  return [
    (person?.districtCode && person.districtName) || district?.name || districtCode,
    (person?.stateCode && person.stateName) || state?.name || stateCode,
  ]
    .filter(Boolean)
    .join(', ');
}

/** `8-3-1981`, with what was typed where Aadhaar says only the year. */
export function birthText(draft: HprDraft, person: HprPerson | null): string {
  const { day, month, year } = person?.birthDate ?? {};
  const parts = [day ?? draft.dayOfBirth, month ?? draft.monthOfBirth, year ?? draft.yearOfBirth];
  return parts.flatMap((part) => part?.trim().padStart(2, '0') ?? []).join('-');
}

export function genderText({ gender }: HprPerson, { person }: Words): string | null {
  return Object.entries(person.genders).find(([word]) => word === gender)?.[1] ?? gender;
}
