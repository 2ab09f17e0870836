import * as z from 'zod/mini';
import { aadhaarNumber } from '../values/aadhaar.js';
import { birthDateOf } from '../values/birthDate.js';
import { compactNumber } from '../values/digits.js';
import { email, filled, optional, pincode, text } from '../values/fields.js';
import { indianMobile } from '../values/mobile.js';
import { genderWord } from '../values/person.js';
import { brokenHprPasswordRules } from './hprPassword.js';

const transaction = filled;

const code = z.pipe(
  z.pipe(z.string(), z.transform(compactNumber)),
  z.string().check(z.regex(/^\d{6}$/, 'otp_invalid')),
);

/** `05`, `5` and 5 are one number; it travels as `5`. */
const number = (shape: RegExp, message: string) =>
  z.pipe(
    z.pipe(
      z.union([z.string(), z.number()], 'required'),
      z.transform((value) =>
        String(value)
          .trim()
          .replace(/^0+(?=\d)/, ''),
      ),
    ),
    z.string().check(z.minLength(1, 'required'), z.regex(shape, message)),
  );

/** The codes of master data are numbers here and texts there. */
const masterCode = z.pipe(
  z.pipe(
    z.union([z.string(), z.number()], 'required'),
    z.transform((value) => String(value).trim()),
  ),
  z.string().check(z.minLength(1, 'required')),
);

/** What the eight calls carry (contract 9). Nothing of it is encrypted: TLS alone protects it. */
export const hprBodies = {
  aadhaar: z.object({ aadhaar: aadhaarNumber }),
  aadhaarCode: z.object({
    otp: code,
    txnId: transaction,
    domainName: filled,
    idType: filled,
    restrictions: optional(text),
  }),
  accountCheck: z.object({ txnId: transaction, preverifiedCheck: z.boolean() }),
  mobileMatch: z.object({ txnId: transaction, mobileNumber: indianMobile }),
  mobile: z.object({ mobile: indianMobile, txnId: transaction }),
  mobileCode: z.object({ otp: code, txnId: transaction }),
  transaction: z.object({ txnId: transaction }),
  create: z.object({
    txnId: transaction,
    hprId: filled.check(z.regex(/^[a-z0-9._@-]+$/i, 'username_invalid')),
    email,
    password: z.string().check(z.refine((password) => brokenHprPasswordRules(password).length === 0, 'password_weak')),
    firstName: filled,
    middleName: optional(text),
    /** Empty for somebody with one name. */
    lastName: text,
    dayOfBirth: number(/^(?:[1-9]|[12]\d|3[01])$/, 'date_invalid'),
    monthOfBirth: number(/^(?:[1-9]|1[0-2])$/, 'date_invalid'),
    yearOfBirth: number(/^\d{4}$/, 'date_invalid'),
    address: filled,
    pincode,
    stateCode: masterCode,
    districtCode: masterCode,
    hpCategoryCode: masterCode,
    hpSubCategoryCode: masterCode,
    profilePhoto: optional(text),
  }),
} as const;

/**
 * What creating an HPR ID takes (contract 9). `hprId` is the username with its suffix; parts of the date may be numbers, with or without a
 * leading zero; codes of states and districts are LGD's, those of categories as `publishedHprCategories`; the photo is base64.
 */
export type NewHprId = z.input<typeof hprBodies.create>;

const maybe = z.nullish(z.string());
const word = z.pipe(
  maybe,
  z.transform((value) => value?.trim() || null),
);
const numeral = z.pipe(
  z.nullish(z.union([z.string(), z.number()])),
  z.transform((value) => (value === null || value === undefined || value === '' ? null : String(value))),
);

/** Of a text with stars only the last digits are known. */
const masked = z.pipe(
  maybe,
  z.transform((value) => {
    const digits = /(\d{2,4})\D*$/.exec(value ?? '')?.[1];
    return digits ? `******${digits}` : null;
  }),
);

export const hprCodeSentSchema = z.pipe(
  z.object({ txnId: transaction, mobileNumber: masked }),
  z.transform(({ txnId, mobileNumber }) => ({ txnId, sentTo: mobileNumber })),
);

const demographics = z.object({
  name: word,
  firstName: word,
  middleName: word,
  lastName: word,
  gender: word,
  birthDate: maybe,
  yearOfBirth: numeral,
  monthOfBirth: numeral,
  dayOfBirth: numeral,
  mobile: word,
  mobileNumber: word,
  email: word,
  address: word,
  pincode: word,
  state: word,
  stateName: word,
  stateCode: numeral,
  district: word,
  districtName: word,
  districtCode: numeral,
  photo: word,
  profilePhoto: word,
});

/** A professional as Aadhaar knows them. What it does not say is null. The photo is base64. */
function personOf(known: z.output<typeof demographics>) {
  return {
    name: known.name ?? ([known.firstName, known.middleName, known.lastName].filter(Boolean).join(' ') || null),
    firstName: known.firstName,
    middleName: known.middleName,
    lastName: known.lastName,
    gender: known.gender && genderWord(known.gender),
    birthDate: birthDateOf(known.birthDate, known.yearOfBirth, known.monthOfBirth, known.dayOfBirth),
    /** May be masked (`******3210`). */
    mobile: known.mobile ?? known.mobileNumber,
    email: known.email,
    address: known.address,
    pincode: known.pincode,
    stateName: known.stateName ?? known.state,
    stateCode: known.stateCode,
    districtName: known.districtName ?? known.district,
    districtCode: known.districtCode,
    photo: known.profilePhoto ?? known.photo,
  };
}

/** A professional as Aadhaar knows them, read by `verifyAadhaarOtp`. What it does not say is null; codes are LGD's, the photo is base64. */
export type HprPerson = ReturnType<typeof personOf>;

export const hprVerifiedSchema = z.pipe(
  z.extend(demographics, { txnId: transaction }),
  z.transform(({ txnId, ...known }) => ({ txnId, person: personOf(known) })),
);

const account = {
  hprIdNumber: z.string(),
  hprId: word,
  categoryId: numeral,
  categoryName: word,
  subCategoryId: numeral,
  categorySubName: word,
  new: z.nullish(z.boolean()),
};

/**
 * An account exists when there is a number. The answer's token is not read: nothing here needs it, so nothing here can leak it.
 */
export const hprAccountCheckSchema = z.pipe(
  z.extend(demographics, { ...account, txnId: maybe }),
  z.transform(({ txnId, hprIdNumber, hprId, categoryId, categoryName, subCategoryId, categorySubName, ...known }) => ({
    txnId: txnId ?? null,
    account: hprIdNumber.trim()
      ? {
          hprIdNumber: hprIdNumber.trim(),
          hprId,
          categoryId,
          categoryName,
          subCategoryId,
          subCategoryName: categorySubName,
        }
      : null,
    person: personOf(known),
  })),
);

export const hprMobileMatchSchema = z.object({ verified: z.boolean() });

export const hprSuggestionsSchema = z.array(z.string());

/** Here, too, the token stays unread. */
export const hprCreatedSchema = z.pipe(
  z.extend(demographics, account),
  z.transform(({ hprIdNumber, hprId, categoryId, subCategoryId, new: isNew, ...known }) => ({
    hprIdNumber,
    hprId,
    categoryId,
    subCategoryId,
    isNew: isNew !== false,
    person: personOf(known),
  })),
);

/** An HPR ID that there was before. */
export interface HprAccount {
  /** `NN-NNNN-NNNN-NNNN` */
  hprIdNumber: string;
  /** The username with its suffix. */
  hprId: string | null;
  categoryId: string | null;
  categoryName: string | null;
  subCategoryId: string | null;
  subCategoryName: string | null;
}

/** What came of creating an HPR ID. `isNew` is false where the service says that there was one before. */
export type CreatedHprId = z.output<typeof hprCreatedSchema>;
