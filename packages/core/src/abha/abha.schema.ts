import * as z from 'zod/mini';
import { genderWord } from '../values/person.js';
import { birthDateOf } from '../values/birthDate.js';
import { formatAbhaNumber } from './abhaNumber.js';

const maybe = z.nullish(z.string());
const flag = z.nullish(z.boolean());

const word = z.pipe(
  maybe,
  z.transform((text) => text?.trim() || null),
);

/** The profile as the enrolment answers it (contract 8), under the names we use. The photo is base64. */
export const abhaProfileSchema = z.pipe(
  z.looseObject({
    ABHANumber: z.string(),
    preferredAddress: word,
    phrAddress: z.nullish(z.array(z.string())),
    abhaStatus: word,
    abhaType: word,
    name: word,
    firstName: word,
    middleName: word,
    lastName: word,
    gender: word,
    dob: maybe,
    yearOfBirth: maybe,
    monthOfBirth: maybe,
    dayOfBirth: maybe,
    mobile: word,
    mobileVerified: flag,
    email: word,
    address: word,
    pinCode: word,
    stateName: word,
    stateCode: word,
    districtName: word,
    districtCode: word,
    photo: word,
  }),
  z.transform((profile) => ({
    abhaNumber: formatAbhaNumber(profile.ABHANumber) ?? profile.ABHANumber,
    /** The preferred address, whole: `asha.rao@sbx`. */
    abhaAddress: profile.preferredAddress ?? profile.phrAddress?.[0] ?? null,
    abhaAddresses: profile.phrAddress ?? [],
    status: profile.abhaStatus,
    name: profile.name ?? ([profile.firstName, profile.middleName, profile.lastName].filter(Boolean).join(' ') || null),
    firstName: profile.firstName,
    middleName: profile.middleName,
    lastName: profile.lastName,
    gender: profile.gender && genderWord(profile.gender),
    birthDate: birthDateOf(profile.dob, profile.yearOfBirth, profile.monthOfBirth, profile.dayOfBirth),
    /** May be masked (`******3210`). */
    mobile: profile.mobile,
    email: profile.email,
    address: profile.address,
    pincode: profile.pinCode,
    stateName: profile.stateName,
    districtName: profile.districtName,
    photo: profile.photo,
  })),
);

/**
 * An account as the service answers it (contract 8). `abhaNumber` is `XX-XXXX-XXXX-XXXX`, what is not told is null, the photo is base64. A
 * number or address that the service masks stays masked.
 */
export type AbhaProfile = z.output<typeof abhaProfileSchema>;

/** The profile as it travels, for servers that answer it. */
export type AbhaProfileWire = z.input<typeof abhaProfileSchema>;

const transaction = z.string().check(z.minLength(1, 'required'));

export const codeSentSchema = z.object({ txnId: transaction, message: z.nullish(z.string()) });

/** The tokens of the answer are not read: nothing here needs them, so nothing here can leak them. */
export const enrolmentSchema = z.pipe(
  z.object({
    message: z.nullish(z.string()),
    txnId: transaction,
    ABHAProfile: abhaProfileSchema,
    isNew: z.nullish(z.boolean()),
  }),
  z.transform(({ message, txnId, ABHAProfile, isNew }) => ({
    txnId,
    profile: ABHAProfile,
    // "This account already exist" comes with 200 too (abdm.md 1.6).
    isNew: isNew !== false && !/already exist/i.test(message ?? ''),
    message: message ?? '',
  })),
);

export const mobileVerifiedSchema = z.pipe(
  z.object({ message: z.nullish(z.string()), txnId: transaction, authResult: z.nullish(z.string()) }),
  z.transform(({ message, txnId, authResult }) => ({
    txnId,
    isVerified: /^(success|verified)$/i.test(authResult ?? ''),
    message: message ?? '',
  })),
);

export const addressSuggestionsSchema = z.object({
  txnId: z.nullish(z.string()),
  abhaAddressList: z.array(z.string()),
});

export const addressClaimedSchema = z.object({
  txnId: z.nullish(z.string()),
  healthIdNumber: z.string(),
  preferredAbhaAddress: z.string(),
});

/** The number in "OTP sent to mobile number ending with ******3210", with its stars; null when the message names none. */
export function maskedMobileIn(message: string | null | undefined): string | null {
  const digits = /(?:[*xX•]{2,}[\s-]?|ending (?:with|in) )(\d{2,4})\b/.exec(message ?? '')?.[1];
  return digits ? `******${digits}` : null;
}
