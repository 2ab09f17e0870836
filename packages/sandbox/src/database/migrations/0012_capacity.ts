import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables.js';

/** A practitioner may see several at once: each minute has as many places, and the key gives each of them away once. */
export async function capacity(database: Kysely<Tables>): Promise<void> {
  // No foreign key: the practitioner may be one of another system.
  await database.schema
    .createTable('practitioner_capacities')
    .addColumn('practitioner_reference', 'text', (column) => column.primaryKey())
    .addColumn('capacity', 'integer', (column) => column.notNull())
    .addCheckConstraint('practitioner_capacities_capacity', sql`capacity >= 1`)
    .execute();

  await database.schema.alterTable('appointment_minutes').renameTo('appointment_minutes_before').execute();
  await database.schema
    .createTable('appointment_minutes')
    .addColumn('practitioner_reference', 'text', (column) => column.notNull())
    .addColumn('minute', 'integer', (column) => column.notNull())
    .addColumn('place', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('appointment', 'integer', (column) =>
      column.notNull().references('appointments.sequence').onDelete('cascade'),
    )
    .addPrimaryKeyConstraint('appointment_places_key', ['practitioner_reference', 'minute', 'place'])
    .addCheckConstraint('appointment_minutes_place', sql`place >= 0`)
    .execute();
  await sql`
    insert into appointment_minutes (practitioner_reference, minute, appointment)
    select practitioner_reference, minute, appointment from appointment_minutes_before
  `.execute(database);
  await database.schema.dropTable('appointment_minutes_before').execute();
  await database.schema
    .createIndex('appointment_minutes_by_appointment')
    .on('appointment_minutes')
    .column('appointment')
    .execute();
}
