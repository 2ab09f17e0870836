import {
  type FacilityLike,
  facilityLikeness,
  type FacilityLikeness,
  type FoundOrganization,
  type NewOrganization,
  type Organization,
  type OrganizationsService,
} from '@carestack/core/organizations';

/** A facility on record, and why this may be the same one. */
export interface AlikeFacility {
  facilityId: string;
  name: string;
  /** Kind, place and PIN code, as far as they are known. */
  details: readonly string[];
  reasons: readonly FacilityLikeness[];
}

/** How long a person waits for this; the record is worth more than the look. */
const longestWait = 5_000;
const mostShown = 5;

/**
 * Facilities that may be the one to be registered, the likeliest first: of the register by PIN code and by name, and of the account
 * itself, where the phone is known too. A search that fails finds nothing, and stops nobody.
 */
export async function findAlikeFacilities(
  organizations: OrganizationsService,
  facility: NewOrganization,
  known: ReadonlySet<string>,
): Promise<AlikeFacility[]> {
  const leaving = new AbortController();
  const timer = setTimeout(() => leaving.abort(), longestWait);
  const call = { signal: leaving.signal };
  const { facilityName, pincode, state } = facility.basicInformation;
  try {
    const answers = await Promise.allSettled([
      organizations.search({ pincode, resultsPerPage: 100 }, call).then((found) => found.organizations.map(ofRegister)),
      organizations
        .search({ facilityName, stateLGDCode: state, resultsPerPage: 20 }, call)
        .then((found) => found.organizations.map(ofRegister)),
      organizations.findAll({}, call).then(({ items }) => items.flatMap(ofAccount)),
    ]);
    const found = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
    const wanted = likeOf(facility);
    const facilities = new Map<string, Candidate>();
    for (const one of found) facilities.set(one.facilityId, together(facilities.get(one.facilityId), one));
    return [...facilities.values()]
      .map(({ like, ...shown }) => ({ ...shown, reasons: facilityLikeness(wanted, like) }))
      .filter(({ facilityId, reasons }) => reasons.length > 0 && !known.has(facilityId))
      .sort((one, other) => other.reasons.length - one.reasons.length)
      .slice(0, mostShown);
  } finally {
    clearTimeout(timer);
  }
}

type Candidate = Omit<AlikeFacility, 'reasons'> & { like: FacilityLike };

/** The register and the account each know something of a facility that the other does not. */
function together(one: Candidate | undefined, other: Candidate): Candidate {
  if (!one) return other;
  return {
    ...one,
    like: {
      name: one.like.name ?? other.like.name,
      mobile: one.like.mobile ?? other.like.mobile,
      pincode: one.like.pincode ?? other.like.pincode,
      address: one.like.address ?? other.like.address,
      point: one.like.point ?? other.like.point,
    },
  };
}

function likeOf({ basicInformation, contactInformation }: NewOrganization): FacilityLike {
  const { facilityName, pincode, addressLine1, addressLine2, city, latLongs } = basicInformation;
  const [lat, lng] = latLongs.map(Number);
  return {
    name: facilityName,
    mobile: contactInformation.mobileNumber,
    pincode,
    address: [addressLine1, addressLine2, city].join(' '),
    point: pointOf(lat, lng),
  };
}

function ofRegister(found: FoundOrganization): Candidate {
  const { facilityId, facilityName, facilityType, districtName, stateName, pincode, address } = found;
  return {
    facilityId,
    name: facilityName ?? facilityId,
    details: shown([facilityType, address, districtName, stateName, pincode]),
    like: {
      name: facilityName ?? null,
      mobile: null,
      pincode: pincode ?? null,
      address: address ?? null,
      point: pointOf(Number(found.latitude || NaN), Number(found.longitude || NaN)),
    },
  };
}

/** What is not in the register yet has no number to be found by. */
function ofAccount({ facilityId, basicInformation, contactInformation }: Organization): Candidate[] {
  const { facilityName, city, district, pincode } = basicInformation ?? {};
  const mobile = contactInformation?.['mobileNumber'];
  if (!facilityId || !facilityName) return [];
  return [
    {
      facilityId,
      name: facilityName,
      details: shown([city, district, pincode]),
      like: {
        name: facilityName,
        mobile: typeof mobile === 'string' ? mobile : null,
        pincode: pincode ?? null,
        address: null,
        point: null,
      },
    },
  ];
}

function pointOf(lat: number | undefined, lng: number | undefined): FacilityLike['point'] {
  return lat === undefined || lng === undefined || Number.isNaN(lat) || Number.isNaN(lng) ? null : { lat, lng };
}

/** A code of the directory says nothing to a person. */
function shown(texts: readonly (string | null | undefined)[]): string[] {
  return texts.flatMap((text, place) => (text && (place === texts.length - 1 || !/^\d+$/.test(text)) ? [text] : []));
}
