import type { Person } from '../registration/person.js';

/** What an Aadhaar number of the table does. Any other valid number is a new person with a linked mobile. */
export type Scenario =
  | 'new'
  | 'with-photo'
  | 'existing'
  | 'half-finished'
  | 'mobile-limit'
  | 'masked-mobile'
  | 'year-only'
  | 'no-mobile'
  | 'locked'
  | 'service-down'
  | 'addresses-taken'
  | 'slow'
  | 'lost-answer'
  | 'deactivated';

/** One row of the table of test identities. */
export interface Identity {
  /** Invented; its check digit is right. */
  aadhaar: string;
  scenario: Scenario;
  /** What one sees. */
  shows: string;
  /** The mobile linked with the Aadhaar. Type another one to meet the second code. */
  mobile: string | null;
  person: Person;
}

/** This mobile is on six ABHAs already: ABDM-1124 for whoever gives it. */
export const fullMobile = '9876500006';

const bengaluru = {
  address: '12, 4th Block, Jayanagar',
  district: 'Bengaluru Urban',
  state: 'Karnataka',
  pincode: '560011',
} as const;
const lucknow = {
  address: '7, Vikas Khand, Gomti Nagar',
  district: 'Lucknow',
  state: 'Uttar Pradesh',
  pincode: '226010',
} as const;
const chennai = {
  address: '3, Sannadhi Street, Mylapore',
  district: 'Chennai',
  state: 'Tamil Nadu',
  pincode: '600004',
} as const;
const kolkata = {
  address: '21, Karunamoyee, Salt Lake',
  district: 'Kolkata',
  state: 'West Bengal',
  pincode: '700091',
} as const;
const pune = { address: '5, Karve Road, Kothrud', district: 'Pune', state: 'Maharashtra', pincode: '411038' } as const;
const srinagar = {
  address: '9, Boulevard Road, Dalgate',
  district: 'Srinagar',
  state: 'Jammu and Kashmir',
  pincode: '190001',
} as const;

type Named = Pick<Person, 'firstName' | 'lastName' | 'gender' | 'birthDate'>;
const woman = (firstName: string, lastName: string | null, birthDate: string): Named => ({
  firstName,
  lastName,
  gender: 'female',
  birthDate,
});
const man = (firstName: string, lastName: string | null, birthDate: string): Named => ({
  firstName,
  lastName,
  gender: 'male',
  birthDate,
});

/** Like the test cards of a payment sandbox. */
export const identities: readonly Identity[] = [
  {
    aadhaar: '234567890124',
    scenario: 'new',
    shows: 'New: the ABHA is created.',
    mobile: '9876543210',
    person: { ...woman('Asha', 'Rao', '1988-01-30'), ...bengaluru },
  },
  {
    aadhaar: '999941057058',
    scenario: 'with-photo',
    shows: 'New, with a photo.',
    mobile: '9876500001',
    person: { ...man('Ravi', 'Kumar', '1975-06-15'), ...lucknow },
  },
  {
    aadhaar: '200000000013',
    scenario: 'new',
    shows: 'New, name in Devanagari.',
    mobile: '9876500002',
    person: { ...woman('कविता', 'शर्मा', '1992-11-03'), ...lucknow },
  },
  {
    aadhaar: '200000000021',
    scenario: 'new',
    shows: 'New, one name only, in Tamil.',
    mobile: '9876500003',
    person: { ...man('முருகன்', null, '1960-04-14'), ...chennai },
  },
  {
    aadhaar: '200000000032',
    scenario: 'new',
    shows: 'New, name in Bengali.',
    mobile: '9876500004',
    person: { ...woman('শ্রেয়া', 'সেন', '2001-08-22'), ...kolkata },
  },
  {
    aadhaar: '200000000045',
    scenario: 'new',
    shows: 'New, name in Urdu.',
    mobile: '9876500005',
    person: { ...man('بلال', 'میر', '1983-02-09'), ...srinagar },
  },
  {
    aadhaar: '200000000050',
    scenario: 'existing',
    shows: 'Has an ABHA with two addresses: found, nothing is created.',
    mobile: '9876500011',
    person: { ...woman('Meera', 'Joshi', '1990-05-17'), ...pune },
  },
  {
    aadhaar: '200000000066',
    scenario: 'half-finished',
    shows: 'Has an ABHA that was left with its number as the only address.',
    mobile: '9876500012',
    person: { ...man('Imran', 'Khan', '1979-12-01'), ...lucknow },
  },
  {
    aadhaar: '200000000078',
    scenario: 'no-mobile',
    shows: 'No mobile is linked with the Aadhaar: no code can be sent.',
    mobile: null,
    person: { ...woman('Lakshmi', null, '1948-07-01'), ...chennai },
  },
  {
    aadhaar: '200000000084',
    scenario: 'locked',
    shows: 'Locked after too many codes (ABDM-1100).',
    mobile: '9876500013',
    person: { ...man('Sourav', 'Ghosh', '1986-09-28'), ...kolkata },
  },
  {
    aadhaar: '200000000097',
    scenario: 'service-down',
    shows: 'UIDAI does not answer (ABDM-1206).',
    mobile: '9876500014',
    person: { ...woman('Neha', 'Verma', '1995-03-12'), ...lucknow },
  },
  {
    aadhaar: '200000000107',
    scenario: 'addresses-taken',
    shows: 'The first suggestions are taken by others before they can be claimed (ABDM-1101).',
    mobile: '9876500015',
    person: { ...man('Girish', 'Hegde', '1972-10-05'), ...bengaluru },
  },
  {
    aadhaar: '200000000111',
    scenario: 'slow',
    shows: 'Every answer takes four seconds.',
    mobile: '9876500016',
    person: { ...woman('Sneha', 'Patil', '1999-01-21'), ...pune },
  },
  {
    aadhaar: '200000000124',
    scenario: 'lost-answer',
    shows: 'The ABHA is created, but the connection drops before the answer; once.',
    mobile: '9876500017',
    person: { ...man('Anil', 'Menon', '1967-05-30'), ...bengaluru },
  },
  {
    aadhaar: '200000000130',
    scenario: 'masked-mobile',
    shows: 'The profile hides the mobile, so it must be verified by a second code.',
    mobile: '9876500018',
    person: { ...woman('Ayesha', 'Ansari', '1993-07-19'), ...srinagar },
  },
  {
    aadhaar: '200000000148',
    scenario: 'year-only',
    shows: 'Only the year of birth is known.',
    mobile: '9876500019',
    person: { ...man('Tapan', 'Das', '1951'), ...kolkata },
  },
  {
    aadhaar: '200000000153',
    scenario: 'mobile-limit',
    shows: 'The linked mobile is on six ABHAs already (ABDM-1124): give another one; the code stays good.',
    mobile: fullMobile,
    person: { ...woman('Sunita', 'Yadav', '1982-04-04'), ...lucknow },
  },
  {
    aadhaar: '200000000169',
    scenario: 'deactivated',
    shows: 'Has a deactivated ABHA (ABDM-1134).',
    mobile: '9876500020',
    person: { ...man('Vikas', 'Pawar', '1989-08-08'), ...pune },
  },
];
