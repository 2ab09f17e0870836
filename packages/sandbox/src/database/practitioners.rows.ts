import type { Generated } from 'kysely';

export interface PractitionerRow {
  /** Grows with every practitioner and is never given twice: the order of lists, newest first. */
  sequence: Generated<number>;
  id: string;
  registration_id: string;
  /** `registration_id` without spaces and dashes, in capitals: what is compared. */
  registration_key: string;
  department: string;
  designation: string;
  status: string;
  joining_date: string;
  staff_type: string;
  first_name: string;
  middle_name: string | null;
  last_name: string | null;
  birth_date: string | null;
  gender: string;
  mobile_number: string | null;
  email_id: string | null;
  address: string;
  pincode: string | null;
  state: string | null;
  wants_to_link_whatsapp: number | null;
  photo: string | null;
  /** The names as they were written, as a JSON array; they are found by `practitioner_specializations`. */
  specialization: string;
  /** Members that only the README of the API names, as a JSON object. */
  extra: string;
  created_at: string;
  updated_at: string;
}

/** A name from each of its words on, so that a search finds its start anywhere. */
export interface PractitionerNameRow {
  practitioner: number;
  name: string;
  is_family: number;
}
