import type { Kysely } from 'kysely';
import type { Tables } from '../tables.js';

/** What several sandboxes on one database have to know of each other. One that is alone keeps it in memory. */
export async function shared(database: Kysely<Tables>): Promise<void> {
  await database.schema
    .createTable('faults')
    .addColumn('sequence', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('fault', 'text', (column) => column.notNull())
    .addColumn('times', 'integer')
    .execute();

  await database.schema
    .createTable('inbox_messages')
    .addColumn('sequence', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .addColumn('sent_at', 'text', (column) => column.notNull())
    .execute();
  await database.schema.createIndex('inbox_messages_by_time').on('inbox_messages').column('sent_at').execute();
}
