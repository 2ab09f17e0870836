import type { Kysely } from 'kysely';
import type { Tables } from '../tables.js';

export async function documents(database: Kysely<Tables>): Promise<void> {
  // One care context for a visit, and not for each document (abdm.md 3): the appointment is the key, whatever two desks do at the same
  // moment. No foreign keys: what a patient's ABHA was told stays when the appointment is deleted here.
  await database.schema
    .createTable('care_contexts')
    .addColumn('reference', 'text', (column) => column.primaryKey())
    .addColumn('appointment_reference', 'text', (column) => column.notNull().unique())
    .addColumn('patient_reference', 'text', (column) => column.notNull())
    .addColumn('practitioner_reference', 'text', (column) => column.notNull())
    .addColumn('appointment_date', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('linked_at', 'text')
    .execute();

  // Each answer of the first step; its id ties the other two to it.
  await database.schema
    .createTable('care_context_requests')
    .addColumn('request_id', 'text', (column) => column.primaryKey())
    .addColumn('care_context', 'text', (column) =>
      column.notNull().references('care_contexts.reference').onDelete('cascade'),
    )
    .addColumn('hi_type', 'text', (column) => column.notNull())
    .addColumn('abha_address_key', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute();
  await database.schema
    .createIndex('care_context_requests_by_context')
    .on('care_context_requests')
    .column('care_context')
    .execute();

  // The key lets a second step be repeated: its records replace those it handed over before.
  await database.schema
    .createTable('visit_records')
    .addColumn('request_id', 'text', (column) =>
      column.notNull().references('care_context_requests.request_id').onDelete('cascade'),
    )
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('information_type', 'text', (column) => column.notNull())
    .addColumn('raw_fhir', 'integer', (column) => column.notNull())
    .addColumn('fhir_document', 'text')
    .addPrimaryKeyConstraint('visit_records_key', ['request_id', 'position'])
    .execute();
}
