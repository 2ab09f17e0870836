import type { Kysely } from 'kysely';
import { patients } from './migrations/0001_patients.js';
import { abha } from './migrations/0002_abha.js';
import { practitioners } from './migrations/0003_practitioners.js';
import { organizations } from './migrations/0004_organizations.js';
import { appointments } from './migrations/0005_appointments.js';
import { documents } from './migrations/0006_documents.js';
import { hpr } from './migrations/0007_hpr.js';
import { ai } from './migrations/0008_ai.js';
import { shared } from './migrations/0009_shared.js';
import { manyPatients } from './migrations/0010_many_patients.js';
import { commonSearches } from './migrations/0011_common_searches.js';
import { capacity } from './migrations/0012_capacity.js';
import { patientTallies } from './migrations/0013_patient_tallies.js';
import { patientGroups } from './migrations/0014_patient_groups.js';
import type { Tables } from './tables.js';

/** In order, never edited once published: a change of the schema is a new one at the end. */
const migrations = [
  patients,
  abha,
  practitioners,
  organizations,
  appointments,
  documents,
  hpr,
  ai,
  shared,
  manyPatients,
  commonSearches,
  capacity,
  patientTallies,
  patientGroups,
];

/**
 * Brings a database to the newest schema, or to an older one, in one transaction: of several sandboxes that begin at once, the first
 * does it.
 */
export async function migrate(database: Kysely<Tables>, newest = migrations.length): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await transaction.schema
      .createTable('schema_version')
      .ifNotExists()
      .addColumn('version', 'integer', (column) => column.primaryKey())
      .execute();
    const done = await transaction
      .selectFrom('schema_version')
      .select('version')
      .orderBy('version', 'desc')
      .executeTakeFirst();
    const current = done?.version ?? 0;
    if (current > migrations.length) {
      throw new Error('This database was written by a newer sandbox. Update @carestack/sandbox, or give another one.');
    }

    for (const [index, change] of migrations.slice(current, newest).entries()) {
      await change(transaction);
      await transaction
        .insertInto('schema_version')
        .values({ version: current + index + 1 })
        .execute();
    }
  });
}
