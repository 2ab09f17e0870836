import type { Kysely } from 'kysely';
import type { Tables } from '../tables.js';

/** What a search that fits very many needs: to know that nothing changed since they were counted, and names read from the index alone. */
export async function commonSearches(database: Kysely<Tables>): Promise<void> {
  await database.schema
    .alterTable('patient_total')
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();

  await database.schema.dropIndex('patient_names_by_name').execute();
  await database.schema
    .createIndex('patient_names_by_name')
    .on('patient_names')
    .columns(['name', 'patient', 'is_family'])
    .execute();
}
