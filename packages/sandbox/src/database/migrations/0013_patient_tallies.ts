import type { Kysely } from 'kysely';
import type { Tables } from '../tables.js';

/** How many share a value; {@link patientGroups} replaced it, so nothing fills it any more. */
export async function patientTallies(database: Kysely<Tables>): Promise<void> {
  await database.schema.createTable('patient_tallies').addColumn('total', 'integer').execute();
  await database.schema.dropTable('patient_total').execute();
}
