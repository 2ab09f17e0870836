import { birthDateOf, type BirthDate } from '../values/birthDate.js';
import { objectOf, textOf } from '../values/given.js';
import { isIndianMobile, nationalMobile } from '../values/mobile.js';
import { genders, genderWord, type Gender } from '../values/person.js';
import { formatAbhaNumber } from './abhaNumber.js';
import type { AbhaProfile } from './abha.schema.js';

/** What the QR of an ABHA card or app says. Nobody vouches for it: match it with a record, and let the person confirm it. */
export interface AbhaQr {
  /** `XX-XXXX-XXXX-XXXX`. */
  abhaNumber: string | null;
  /** Whole: `asha.rao@sbx`. */
  abhaAddress: string | null;
  name: string | null;
  gender: Gender | null;
  birthDate: BirthDate | null;
  /** Ten digits. */
  mobile: string | null;
  address: string | null;
  stateName: string | null;
  /** LGD. */
  stateCode: string | null;
  districtName: string | null;
  /** LGD. */
  districtCode: string | null;
}

/** The most a QR code can hold (ISO/IEC 18004, version 40-L), so a longer text came from elsewhere. */
const longestQr = 2953;

/**
 * Reads the QR of an ABHA card or app, in both dialects (abdm.md 1.9). Null when it is another QR, or names nobody.
 *
 * @throws ValidationError for anything but a text.
 * @example
 * const abha = parseAbhaQr(scanned);
 * if (abha?.abhaNumber) await patients.findByFilters({ identifier: abha.abhaNumber });
 */
export function parseAbhaQr(text: string): AbhaQr | null {
  const members = textOf('parseAbhaQr', 'text', text).length > longestQr ? null : membersOf(text);
  if (!members) return null;

  const said = (...names: string[]) => names.map((name) => words(members.get(name))).find((value) => value) ?? null;
  const abhaNumber = formatAbhaNumber(said('hidn') ?? '');
  const abhaAddress = addressIn(said('hid', 'phr'));
  if (!abhaNumber && !abhaAddress) return null;

  const gender = genderWord(said('gender') ?? '');
  const mobile = nationalMobile(said('mobile') ?? '');
  return {
    abhaNumber,
    abhaAddress,
    name: said('name'),
    gender: genders.find((known) => known === gender) ?? null,
    birthDate: birthDateOf(said('dob')),
    mobile: isIndianMobile(mobile) ? mobile : null,
    address: said('address'),
    stateName: said('state_name', 'state name'),
    stateCode: said('statelgd'),
    districtName: said('district_name', 'dist name'),
    districtCode: said('distlgd'),
  };
}

/** An ABHA number or a whole ABHA address as a person types it, with nothing else known; null when it is neither. @throws ValidationError for anything but a text. */
export function parseAbhaIdentifier(text: string): AbhaQr | null {
  const abhaNumber = formatAbhaNumber(textOf('parseAbhaIdentifier', 'text', text));
  const abhaAddress = abhaNumber ? null : addressIn(text.trim());
  return abhaNumber || abhaAddress ? { ...unknown, abhaNumber, abhaAddress } : null;
}

const unknown: AbhaQr = {
  abhaNumber: null,
  abhaAddress: null,
  name: null,
  gender: null,
  birthDate: null,
  mobile: null,
  address: null,
  stateName: null,
  stateCode: null,
  districtName: null,
  districtCode: null,
};

/** What the QR of a person's own card holds, for `parseAbhaQr` and other readers. A masked mobile is left out. @throws ValidationError for anything but a profile. */
export function abhaQrText(profile: AbhaProfile): string {
  textOf('abhaQrText', 'profile.abhaNumber', objectOf('abhaQrText', 'profile', profile).abhaNumber);
  const { year, month, day } = profile.birthDate ?? {};
  const mobile = nationalMobile(profile.mobile ?? '');
  return JSON.stringify({
    hidn: profile.abhaNumber,
    hid: profile.abhaAddress ?? '',
    name: profile.name ?? '',
    gender: profile.gender?.charAt(0).toUpperCase() ?? '',
    dob: [day, month, year].filter(Boolean).join('-'),
    mobile: isIndianMobile(mobile) ? mobile : '',
    address: profile.address ?? '',
    state_name: profile.stateName ?? '',
    district_name: profile.districtName ?? '',
  });
}

/** A map, so that no member of a foreign object is ever mistaken for one of ours. */
function membersOf(text: string): Map<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : null;
  } catch {
    return null;
  }
}

/** A text or a number on one line, without characters that only steer a terminal or the direction of writing. */
function words(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  return String(value)
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `name@suffix`, the fourteen digits included; never a text that merely stands in the field. */
function addressIn(text: string | null): string | null {
  return text && /^[a-z0-9][a-z0-9._]{0,39}@[a-z]{2,20}$/i.test(text) ? text.toLowerCase() : null;
}
