import { sql, type Kysely } from 'kysely';
import { builtInDistricts } from '../../organizations/lgd/builtInDistricts.js';
import { builtInStates } from '../../organizations/lgd/builtInStates.js';
import { nameKey } from '../../records/names.js';
import type { Tables } from '../tables.js';

/** Facilities, and the places of the Local Government Directory they lie in. */
export async function organizations(database: Kysely<Tables>): Promise<void> {
  await database.schema
    .createTable('lgd_states')
    .addColumn('code', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('name_key', 'text', (column) => column.notNull())
    .execute();
  await database.schema
    .createTable('lgd_districts')
    .addColumn('code', 'text', (column) => column.primaryKey())
    .addColumn('state_code', 'text', (column) => column.notNull().references('lgd_states.code'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('name_key', 'text', (column) => column.notNull())
    .execute();
  await database.schema
    .createTable('lgd_sub_districts')
    .addColumn('code', 'text', (column) => column.primaryKey())
    .addColumn('district_code', 'text', (column) => column.notNull().references('lgd_districts.code'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('name_key', 'text', (column) => column.notNull())
    .execute();
  await database.schema.createIndex('lgd_districts_by_state').on('lgd_districts').column('state_code').execute();
  await database.schema
    .createIndex('lgd_sub_districts_by_district')
    .on('lgd_sub_districts')
    .column('district_code')
    .execute();

  await database.schema
    .createTable('facilities')
    .addColumn('sequence', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('facility_id', 'text', (column) => column.notNull().unique())
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('name_key', 'text', (column) => column.notNull())
    .addColumn('address_key', 'text', (column) => column.notNull())
    .addColumn('pincode', 'text', (column) => column.notNull())
    .addColumn('state_code', 'text', (column) => column.notNull().references('lgd_states.code'))
    .addColumn('district_code', 'text', (column) => column.references('lgd_districts.code'))
    .addColumn('sub_district_code', 'text', (column) => column.references('lgd_sub_districts.code'))
    .addColumn('owner_code', 'text', (column) => column.notNull())
    .addColumn('beds', 'integer', (column) => column.notNull())
    .addColumn('ventilators', 'integer', (column) => column.notNull())
    .addColumn('spoc_name', 'text')
    .addColumn('spoc_id', 'text')
    .addColumn('consent_manager_name', 'text')
    .addColumn('consent_manager_id', 'text')
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addCheckConstraint('facilities_counts', sql`beds >= 0 and ventilators >= 0`)
    .execute();

  // The register refuses a second one of a name at an address (HIS-1132).
  await database.schema
    .createIndex('facilities_one_per_place')
    .unique()
    .on('facilities')
    .columns(['name_key', 'pincode', 'address_key'])
    .execute();
  await database.schema.createIndex('facilities_by_account').on('facilities').column('account_id').execute();
  await database.schema.createIndex('facilities_by_state').on('facilities').column('state_code').execute();

  // Here and not in the seed: a file of an older sandbox has them, too.
  const states = Object.entries(builtInStates).map(([code, name]) => ({ code, name, name_key: nameKey(name) }));
  await database.insertInto('lgd_states').values(states).execute();
  for (const { state, code, name, subDistricts } of builtInDistricts) {
    const district = { code, state_code: state, name, name_key: nameKey(name) };
    await database.insertInto('lgd_districts').values(district).execute();
    const parts = Object.entries(subDistricts).map(([part, title]) => ({
      code: part,
      district_code: code,
      name: title,
      name_key: nameKey(title),
    }));
    if (parts.length > 0) await database.insertInto('lgd_sub_districts').values(parts).execute();
  }
}
