import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import { inventId } from '../people/inventId.js';
import { seededRandom, type Random } from '../people/random.js';
import { regions } from '../people/regions.js';
import { documentOf, rowOf } from './facilityRow.js';
import { cities } from './geocode.js';
import { createPlaces } from './places.js';

/** The district and sub-district of each city, by their names in the directory. */
const districts: Readonly<Record<string, readonly [district: string, subDistrict: string]>> = {
  Lucknow: ['Lucknow', 'Sadar'],
  Varanasi: ['Varanasi', 'Sadar'],
  Bhopal: ['Bhopal', 'Huzur'],
  Jaipur: ['Jaipur', 'Jaipur'],
  'New Delhi': ['New Delhi', 'Vasant Vihar'],
  Pune: ['Pune', 'Pune City'],
  Mumbai: ['Mumbai', 'Mumbai'],
  Kolkata: ['Kolkata', 'Kolkata'],
  Agartala: ['West Tripura', 'Sadar'],
  Ahmedabad: ['Ahmedabad', 'Maninagar'],
  Surat: ['Surat', 'Adajan'],
  Ludhiana: ['Ludhiana', 'Ludhiana (East)'],
  Amritsar: ['Amritsar', 'Amritsar-I'],
  Chennai: ['Chennai', 'Mylapore'],
  Madurai: ['Madurai', 'Madurai North'],
  Hyderabad: ['Hyderabad', 'Charminar'],
  Visakhapatnam: ['Visakhapatnam', 'Seethammadhara'],
  Bengaluru: ['Bengaluru Urban', 'Bengaluru South'],
  Mysuru: ['Mysuru', 'Mysuru'],
  Kochi: ['Ernakulam', 'Kochi'],
  Thiruvananthapuram: ['Thiruvananthapuram', 'Thiruvananthapuram'],
  Srinagar: ['Srinagar', 'Srinagar (North)'],
};

const kinds = [
  { name: 'District Hospital', owner: ['G', 'S'], type: 'HOSP', subType: 'GEN', system: 'M', beds: 240 },
  { name: 'Arogya Nursing Home', owner: ['P', 'FP'], type: 'HOSP', subType: 'MULTI', system: 'M', beds: 60 },
  { name: 'Sevadham Clinic', owner: ['P', 'NP'], type: 'CLINIC', subType: 'POLY', system: 'M', beds: 0 },
  { name: 'Ayurveda Chikitsalaya', owner: ['G', 'S'], type: 'DISP', subType: '', system: 'A', beds: 0 },
  { name: 'Dant Dental Care', owner: ['P', 'FP'], type: 'CLINIC', subType: 'SINGLE', system: 'D', beds: 0 },
  { name: 'Urban Health Centre', owner: ['G', 'S'], type: 'PHC', subType: 'PHCD', system: 'M', beds: 6 },
] as const;

/** A fixed day, so that the records are the same in every year. */
const newest = Date.UTC(2026, 0, 1, 4);
const oneDay = 86_400_000;

/** One invented facility in each city that the invented people live in. Part of the caller's transaction. */
export async function seedFacilities(database: Kysely<Tables>): Promise<void> {
  const random = seededRandom(20_260_103);
  const places = createPlaces({ database });
  const cityOf = new Map(
    regions.flatMap(({ state, places: towns }) => towns.map((place) => [place.city, { ...place, state }] as const)),
  );
  for (const [index, place] of [...cityOf.values()].entries()) {
    const facility = inventFacility(random, index, place);
    const { stateCode, ...codes } = await places.codesOf(facility.basicInformation);
    if (!stateCode) throw new Error(`The directory does not know ${place.state}.`);
    const ids = {
      id: inventId(random),
      facilityId: `IN${stateCode.padStart(2, '0')}${String(10_000_000 + index * 7)}`,
      time: new Date(newest - (cityOf.size - index) * oneDay).toISOString(),
    };
    const row = rowOf(facility, documentOf(facility, facility), { stateCode, ...codes }, ids);
    await database.insertInto('facilities').values(row).execute();
  }
}

interface City {
  city: string;
  state: string;
  pincode: string;
  localities: readonly [string, ...string[]];
}

function inventFacility(random: Random, index: number, { city, state, pincode, localities }: City) {
  const kind = kinds[index % kinds.length] ?? kinds[0];
  const point = cities[city];
  const [district, subDistrict] = districts[city] ?? [city, city];
  const yesNo = (isSo: boolean) => (isSo ? 'Yes' : 'No');
  const picture = (name: string) => ({ value: 'iVBORw0KGgo=', name });
  return {
    accountId: `account-${1 + (index % 5)}`,
    basicInformation: {
      facilityName: `${city} ${kind.name}`,
      region: 'U' as const,
      addressLine1: `${1 + random.below(200)} ${random.pick(localities)}`,
      addressLine2: `${city} Main Road`,
      district,
      subDistrict,
      city,
      state,
      country: 'India' as const,
      pincode: `${pincode}001`,
      latLongs: point ? [String(point.lat), String(point.lng)] : [''],
    },
    contactInformation: {
      mobileNumber: `9${random.digits(9)}`,
      email: `facility${index + 1}@example.in`,
      landline: `2${random.digits(6)}`,
      stdcode: `0${20 + random.below(70)}`,
      websiteLink: `https://facility${index + 1}.example.in`,
    },
    uploadDocuments: { boardPhoto: picture('board.png'), buildingPhoto: picture('building.png') },
    addAddressProof: [{ addressProofType: 'EB', addressProofAttachment: picture('bill.png') }],
    facilityTimings: [{ timings: 'Mon-Sat: 10:00 AM - 6:00 PM', shifts: [{ start: null, end: null }] }],
    facilityDetails: { ownershipType: kind.owner[0], ownershipSubType: kind.owner[1], status: 'Functional' },
    systemOfMedicine: {
      specialities: [
        { systemofMedicineCode: kind.system, specialities: [kind.system === 'M' ? 'M05' : `${kind.system}01`] },
      ],
      facilityType: kind.type,
      facilitySubType: kind.subType,
      serviceType: kind.beds > 0 ? 'OI' : 'OPD',
    },
    facilityInventory: {
      totalNumberOfVentilators: Math.floor(kind.beds / 20),
      totalNumberOfBeds: kind.beds,
      hasDialysisCenter: yesNo(kind.beds > 100),
      hasPharmacy: yesNo(random.chance(0.7)),
      hasBloodBank: yesNo(kind.beds > 100),
      hasCathLab: yesNo(false),
      hasDiagnosticLab: yesNo(kind.beds > 0),
      hasImagingCenter: yesNo(kind.beds > 50),
      servicesByImagingCenter: kind.beds > 50 ? [{ service: 'X-ray', count: 2 }] : [],
      nhrrid: '',
      nin: '',
      abpmjayid: '',
      rohiniId: '',
      echsId: '',
      cghsId: '',
      ceaRegistration: '',
      stateInsuranceSchemeId: '',
    },
  };
}
