import type { Generated } from 'kysely';
import type {
  AiJobRow,
  AppointmentMinuteRow,
  AppointmentRow,
  CareContextRequestRow,
  CareContextRow,
  VisitRecordRow,
} from './care.rows.js';
import type { FacilityRow, LgdPlaceRow } from './facilities.rows.js';
import type { PractitionerNameRow, PractitionerRow } from './practitioners.rows.js';
import type {
  AadhaarHolderRow,
  AbhaAccountRow,
  AbhaAddressRow,
  HprAccountRow,
  OneTimeCodeRow,
  RegistrationTransactionRow,
} from './registration.rows.js';

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

export interface FaultRow {
  sequence: Generated<number>;
  /** As it was asked for, as a JSON object. */
  fault: string;
  /** How often it is still to happen; null is until it is cleared. */
  times: number | null;
}
