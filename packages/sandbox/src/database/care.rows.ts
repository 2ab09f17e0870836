import type { Generated } from 'kysely';

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
