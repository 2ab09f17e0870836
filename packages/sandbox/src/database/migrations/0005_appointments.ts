import type { Kysely } from 'kysely';
import type { Tables } from '../tables.js';

export async function appointments(database: Kysely<Tables>): Promise<void> {
  // No foreign keys: the references of a booking may name records of another system.
  await database.schema
    .createTable('appointments')
    .addColumn('sequence', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('reference', 'text', (column) => column.notNull().unique())
    .addColumn('practitioner_reference', 'text', (column) => column.notNull())
    .addColumn('patient_reference', 'text', (column) => column.notNull())
    .addColumn('organization_id', 'text', (column) => column.notNull())
    .addColumn('slot', 'text', (column) => column.notNull())
    .addColumn('priority', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('notes', 'text')
    .addColumn('start_at', 'text', (column) => column.notNull())
    .addColumn('end_at', 'text', (column) => column.notNull())
    .addColumn('start_minute', 'integer', (column) => column.notNull())
    .addColumn('end_minute', 'integer', (column) => column.notNull())
    .addColumn('extra', 'text', (column) => column.notNull().defaultTo('{}'))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .execute();

  await database.schema
    .createIndex('appointments_by_start')
    .on('appointments')
    .columns(['start_minute', 'sequence'])
    .execute();
  await database.schema
    .createIndex('appointments_by_practitioner')
    .on('appointments')
    .columns(['practitioner_reference', 'start_minute', 'sequence'])
    .execute();
  await database.schema
    .createIndex('appointments_by_patient')
    .on('appointments')
    .columns(['patient_reference', 'start_minute', 'sequence'])
    .execute();

  // One row for each minute of a practitioner that is given away. The key makes overlapping appointments impossible, on SQLite and
  // PostgreSQL alike, whatever two desks do at the same moment; a trigger that looks for overlaps would not see a booking that another
  // connection has not finished, and coarser cells would refuse neighbours.
  await database.schema
    .createTable('appointment_minutes')
    .addColumn('practitioner_reference', 'text', (column) => column.notNull())
    .addColumn('minute', 'integer', (column) => column.notNull())
    .addColumn('appointment', 'integer', (column) =>
      column.notNull().references('appointments.sequence').onDelete('cascade'),
    )
    .addPrimaryKeyConstraint('appointment_minutes_key', ['practitioner_reference', 'minute'])
    .execute();
  await database.schema
    .createIndex('appointment_minutes_by_appointment')
    .on('appointment_minutes')
    .column('appointment')
    .execute();
}
