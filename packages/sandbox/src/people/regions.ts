import type { State } from '@carestack/core/patients';
import { northernNames } from './names.north.js';
import { southernNames } from './names.south.js';

type Words = readonly [string, ...string[]];

/** Names that are used together: given names by gender, and the family names beside them. */
export interface NameList {
  female: Words;
  male: Words;
  /** None where one name is the custom; `['Kaur'], ['Singh']` differ by gender. */
  family?: Words | { female: Words; male: Words };
}

export interface Place {
  city: string;
  /** The pincode's first three digits: its sorting district. */
  pincode: string;
  localities: Words;
}

/** A part of the country: who lives there, and where. Latin letters and its own script side by side. */
export interface Region {
  state: State;
  /** How its driving licences begin. */
  licenceCode: string;
  latin: NameList;
  native: NameList;
  places: readonly [Place, ...Place[]];
}

const { bengali, gujarati, hindi, marathi, punjabi, urdu } = northernNames;
const { kannada, malayalam, tamil, telugu } = southernNames;

export const regions: readonly [Region, ...Region[]] = [
  {
    state: 'Uttar Pradesh',
    licenceCode: 'UP',
    ...hindi,
    places: [
      { city: 'Lucknow', pincode: '226', localities: ['Aliganj', 'Gomti Nagar', 'Hazratganj', 'Indira Nagar'] },
      { city: 'Varanasi', pincode: '221', localities: ['Assi', 'Bhelupur', 'Lanka', 'Sigra'] },
    ],
  },
  {
    state: 'Madhya Pradesh',
    licenceCode: 'MP',
    ...hindi,
    places: [{ city: 'Bhopal', pincode: '462', localities: ['Arera Colony', 'Kolar Road', 'Shahpura', 'TT Nagar'] }],
  },
  {
    state: 'Rajasthan',
    licenceCode: 'RJ',
    ...hindi,
    places: [
      { city: 'Jaipur', pincode: '302', localities: ['Bani Park', 'Malviya Nagar', 'Mansarovar', 'Vaishali Nagar'] },
    ],
  },
  {
    state: 'Delhi',
    licenceCode: 'DL',
    ...hindi,
    places: [{ city: 'New Delhi', pincode: '110', localities: ['Dwarka', 'Karol Bagh', 'Laxmi Nagar', 'Rohini'] }],
  },
  {
    state: 'Maharashtra',
    licenceCode: 'MH',
    ...marathi,
    places: [
      { city: 'Pune', pincode: '411', localities: ['Aundh', 'Hadapsar', 'Kothrud', 'Shivajinagar'] },
      { city: 'Mumbai', pincode: '400', localities: ['Andheri East', 'Dadar West', 'Kurla', 'Mulund'] },
    ],
  },
  {
    state: 'West Bengal',
    licenceCode: 'WB',
    ...bengali,
    places: [{ city: 'Kolkata', pincode: '700', localities: ['Behala', 'Garia', 'Salt Lake', 'Shyambazar'] }],
  },
  {
    state: 'Tripura',
    licenceCode: 'TR',
    ...bengali,
    places: [{ city: 'Agartala', pincode: '799', localities: ['Banamalipur', 'Dhaleswar', 'Krishnanagar'] }],
  },
  {
    state: 'Gujarat',
    licenceCode: 'GJ',
    ...gujarati,
    places: [
      { city: 'Ahmedabad', pincode: '380', localities: ['Maninagar', 'Navrangpura', 'Paldi', 'Vastrapur'] },
      { city: 'Surat', pincode: '395', localities: ['Adajan', 'Athwa', 'Varachha'] },
    ],
  },
  {
    state: 'Punjab',
    licenceCode: 'PB',
    ...punjabi,
    places: [
      { city: 'Ludhiana', pincode: '141', localities: ['Dugri', 'Model Town', 'Sarabha Nagar'] },
      { city: 'Amritsar', pincode: '143', localities: ['Lawrence Road', 'Ranjit Avenue', 'Putlighar'] },
    ],
  },
  {
    state: 'Tamil Nadu',
    licenceCode: 'TN',
    ...tamil,
    places: [
      { city: 'Chennai', pincode: '600', localities: ['Adyar', 'Mylapore', 'T Nagar', 'Velachery'] },
      { city: 'Madurai', pincode: '625', localities: ['Anna Nagar', 'KK Nagar', 'Simmakkal'] },
    ],
  },
  {
    state: 'Telangana',
    licenceCode: 'TS',
    ...telugu,
    places: [
      { city: 'Hyderabad', pincode: '500', localities: ['Ameerpet', 'Dilsukhnagar', 'Kukatpally', 'Secunderabad'] },
    ],
  },
  {
    state: 'Andhra Pradesh',
    licenceCode: 'AP',
    ...telugu,
    places: [{ city: 'Visakhapatnam', pincode: '530', localities: ['Gajuwaka', 'MVP Colony', 'Seethammadhara'] }],
  },
  {
    state: 'Karnataka',
    licenceCode: 'KA',
    ...kannada,
    places: [
      { city: 'Bengaluru', pincode: '560', localities: ['Basavanagudi', 'Jayanagar', 'Malleshwaram', 'Rajajinagar'] },
      { city: 'Mysuru', pincode: '570', localities: ['Kuvempunagar', 'Saraswathipuram', 'Vijayanagar'] },
    ],
  },
  {
    state: 'Kerala',
    licenceCode: 'KL',
    ...malayalam,
    places: [
      { city: 'Kochi', pincode: '682', localities: ['Edappally', 'Kaloor', 'Palarivattom'] },
      { city: 'Thiruvananthapuram', pincode: '695', localities: ['Kowdiar', 'Pattom', 'Peroorkada'] },
    ],
  },
  {
    state: 'Jammu and Kashmir',
    licenceCode: 'JK',
    ...urdu,
    places: [{ city: 'Srinagar', pincode: '190', localities: ['Dalgate', 'Jawahar Nagar', 'Lal Bazar'] }],
  },
  {
    state: 'Telangana',
    licenceCode: 'TS',
    ...urdu,
    places: [{ city: 'Hyderabad', pincode: '500', localities: ['Charminar', 'Mehdipatnam', 'Tolichowki'] }],
  },
];
