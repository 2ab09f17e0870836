import type { Selectable } from 'kysely';
import type { CareContextRequestRow, CareContextRow, VisitRecordRow } from '../database/care.rows.js';
import { timeIn, type World } from '../World.js';

export type NewCareContext = Pick<
  CareContextRow,
  'appointment_reference' | 'patient_reference' | 'practitioner_reference' | 'appointment_date'
>;

/** A care context by one of the requests that led to it. */
export type LinkingRequest = Selectable<CareContextRow> & Selectable<CareContextRequestRow>;

/** Rows in one statement: far below what SQLite and PostgreSQL allow. */
const batch = 250;

/** Reads and writes care contexts and what was handed over for them. */
export function createDocumentsStore(world: Pick<World, 'database' | 'now'>) {
  const { database } = world;

  return {
    /** The visit's care context, the one there is or a new one, and a request of its own. */
    create: (
      context: NewCareContext,
      about: Pick<CareContextRequestRow, 'hi_type' | 'abha_address_key'>,
    ): Promise<{ reference: string; requestId: string }> =>
      database.transaction().execute(async (transaction) => {
        const time = timeIn(world);
        await transaction
          .insertInto('care_contexts')
          .values({ reference: crypto.randomUUID(), ...context, created_at: time, linked_at: null })
          .onConflict((conflict) => conflict.column('appointment_reference').doNothing())
          .execute();
        const { reference } = await transaction
          .selectFrom('care_contexts')
          .select('reference')
          .where('appointment_reference', '=', context.appointment_reference)
          .executeTakeFirstOrThrow();
        const requestId = crypto.randomUUID();
        await transaction
          .insertInto('care_context_requests')
          .values({ request_id: requestId, care_context: reference, ...about, created_at: time })
          .execute();
        return { reference, requestId };
      }),

    find: (requestId: string): Promise<LinkingRequest | undefined> =>
      database
        .selectFrom('care_context_requests')
        .innerJoin('care_contexts', 'care_contexts.reference', 'care_context_requests.care_context')
        .selectAll('care_contexts')
        .selectAll('care_context_requests')
        .where('request_id', '=', requestId)
        .executeTakeFirst(),

    /** The records of this request, instead of those that it handed over before. */
    writeRecords: (
      requestId: string,
      records: readonly Omit<VisitRecordRow, 'request_id' | 'position'>[],
    ): Promise<void> =>
      database.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('visit_records').where('request_id', '=', requestId).execute();
        const rows = records.map((record, position) => ({ ...record, request_id: requestId, position }));
        for (let start = 0; start < rows.length; start += batch) {
          await transaction
            .insertInto('visit_records')
            .values(rows.slice(start, start + batch))
            .execute();
        }
      }),

    async link(reference: string): Promise<void> {
      await database
        .updateTable('care_contexts')
        .set({ linked_at: timeIn(world) })
        .where('reference', '=', reference)
        .where('linked_at', 'is', null)
        .execute();
    },

    /** What is known of every visit: references and kinds, and nothing of the records. */
    async list() {
      const contexts = await database.selectFrom('care_contexts').selectAll().orderBy('created_at').execute();
      const records = await database
        .selectFrom('visit_records')
        .innerJoin('care_context_requests', 'care_context_requests.request_id', 'visit_records.request_id')
        .select(['care_context', 'information_type'])
        .orderBy('care_context_requests.created_at')
        .orderBy('position')
        .execute();
      return contexts.map((context) => ({
        careContextReference: context.reference,
        appointmentReference: context.appointment_reference,
        patientReference: context.patient_reference,
        isLinked: context.linked_at !== null,
        records: records
          .filter(({ care_context }) => care_context === context.reference)
          .map(({ information_type }) => information_type),
      }));
    },
  };
}
