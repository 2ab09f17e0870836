import type { Generated } from 'kysely';

/** A place in the Local Government Directory. */
export interface LgdPlaceRow {
  code: string;
  name: string;
  /** The name as it is compared. */
  name_key: string;
}

export interface FacilityRow {
  /** Grows with every facility and is never given twice: the order of lists, newest first. */
  sequence: Generated<number>;
  id: string;
  /** `IN` and ten digits: the id in the health facility registry. */
  facility_id: string;
  account_id: string;
  name: string;
  name_key: string;
  address_key: string;
  pincode: string;
  state_code: string;
  /** Null where the directory in this database does not hold the place; its name is in the document. */
  district_code: string | null;
  sub_district_code: string | null;
  owner_code: string;
  beds: number;
  ventilators: number;
  spoc_name: string | null;
  spoc_id: string | null;
  consent_manager_name: string | null;
  consent_manager_id: string | null;
  /** The groups of the registration as a JSON object. */
  document: string;
  created_at: string;
  updated_at: string;
}
