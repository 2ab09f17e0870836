import type { Kysely } from 'kysely';
import { createGroupChanges } from '../../patients/patientGroups.js';
import type { Tables } from '../tables.js';

/** Patients read, and their groups written, at once: a quarter of a block. */
const batch = 16_384;

/** What any search needs, whatever it puts together: who fits each part of it, at hand, and no longer only how many. */
export async function patientGroups(database: Kysely<Tables>): Promise<void> {
  await database.schema.dropTable('patient_tallies').execute();
  await database.schema.dropTable('patient_names').execute();
  for (const column of ['gender', 'state', 'pincode', 'updated_at'] as const) {
    await database.schema.dropIndex(`patients_by_${column}`).execute();
  }
  await database.schema
    .createTable('patient_groups')
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('block', 'integer', (column) => column.notNull())
    .addColumn('members', 'bytea', (column) => column.notNull())
    .addPrimaryKeyConstraint('patient_groups_key', ['key', 'block'])
    .execute();

  const groups = createGroupChanges();
  let last = 0;
  for (;;) {
    const patients = await database
      .selectFrom('patients')
      .selectAll()
      .where('sequence', '>', last)
      .orderBy('sequence')
      .limit(batch)
      .execute();
    for (const patient of patients) groups.change(patient.sequence, undefined, patient);
    await groups.write(database);
    const end = patients.at(-1);
    if (!end) break;
    last = end.sequence;
  }
}
