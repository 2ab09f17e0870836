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
