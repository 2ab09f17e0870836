import * as z from 'zod/mini';
import { email, filled, oneOf, optional, pincode, text } from '../values/fields.js';
import { textOf } from '../values/given.js';
import { nationalMobile } from '../values/mobile.js';

/** May stay empty; the wire wants the member all the same. */
const written = z._default(text, '');

const wholeNumber = z.int().check(z.gte(0, 'count_invalid'));

const addressLine = z
  .string()
  .check(z.trim(), z.minLength(1, 'required'), z.minLength(5, 'address_short'), z.maxLength(50, 'address_long'));

/** A photo or a paper: the file's bytes as base64, and its name. */
const attachment = z.object({ value: filled, name: filled });

/** Master data `GENERAL-INFO-OPTIONS`; true and false travel as its words. */
const yesOrNo = z.pipe(
  z.pipe(
    z.union([z.boolean(), z.string()]),
    z.transform((answer) => (typeof answer === 'string' ? answer : answer ? 'Yes' : 'No')),
  ),
  filled,
);

/** `Urban`, `rural`, `u`: the letter the register stores. */
const regionLetter = (word: string) => /^(u|r)(rban|ural)?$/i.exec(word.trim())?.[1]?.toUpperCase() ?? word.trim();

/** Optional `+` and country code, then digits; an Indian number travels as its ten digits, which every dialect takes. */
const facilityMobile = z.pipe(
  z.pipe(z.string(), z.transform(nationalMobile)),
  z.string().check(z.regex(/^\+?\d{1,3}[-. ]?\d{1,14}$/, 'mobile_invalid')),
);

/** Strict in what we send (contract 6.1): every group and every member, those that may be empty filled in with `''`. */
export const newOrganizationSchema = z.object({
  /** The account that the facility is registered under. */
  accountId: filled,
  facilityId: optional(text),
  id: optional(text),
  basicInformation: z.object({
    facilityName: filled,
    /** `U` or `R`; urban and rural are understood. */
    region: z._default(oneOf(['U', 'R', ''], regionLetter, 'region_invalid'), ''),
    addressLine1: addressLine,
    addressLine2: addressLine,
    district: filled,
    subDistrict: filled,
    city: filled,
    state: filled,
    country: z._default(
      oneOf(['India'], (word) => (/^india$/i.test(word.trim()) ? 'India' : word), 'country_invalid'),
      'India',
    ),
    pincode,
    latLongs: z.array(filled).check(z.minLength(1, 'required')),
  }),
  contactInformation: z.object({
    mobileNumber: facilityMobile,
    email,
    landline: filled,
    stdcode: filled,
    websiteLink: filled,
  }),
  uploadDocuments: z.object({ boardPhoto: attachment, buildingPhoto: attachment }),
  addAddressProof: z.array(z.object({ addressProofType: filled, addressProofAttachment: attachment })),
  facilityTimings: z.array(
    z.object({
      timings: filled,
      shifts: z.array(z.object({ start: z.nullable(z.string()), end: z.nullable(z.string()) })),
    }),
  ),
  facilityDetails: z.object({ ownershipType: filled, ownershipSubType: filled, status: filled }),
  systemOfMedicine: z.object({
    /** The lower-case `of` is the wire's own. */
    specialities: z.array(z.object({ systemofMedicineCode: z.string(), specialities: z.array(z.string()) })),
    facilityType: filled,
    facilitySubType: written,
    serviceType: written,
  }),
  facilityInventory: z.object({
    /** A clinic may have none (contract 15). */
    totalNumberOfVentilators: wholeNumber,
    totalNumberOfBeds: wholeNumber,
    hasDialysisCenter: yesOrNo,
    hasPharmacy: yesOrNo,
    hasBloodBank: yesOrNo,
    hasCathLab: yesOrNo,
    hasDiagnosticLab: yesOrNo,
    hasImagingCenter: yesOrNo,
    servicesByImagingCenter: z._default(z.array(z.object({ service: text, count: wholeNumber })), []),
    nhrrid: written,
    nin: written,
    abpmjayid: written,
    rohiniId: written,
    echsId: written,
    cghsId: written,
    ceaRegistration: written,
    stateInsuranceSchemeId: written,
  }),
});

const unchangeable = z.optional(z.never('only_the_contact_can_be_changed'));

/** The single point of contact: all that the API lets one change (contract 6.2). Anything else is refused, not dropped. */
export const organizationUpdateSchema = z.strictObject({
  id: filled,
  spocName: filled,
  spocId: filled,
  consentManagerName: optional(text),
  consentManagerId: optional(text),
  /** The README changes these two. */
  basicInformation: unchangeable,
  organizationDetails: unchangeable,
});

const maybe = z.nullish(z.string());
const group = z.nullish(z.looseObject({}));

/** Forgiving in what we read: the register's answer is free-form. Unknown members are kept. */
export const organizationSchema = z.pipe(
  z.looseObject({
    id: maybe,
    facilityId: maybe,
    accountId: maybe,
    basicInformation: z.nullish(
      z.looseObject({ facilityName: maybe, city: maybe, district: maybe, state: maybe, pincode: maybe }),
    ),
    contactInformation: group,
    facilityDetails: group,
    systemOfMedicine: group,
    facilityInventory: group,
    spocName: maybe,
    spocId: maybe,
    consentManagerName: maybe,
    consentManagerId: maybe,
  }),
  z.transform((organization, context) => {
    const id = organization.id || organization.facilityId;
    if (!id) context.issues.push({ code: 'custom', path: ['id'], message: 'required', input: undefined });
    return { ...organization, id: id ?? '' };
  }),
);

export type NewOrganization = z.input<typeof newOrganizationSchema>;
export type OrganizationChanges = Omit<z.input<typeof organizationUpdateSchema>, 'id'>;
export type Organization = z.output<typeof organizationSchema>;

export const organizationIdTypes = ['accountId', 'facilityId', 'id'] as const;
export type OrganizationIdType = (typeof organizationIdTypes)[number];

/** The wire's word, whatever the spelling: `facility_id`, `FACILITY_ID`, `facilityId`; another text as it is. @throws ValidationError for no text. */
export function organizationIdType(word: string): string {
  const key = textOf('organizationIdType', 'word', word)
    .replace(/[\s_-]/g, '')
    .toLowerCase();
  return organizationIdTypes.find((type) => type.toLowerCase() === key) ?? word;
}
