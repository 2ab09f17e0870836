import type { Generated } from 'kysely';

/** The columns as they are stored. Times are ISO texts in UTC, flags 0 or 1, so that every database reads them alike. */
export interface Tables {
  schema_version: { version: number };
  patients: PatientRow;
  patient_names: PatientNameRow;
}

export interface PatientRow {
  /** Grows with every patient and is never given twice: the order of lists, newest first. */
  sequence: Generated<number>;
  id: string;
  id_type: string;
  id_number: string;
  /** `id_number` without spaces and dashes, in capitals: what is compared. */
  id_number_key: string;
  abha_address: string | null;
  abha_address_key: string | null;
  patient_type: string;
  first_name: string;
  middle_name: string | null;
  last_name: string | null;
  birth_date: string;
  gender: string;
  mobile_number: string | null;
  email_id: string | null;
  address: string;
  pincode: string | null;
  state: string | null;
  wants_to_link_whatsapp: number | null;
  photo: string | null;
  /** Members that only the README of the API names, as a JSON object. */
  extra: string;
  created_at: string;
  updated_at: string;
}

/** A name from each of its words on, so that a search finds its start anywhere. */
export interface PatientNameRow {
  patient: number;
  name: string;
  is_family: number;
}
