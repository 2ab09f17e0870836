import { objectOf } from '../values/given.js';
import { isSameMobile } from '../values/mobile.js';

/** Why two records may be one facility. */
export type FacilityLikeness = 'name' | 'mobile' | 'address' | 'pincode' | 'near';

/** As much of a facility as two are compared by. What is not known is null. */
export interface FacilityLike {
  name: string | null;
  mobile: string | null;
  pincode: string | null;
  address: string | null;
  /** Degrees. */
  point: { lat: number; lng: number } | null;
}

/** Of two names that are one, spelt by two people: `Lake Side Poly-Clinic`, `Lakeside Polyclinic, Pune`. */
const sameName = 0.75;
const sameAddress = 0.8;
/** Degrees of latitude: about 200 metres. */
const near = 0.002;

/**
 * The reasons to think that two records are one facility; none when there are too few. A chain has one name in many places, and many
 * practices share a house: it takes the name or the phone together with the place, or name and phone.
 *
 * @throws ValidationError for anything but two objects, whose phones are texts.
 */
export function facilityLikeness(one: FacilityLike, other: FacilityLike): FacilityLikeness[] {
  for (const [name, facility] of Object.entries({ one, other })) objectOf('facilityLikeness', name, facility);
  const who: FacilityLikeness[] = [
    ...(isAlike(one.name, other.name, sameName) ? (['name'] as const) : []),
    ...(isSameMobile(one.mobile ?? '', other.mobile ?? '') ? (['mobile'] as const) : []),
  ];
  const where: FacilityLikeness[] = [
    ...(isAlike(one.address, other.address, sameAddress) ? (['address'] as const) : []),
    ...(one.pincode && one.pincode === other.pincode ? (['pincode'] as const) : []),
    ...(isNear(one, other) ? (['near'] as const) : []),
  ];
  const isEnough = who.length === 2 || (who.length === 1 && where.length > 0);
  return isEnough ? [...who, ...where] : [];
}

function isNear({ point: one }: FacilityLike, { point: other }: FacilityLike): boolean {
  if (!one || !other) return false;
  const north = one.lat - other.lat;
  const east = (one.lng - other.lng) * Math.cos((one.lat * Math.PI) / 180);
  return Math.hypot(north, east) <= near;
}

/** By the pairs of letters that two texts share, in any script (Dice's coefficient). */
function isAlike(one: string | null, other: string | null, least: number): boolean {
  const [pairs, otherPairs] = [pairsOf(one), pairsOf(other)];
  if (pairs.length === 0 || otherPairs.length === 0) return false;
  const left = new Map<string, number>();
  for (const pair of otherPairs) left.set(pair, (left.get(pair) ?? 0) + 1);
  const shared = pairs.filter((pair) => {
    const count = left.get(pair) ?? 0;
    left.set(pair, count - 1);
    return count > 0;
  });
  return (2 * shared.length) / (pairs.length + otherPairs.length) >= least;
}

function pairsOf(text: string | null): string[] {
  const letters = [
    ...(text ?? '')
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]/gu, ''),
  ];
  return letters.slice(1).map((letter, place) => `${letters[place]}${letter}`);
}
