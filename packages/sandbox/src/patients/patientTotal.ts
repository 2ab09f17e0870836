import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';

export interface PatientTotal {
  /** How many patients there are. It is kept, because to count a million takes longer than to read a page of them. */
  total: number;
  /** Another one after every write of a patient, whichever sandbox on this database made it. */
  version: number;
}

export async function patientTotal(database: Kysely<Tables>): Promise<PatientTotal> {
  return database.selectFrom('patient_total').select(['total', 'version']).executeTakeFirstOrThrow();
}

/**
 * Part of every write of patients, and its last step: on a server it makes other such writes wait. `by` is how many more there are; gives
 * the version that the write makes.
 */
export async function patientsWritten(database: Kysely<Tables>, by: number): Promise<number> {
  const { version } = await database
    .updateTable('patient_total')
    .set((row) => ({ total: row('total', '+', by), version: row('version', '+', 1) }))
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
}
