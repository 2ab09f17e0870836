import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables.js';

export async function patients(database: Kysely<Tables>): Promise<void> {
  await database.schema
    .createTable('patients')
    .addColumn('sequence', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('id_type', 'text', (column) => column.notNull())
    .addColumn('id_number', 'text', (column) => column.notNull())
    .addColumn('id_number_key', 'text', (column) => column.notNull())
    .addColumn('abha_address', 'text')
    .addColumn('abha_address_key', 'text')
    .addColumn('patient_type', 'text', (column) => column.notNull())
    .addColumn('first_name', 'text', (column) => column.notNull())
    .addColumn('middle_name', 'text')
    .addColumn('last_name', 'text')
    .addColumn('birth_date', 'text', (column) => column.notNull())
    .addColumn('gender', 'text', (column) => column.notNull())
    .addColumn('mobile_number', 'text')
    .addColumn('email_id', 'text')
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('pincode', 'text')
    .addColumn('state', 'text')
    .addColumn('wants_to_link_whatsapp', 'integer')
    .addColumn('photo', 'text')
    .addColumn('extra', 'text', (column) => column.notNull().defaultTo('{}'))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .execute();

  // One ABHA belongs to one patient (abdm.md 1.11), whatever two desks do at the same moment.
  await database.schema
    .createIndex('patients_one_per_abha')
    .unique()
    .on('patients')
    .column('id_number_key')
    .where(sql.ref('id_type'), '=', 'ABHA')
    .execute();

  await database.schema.createIndex('patients_by_id_number').on('patients').column('id_number_key').execute();
  await database.schema.createIndex('patients_by_abha_address').on('patients').column('abha_address_key').execute();
  await database.schema.createIndex('patients_by_mobile').on('patients').column('mobile_number').execute();

  await database.schema
    .createTable('patient_names')
    .addColumn('patient', 'integer', (column) => column.notNull().references('patients.sequence').onDelete('cascade'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('is_family', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('patient_names_key', ['patient', 'name'])
    .execute();

  await database.schema.createIndex('patient_names_by_name').on('patient_names').columns(['name', 'patient']).execute();
}
