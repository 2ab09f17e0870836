import type { AbhaProfileWire } from '@carestack/core/abha';
import { maskMobile } from '@carestack/core/values';
import type { AadhaarHolderRow, AbhaAccountRow } from '../database/registration.rows.js';
import { photoOf } from '../registration/photo.js';

type Addresses = readonly { address: string; isPreferred: boolean }[];

const genderLetters: Readonly<Record<string, string>> = { male: 'M', female: 'F', other: 'O' };

/** The profile as contract 8 words it: empty text for a name there is not, `DD-MM-YYYY`, the state in capitals as ABDM writes it. */
export function profileOf(
  account: AbhaAccountRow,
  holder: Omit<AadhaarHolderRow, 'is_spent'>,
  addresses: Addresses,
): AbhaProfileWire & Record<string, unknown> {
  const [year = '', month, day] = holder.birth_date.split('-');
  const preferred = addresses.find(({ isPreferred }) => isPreferred)?.address;
  const mobile = account.mobile ?? '';
  return {
    ABHANumber: account.abha_number,
    abhaStatus: 'ACTIVE',
    abhaType: 'STANDARD',
    ...(preferred && { preferredAddress: preferred }),
    phrAddress: addresses.map(({ address }) => address),
    firstName: holder.first_name,
    middleName: '',
    lastName: holder.last_name ?? '',
    name: [holder.first_name, holder.last_name].filter(Boolean).join(' '),
    gender: genderLetters[holder.gender] ?? 'U',
    ...(month && day && { dob: `${day}-${month}-${year}`, monthOfBirth: month, dayOfBirth: day }),
    yearOfBirth: year,
    mobile: holder.scenario === 'masked-mobile' ? maskMobile(mobile) : mobile,
    mobileVerified: true,
    address: holder.address,
    districtName: holder.district.toUpperCase(),
    stateName: holder.state.toUpperCase(),
    pinCode: holder.pincode,
    kycVerified: true,
    photo: photoOf(holder),
  };
}
