import type { Generated } from 'kysely';
import type { Scenario } from '../abha/identities.js';
import type { HprScenario } from '../hpr/identities.js';

/** The columns as they are stored. Times are ISO texts in UTC, flags 0 or 1, so that every database reads them alike. */
export interface Tables {
  schema_version: { version: number };
  patients: PatientRow;
  patient_groups: PatientGroupRow;
  practitioners: PractitionerRow;
  practitioner_names: PractitionerNameRow;
  practitioner_specializations: { practitioner: number; name: string };
  appointments: AppointmentRow;
  appointment_minutes: AppointmentMinuteRow;
  practitioner_capacities: { practitioner_reference: string; capacity: number };
  lgd_states: LgdPlaceRow;
  lgd_districts: LgdPlaceRow & { state_code: string };
  lgd_sub_districts: LgdPlaceRow & { district_code: string };
  facilities: FacilityRow;
  care_contexts: CareContextRow;
  care_context_requests: CareContextRequestRow;
  visit_records: VisitRecordRow;
  settings: { name: string; value: string };
  ai_jobs: AiJobRow;
  ai_records: { record_id: string; summary: string; updated_at: string };
  ai_uploads: { sequence: Generated<number>; encounter_id: string; written_at: string; pages: string };
  aadhaar_holders: AadhaarHolderRow;
  abha_accounts: AbhaAccountRow;
  abha_addresses: AbhaAddressRow;
  registration_transactions: RegistrationTransactionRow;
  hpr_accounts: HprAccountRow;
  one_time_codes: OneTimeCodeRow;
  faults: FaultRow;
  inbox_messages: { sequence: Generated<number>; sealed: string; sent_at: string };
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

/** The patients who share a value, and in `everybody` all of them: a search has them at once, how many they are and who. */
export interface PatientGroupRow {
  /** What is shared, and its value: `family rao`, `state Kerala`. */
  key: string;
  /** Each holds the patients of 65,536 sequences. */
  block: number;
  /** One bit a patient, or a list where few are in it. */
  members: Uint8Array;
}

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

/** A place in the Local Government Directory. */
interface LgdPlaceRow {
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

export interface CareContextRow {
  reference: string;
  appointment_reference: string;
  patient_reference: string;
  practitioner_reference: string;
  /** A range on the clock, `02:00 pm - 02:30 pm`. */
  appointment_date: string;
  created_at: string;
  linked_at: string | null;
}

export interface CareContextRequestRow {
  request_id: string;
  care_context: string;
  hi_type: string;
  abha_address_key: string | null;
  created_at: string;
}

export interface VisitRecordRow {
  request_id: string;
  position: number;
  information_type: string;
  raw_fhir: number;
  fhir_document: string | null;
}

/** UIDAI's register, as far as anybody asked for it. The number itself is not here: `aadhaar_key` is a keyed hash of it. */
export interface AadhaarHolderRow {
  aadhaar_key: string;
  scenario: Scenario | HprScenario;
  /** Set when what the scenario does once has been done. */
  is_spent: Generated<number>;
  mobile: string | null;
  first_name: string;
  last_name: string | null;
  gender: string;
  /** `YYYY-MM-DD`, or only the year. */
  birth_date: string;
  address: string;
  district: string;
  state: string;
  pincode: string;
}

export interface AbhaAccountRow {
  abha_number: string;
  aadhaar_key: string;
  mobile: string | null;
  created_at: string;
}

export interface AbhaAddressRow {
  /** Whole and in lower case, so that no two differ by case alone. */
  address: string;
  abha_number: string;
  is_preferred: number;
  claimed_at: string;
}

/** How far a journey has come. A mobile is unverified only on a new account whose holder gave another than the linked one. */
type AbhaStage = 'code-sent' | 'mobile-unverified' | 'mobile-code-sent' | 'verified';

/** `verified` is the Aadhaar, `mobile-verified` the number to be reached on as well; a created one can still be looked up. */
type HprStage = 'hpr-code-sent' | 'hpr-verified' | 'hpr-mobile-code-sent' | 'hpr-mobile-verified';

export type Stage = AbhaStage | HprStage;

export interface RegistrationTransactionRow {
  /** One journey for each Aadhaar, of an ABHA or of an HPR ID: a new one ends the one before. */
  aadhaar_key: string;
  txn_id: string;
  stage: Stage;
  /** The mobile that the second code went to. */
  mobile: string | null;
  updated_at: string;
}

/** Neither the password nor a hash of it is here: nobody logs in. */
export interface HprAccountRow {
  /** `NN-NNNN-NNNN-NNNN` */
  hpr_id_number: string;
  aadhaar_key: string;
  /** Whole and in lower case: `asha.rao@hpr.abdm`. */
  hpr_id: string;
  category_id: number;
  sub_category_id: number;
  mobile: string | null;
  email: string;
  state_code: string;
  district_code: string;
  created_at: string;
}

export interface OneTimeCodeRow {
  /** A keyed hash of whom the code is for. */
  receiver: string;
  salt: string;
  digest: string;
  sends: number;
  wrong_tries: number;
  sent_at: string;
  blocked_until: string | null;
}

export interface FaultRow {
  sequence: Generated<number>;
  /** As it was asked for, as a JSON object. */
  fault: string;
  /** How often it is still to happen; null is until it is cleared. */
  times: number | null;
}

export interface AppointmentRow {
  /** Grows with every appointment and is never given twice. */
  sequence: Generated<number>;
  reference: string;
  practitioner_reference: string;
  patient_reference: string;
  organization_id: string;
  slot: string;
  priority: string;
  status: string;
  notes: string | null;
  /** ISO in UTC. */
  start_at: string;
  end_at: string;
  /** Whole minutes since 1970, from the one it begins in up to, not including, the first one after it. */
  start_minute: number;
  end_minute: number;
  /** Members without a column, as a JSON object. */
  extra: string;
  created_at: string;
  updated_at: string;
}

/** A place in a minute of a practitioner, given away: the key lets nobody have it twice. */
export interface AppointmentMinuteRow {
  practitioner_reference: string;
  minute: number;
  /** From 0 on, below the practitioner's capacity. */
  place: Generated<number>;
  /** The appointment's sequence. */
  appointment: number;
}

export interface AiJobRow {
  job_id: string;
  record_id: string;
  status: 'QUEUED' | 'IN_PROGRESS' | 'SUCCESS' | 'FAILED';
  /** JSON; sealed where the caller gave a key. */
  result: string | null;
  error: string | null;
  created_at: string;
  completed_at: string | null;
}
