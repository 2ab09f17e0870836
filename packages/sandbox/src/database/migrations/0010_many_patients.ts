import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables.js';

/** What a page of a million patients needs, to cost what one of a thousand does. */
export async function manyPatients(database: Kysely<Tables>): Promise<void> {
  await database.schema
    .createTable('patient_total')
    .addColumn('total', 'integer', (column) => column.notNull())
    .execute();
  await sql`insert into patient_total (total) select count(*) from patients`.execute(database);

  for (const column of ['birth_date', 'gender', 'state', 'pincode', 'updated_at'] as const) {
    await database.schema.createIndex(`patients_by_${column}`).on('patients').columns([column, 'sequence']).execute();
  }
  await database.schema
    .createIndex('patients_by_email')
    .on('patients')
    .expression(sql`lower(${sql.ref('email_id')})`)
    .execute();
}
