import type { Kysely } from 'kysely';
import type { Tables } from '../tables.js';

export async function abha(database: Kysely<Tables>): Promise<void> {
  await database.schema
    .createTable('settings')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();

  await database.schema
    .createTable('aadhaar_holders')
    .addColumn('aadhaar_key', 'text', (column) => column.primaryKey())
    .addColumn('scenario', 'text', (column) => column.notNull())
    .addColumn('is_spent', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('mobile', 'text')
    .addColumn('first_name', 'text', (column) => column.notNull())
    .addColumn('last_name', 'text')
    .addColumn('gender', 'text', (column) => column.notNull())
    .addColumn('birth_date', 'text', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('district', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('pincode', 'text', (column) => column.notNull())
    .execute();

  // One ABHA per Aadhaar is this table's key, not somebody's check.
  await database.schema
    .createTable('abha_accounts')
    .addColumn('abha_number', 'text', (column) => column.primaryKey())
    .addColumn('aadhaar_key', 'text', (column) => column.notNull().unique().references('aadhaar_holders.aadhaar_key'))
    .addColumn('mobile', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute();
  await database.schema.createIndex('abha_accounts_by_mobile').on('abha_accounts').column('mobile').execute();

  await database.schema
    .createTable('abha_addresses')
    .addColumn('address', 'text', (column) => column.primaryKey())
    .addColumn('abha_number', 'text', (column) => column.notNull().references('abha_accounts.abha_number'))
    .addColumn('is_preferred', 'integer', (column) => column.notNull())
    .addColumn('claimed_at', 'text', (column) => column.notNull())
    .execute();
  await database.schema.createIndex('abha_addresses_by_number').on('abha_addresses').column('abha_number').execute();

  await database.schema
    .createTable('abha_transactions')
    .addColumn('aadhaar_key', 'text', (column) => column.primaryKey().references('aadhaar_holders.aadhaar_key'))
    .addColumn('txn_id', 'text', (column) => column.notNull().unique())
    .addColumn('stage', 'text', (column) => column.notNull())
    .addColumn('mobile', 'text')
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .execute();

  await database.schema
    .createTable('one_time_codes')
    .addColumn('receiver', 'text', (column) => column.primaryKey())
    .addColumn('salt', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('sends', 'integer', (column) => column.notNull())
    .addColumn('wrong_tries', 'integer', (column) => column.notNull())
    .addColumn('sent_at', 'text', (column) => column.notNull())
    .addColumn('blocked_until', 'text')
    .execute();
}
