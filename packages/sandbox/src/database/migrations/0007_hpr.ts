import type { Kysely } from 'kysely';
import type { Tables } from '../tables.js';

export async function hpr(database: Kysely<Tables>): Promise<void> {
  // ABHA and HPR go by transactions of one kind.
  await database.schema.alterTable('abha_transactions').renameTo('registration_transactions').execute();

  // One HPR ID per Aadhaar, and one owner per username, are this table's keys, not somebody's check.
  await database.schema
    .createTable('hpr_accounts')
    .addColumn('hpr_id_number', 'text', (column) => column.primaryKey())
    .addColumn('aadhaar_key', 'text', (column) => column.notNull().unique().references('aadhaar_holders.aadhaar_key'))
    .addColumn('hpr_id', 'text', (column) => column.notNull().unique())
    .addColumn('category_id', 'integer', (column) => column.notNull())
    .addColumn('sub_category_id', 'integer', (column) => column.notNull())
    .addColumn('mobile', 'text')
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('state_code', 'text', (column) => column.notNull())
    .addColumn('district_code', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute();
}
