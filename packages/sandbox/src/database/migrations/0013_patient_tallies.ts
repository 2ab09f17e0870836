import { sql, type Kysely } from 'kysely';
import { createTallyChanges } from '../../patients/patientTallies.js';
import type { Tables } from '../tables.js';

/** Patients read at once. */
const batch = 5_000;

/** What a search that fits very many needs the first time, too: to know how many they are without counting them. */
export async function patientTallies(database: Kysely<Tables>): Promise<void> {
  await database.schema
    .createTable('patient_tallies')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('gender', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('total', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('patient_tallies_key', ['kind', 'value', 'gender', 'state'])
    .execute();
  await database.schema
    .createIndex('patient_tallies_of_nobody')
    .on('patient_tallies')
    .column('kind')
    .where(sql.ref('total'), '=', sql.lit(0))
    .execute();
  await database.schema.dropTable('patient_total').execute();

  const tallies = createTallyChanges();
  let last = 0;
  for (;;) {
    const patients = await database
      .selectFrom('patients')
      .selectAll()
      .where('sequence', '>', last)
      .orderBy('sequence')
      .limit(batch)
      .execute();
    for (const patient of patients) tallies.add(patient, 1);
    const end = patients.at(-1);
    if (!end) break;
    last = end.sequence;
  }
  await tallies.write(database);
}
