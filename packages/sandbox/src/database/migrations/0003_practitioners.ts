import { departments } from '@carestack/core/practitioners';
import { genders } from '@carestack/core/values';
import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables.js';

export async function practitioners(database: Kysely<Tables>): Promise<void> {
  await database.schema
    .createTable('practitioners')
    .addColumn('sequence', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('registration_id', 'text', (column) => column.notNull())
    .addColumn('registration_key', 'text', (column) => column.notNull())
    .addColumn('department', 'text', (column) => column.notNull())
    .addColumn('designation', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('joining_date', 'text', (column) => column.notNull())
    .addColumn('staff_type', 'text', (column) => column.notNull())
    .addColumn('first_name', 'text', (column) => column.notNull())
    .addColumn('middle_name', 'text')
    .addColumn('last_name', 'text')
    .addColumn('birth_date', 'text')
    .addColumn('gender', 'text', (column) => column.notNull())
    .addColumn('mobile_number', 'text')
    .addColumn('email_id', 'text')
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('pincode', 'text')
    .addColumn('state', 'text')
    .addColumn('wants_to_link_whatsapp', 'integer')
    .addColumn('photo', 'text')
    .addColumn('specialization', 'text', (column) => column.notNull().defaultTo('[]'))
    .addColumn('extra', 'text', (column) => column.notNull().defaultTo('{}'))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addCheckConstraint('practitioners_department', sql`department in (${literals(departments)})`)
    .addCheckConstraint('practitioners_gender', sql`gender in (${literals(genders)})`)
    .execute();

  await database.schema
    .createIndex('practitioners_one_per_registration')
    .unique()
    .on('practitioners')
    .column('registration_key')
    .execute();
  await database.schema
    .createIndex('practitioners_by_department')
    .on('practitioners')
    .columns(['department', 'sequence'])
    .execute();
  await database.schema.createIndex('practitioners_by_mobile').on('practitioners').column('mobile_number').execute();

  await database.schema
    .createTable('practitioner_names')
    .addColumn('practitioner', 'integer', (column) =>
      column.notNull().references('practitioners.sequence').onDelete('cascade'),
    )
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('is_family', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('practitioner_names_key', ['practitioner', 'name'])
    .execute();
  await database.schema
    .createIndex('practitioner_names_by_name')
    .on('practitioner_names')
    .columns(['name', 'practitioner'])
    .execute();

  await database.schema
    .createTable('practitioner_specializations')
    .addColumn('practitioner', 'integer', (column) =>
      column.notNull().references('practitioners.sequence').onDelete('cascade'),
    )
    .addColumn('name', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('practitioner_specializations_key', ['practitioner', 'name'])
    .execute();
  await database.schema
    .createIndex('practitioner_specializations_by_name')
    .on('practitioner_specializations')
    .columns(['name', 'practitioner'])
    .execute();
}

/** Words written into the schema itself, where no parameter may stand. */
function literals(words: readonly string[]) {
  return sql.join(words.map((word) => sql.lit(word)));
}
