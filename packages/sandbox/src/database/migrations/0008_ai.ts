import type { Kysely } from 'kysely';
import type { Tables } from '../tables.js';

export async function ai(database: Kysely<Tables>): Promise<void> {
  await database.schema
    .createTable('ai_jobs')
    .addColumn('job_id', 'text', (column) => column.primaryKey())
    .addColumn('record_id', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('result', 'text')
    .addColumn('error', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('completed_at', 'text')
    .execute();

  await database.schema
    .createTable('ai_records')
    .addColumn('record_id', 'text', (column) => column.primaryKey())
    .addColumn('summary', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .execute();

  await database.schema
    .createTable('ai_uploads')
    .addColumn('sequence', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('encounter_id', 'text', (column) => column.notNull())
    .addColumn('written_at', 'text', (column) => column.notNull())
    .addColumn('pages', 'text', (column) => column.notNull())
    .execute();
  await database.schema
    .createIndex('ai_uploads_by_encounter')
    .on('ai_uploads')
    .columns(['encounter_id', 'written_at', 'sequence'])
    .execute();
}
