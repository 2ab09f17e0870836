import type { Gender, State } from '@carestack/core/patients';
import { regions, type NameList } from './regions.js';
import type { Random } from './random.js';

/** Somebody who does not exist, and whose name, gender, script and address fit together. */
export interface InventedPerson {
  firstName: string;
  lastName: string | null;
  gender: Gender;
  /** `YYYY-MM-DD` */
  birthDate: string;
  /** Ten digits. */
  mobile: string;
  address: string;
  city: string;
  state: State;
  licenceCode: string;
  pincode: string;
}

/** Ages are counted from here, so that the same seed is the same person in every year. */
const today = Date.UTC(2026, 0, 1);
const oneDay = 86_400_000;
const oldest = 95 * 365;

export function inventPerson(
  random: Random,
  { inLatin = random.chance(0.6) }: { inLatin?: boolean } = {},
): InventedPerson {
  const region = random.pick(regions);
  const names: NameList = inLatin ? region.latin : region.native;
  const sex = random.chance(0.52) ? 'female' : 'male';
  const place = random.pick(region.places);
  const locality = random.pick(place.localities);

  return {
    firstName: random.pick(names[sex]),
    lastName: random.chance(0.05) ? null : familyName(names, sex, random),
    gender: random.chance(0.01) ? 'other' : sex,
    birthDate: new Date(today - (1 + random.below(oldest)) * oneDay).toISOString().slice(0, 10),
    mobile: `${6 + random.below(4)}${random.digits(9)}`,
    address: `${1 + random.below(240)}, ${locality}, ${place.city}`,
    city: place.city,
    state: region.state,
    licenceCode: region.licenceCode,
    pincode: `${place.pincode}0${String(1 + random.below(60)).padStart(2, '0')}`,
  };
}

function familyName({ family }: NameList, sex: 'female' | 'male', random: Random): string | null {
  if (!family) return null;
  return random.pick('female' in family ? family[sex] : family);
}
