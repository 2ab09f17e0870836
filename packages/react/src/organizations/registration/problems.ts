import { isIndianMobile, toWesternDigits } from '@carestack/core/values';
import { pointOf } from './coordinates.js';
import {
  isFunctional,
  needsSpecialities,
  type Choice,
  type OrganizationDraft,
  type OrganizationField,
} from './draft.js';
import { days, hoursProblem } from './hours.js';

/** What is wrong, as a code, by the field. */
export type Problems = Readonly<Partial<Record<OrganizationField, string>>>;

type Rule = (draft: OrganizationDraft) => string | false | undefined;

/** Every rule of the contract's section 6.1 and of the register; where they differ, the stricter. */
export function draftProblems(draft: OrganizationDraft): Problems {
  const problems: Partial<Record<OrganizationField, string>> = {};
  for (const day of days) {
    const problem = hoursProblem(draft[day]);
    if (problem) problems[day] = problem;
  }
  if (isFunctional(draft) && days.every((day) => draft[day].kind === 'closed')) problems.monday = 'hours_none';
  for (const [field, rule] of rules) {
    const problem = rule(draft);
    if (problem) problems[field] = problem;
  }
  return problems;
}

const typed =
  (field: keyof OrganizationDraft, check: (text: string) => string | false | undefined = () => false): Rule =>
  ({ [field]: value }) => {
    const text = typeof value === 'string' ? value.trim() : '';
    return text === '' ? 'required' : check(text);
  };

const chosen =
  (read: (draft: OrganizationDraft) => Choice): Rule =>
  (draft) =>
    read(draft).code.trim() === '' && 'not_chosen';

const address = (text: string) => {
  if (text.length < 5) return 'address_short';
  if (text.length > 50) return 'address_long';
  return !/^[\p{L}\p{M}\p{N}\s.,()/_-]+$/u.test(text) && 'address_letters';
};

const count = (text: string) => !/^\d{1,4}$/.test(toWesternDigits(text)) && 'count_invalid';

const digits = (pattern: RegExp, code: string) => (text: string) => !pattern.test(plainDigits(text)) && code;

export function plainDigits(text: string): string {
  return toWesternDigits(text).replace(/[\s-]/g, '');
}

/** `hospital.example` is an address, too. */
export function webAddress(text: string): string | null {
  const written = text.trim();
  const url = /^(https?|ftp):\/\//i.test(written) ? written : `https://${written}`;
  return URL.canParse(url) && /^[a-z]+:\/\/[^/\s@]+\.[^\s@]+$/i.test(url) ? url : null;
}

const rules: readonly [OrganizationField, Rule][] = [
  [
    'facilityName',
    typed('facilityName', (name) => {
      if (!/^\p{L}/u.test(name)) return 'name_invalid';
      return name.length < 5 ? 'name_short' : name.length > 100 && 'name_long';
    }),
  ],
  ['ownership', chosen(({ ownership }) => ownership)],
  ['ownershipSubType', chosen(({ ownershipSubType }) => ownershipSubType)],
  ['status', chosen(({ status }) => status)],
  ['systems', ({ systems }) => systems.length === 0 && 'systems_none'],
  [
    'specialities',
    (draft) =>
      needsSpecialities(draft) &&
      draft.systems.some(({ code }) => !draft.specialities[code]?.some((one) => one.code.trim() !== '')) &&
      'specialities_none',
  ],
  ['facilityType', chosen(({ facilityType }) => facilityType)],
  ['region', typed('region')],
  ['addressLine1', typed('addressLine1', address)],
  ['addressLine2', typed('addressLine2', address)],
  ['city', typed('city')],
  ['pincode', typed('pincode', digits(/^[1-9]\d{5}$/, 'pincode_invalid'))],
  ['state', chosen(({ state }) => state)],
  // There is no district to choose before there is a state.
  ['district', (draft) => draft.state.code !== '' && chosen(({ district }) => district)(draft)],
  ['subDistrict', (draft) => draft.district.code !== '' && chosen(({ subDistrict }) => subDistrict)(draft)],
  [
    'coordinates',
    typed('coordinates', (text) => {
      const point = pointOf(text);
      return typeof point === 'string' && point;
    }),
  ],
  ['mobileNumber', typed('mobileNumber', (text) => !isIndianMobile(text) && 'mobile_invalid')],
  ['email', typed('email', (text) => !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) && 'email_invalid')],
  ['stdcode', typed('stdcode', digits(/^\d{2,5}$/, 'std_invalid'))],
  ['landline', typed('landline', digits(/^\d{6,8}$/, 'landline_invalid'))],
  ['websiteLink', typed('websiteLink', (text) => webAddress(text) === null && 'website_invalid')],
  ['boardPhoto', ({ boardPhoto }) => boardPhoto === null && 'photo_missing'],
  ['buildingPhoto', ({ buildingPhoto }) => buildingPhoto === null && 'photo_missing'],
  [
    'addressProofs',
    ({ addressProofs }) =>
      addressProofs.some(({ type }) => type.code === '')
        ? 'proof_type_missing'
        : addressProofs.some(({ file }) => file === null) && 'proof_file_missing',
  ],
  ['totalNumberOfBeds', typed('totalNumberOfBeds', count)],
  ['totalNumberOfVentilators', typed('totalNumberOfVentilators', count)],
  [
    'imagingServices',
    ({ hasImagingCenter, imagingServices }) =>
      hasImagingCenter && imagingServices.some((one) => one.count.trim() && count(one.count.trim())) && 'count_invalid',
  ],
];
