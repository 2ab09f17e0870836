import type { Gender, State } from '@carestack/core/values';

/** Somebody invented, as UIDAI would know them. */
export interface Person {
  firstName: string;
  lastName: string | null;
  gender: Gender;
  /** `YYYY-MM-DD`, or only the year. */
  birthDate: string;
  address: string;
  district: string;
  state: State;
  pincode: string;
}

/** Who holds what a newcomer cannot have any more: taken addresses, usernames, mobiles. */
export const stranger: Person = {
  firstName: 'Somebody',
  lastName: 'Else',
  gender: 'unknown',
  birthDate: '1980',
  address: '1, Station Road',
  district: 'Nagpur',
  state: 'Maharashtra',
  pincode: '440001',
};
