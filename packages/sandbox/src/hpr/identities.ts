import type { Person } from '../registration/person.js';

/** What an Aadhaar number of the table does in HPR. Any other valid number is a new professional with a linked mobile. */
export type HprScenario =
  | 'new'
  | 'with-photo'
  | 'existing-hpr'
  | 'no-mobile'
  | 'locked'
  | 'service-down'
  | 'usernames-taken'
  | 'slow'
  | 'lost-answer'
  | 'year-only';

/** One row of the table of test professionals. */
export interface HprIdentity {
  /** Invented; its check digit is right. */
  aadhaar: string;
  scenario: HprScenario;
  /** What one sees. */
  shows: string;
  /** The mobile linked with the Aadhaar. Type another one to meet the second code. */
  mobile: string | null;
  person: Person;
}

const places = {
  lucknow: { address: '14, Hazratganj', district: 'Lucknow', state: 'Uttar Pradesh', pincode: '226001' },
  pune: { address: '8, Law College Road', district: 'Pune', state: 'Maharashtra', pincode: '411004' },
  chennai: { address: '27, Luz Church Road', district: 'Chennai', state: 'Tamil Nadu', pincode: '600004' },
  // As the API spells this state, and the directory does not.
  raipur: { address: '5, Station Road', district: 'Raipur', state: 'Chattisgarh', pincode: '492009' },
  kolkata: { address: '2, Ballygunge Place', district: 'Kolkata', state: 'West Bengal', pincode: '700019' },
} as const;

const row = (
  aadhaar: string,
  scenario: HprScenario,
  shows: string,
  mobile: string | null,
  [firstName, lastName]: readonly [string, string | null],
  gender: 'female' | 'male',
  birthDate: string,
  place: keyof typeof places,
): HprIdentity => ({
  aadhaar,
  scenario,
  shows,
  mobile,
  person: { firstName, lastName, gender, birthDate, ...places[place] },
});

/** Like the test cards of a payment sandbox. */
export const hprIdentities: readonly HprIdentity[] = [
  row(
    '300000000017',
    'new',
    'New: the HPR ID is created.',
    '9876510001',
    ['Farida', 'Qureshi'],
    'female',
    '1981-03-08',
    'lucknow',
  ),
  row('300000000029', 'new', 'New, name in Devanagari.', '9876510002', ['सुरेश', 'कुलकर्णी'], 'male', '1969-12-24', 'pune'),
  row('300000000038', 'new', 'New, one name only.', '9876510003', ['Kannan', null], 'male', '1990-04-14', 'chennai'),
  row(
    '300000000040',
    'existing-hpr',
    'Has an HPR ID: shown, nothing is created.',
    '9876510004',
    ['Ritu', 'Bose'],
    'female',
    '1977-07-02',
    'kolkata',
  ),
  row(
    '300000000055',
    'no-mobile',
    'No mobile is linked with the Aadhaar: no code can be sent.',
    null,
    ['Gopal', 'Mishra'],
    'male',
    '1952-01-15',
    'lucknow',
  ),
  row(
    '300000000064',
    'locked',
    'Locked after too many codes (ABDM-1100).',
    '9876510005',
    ['Anjali', 'Deshmukh'],
    'female',
    '1988-10-30',
    'pune',
  ),
  row(
    '300000000072',
    'service-down',
    'UIDAI does not answer (ABDM-1206).',
    '9876510006',
    ['Selvi', 'Rajan'],
    'female',
    '1984-05-21',
    'chennai',
  ),
  row(
    '300000000086',
    'usernames-taken',
    'The first suggestions are taken by others before one can be used.',
    '9876510007',
    ['Arindam', 'Sen'],
    'male',
    '1979-09-09',
    'kolkata',
  ),
  row(
    '300000000093',
    'slow',
    'Every answer takes four seconds.',
    '9876510008',
    ['Pooja', 'Tiwari'],
    'female',
    '1993-02-17',
    'lucknow',
  ),
  row(
    '300000000103',
    'lost-answer',
    'The HPR ID is created, but the connection drops before the answer; once.',
    '9876510009',
    ['Nikhil', 'Joshi'],
    'male',
    '1986-06-06',
    'pune',
  ),
  row(
    '300000000119',
    'year-only',
    'Only the year of birth is known: the day and the month are asked for.',
    '9876510010',
    ['Meenakshi', 'Iyer'],
    'female',
    '1961',
    'chennai',
  ),
  row(
    '300000000126',
    'new',
    'New, at a place that the directory spells otherwise: state and district are asked for.',
    '9876510011',
    ['Omprakash', 'Sahu'],
    'male',
    '1974-11-19',
    'raipur',
  ),
  row(
    '300000000135',
    'with-photo',
    'New, with a photo.',
    '9876510012',
    ['Devika', 'Nair'],
    'female',
    '1991-08-27',
    'pune',
  ),
];
