import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';

/** How many patients there are. It is kept, because to count a million takes longer than to read a page of them. */
export async function patientTotal(database: Kysely<Tables>): Promise<number> {
  const { total } = await database.selectFrom('patient_total').select('total').executeTakeFirstOrThrow();
  return total;
}

/** Part of the write that adds or removes patients, and its last step: on a server it makes other such writes wait. */
export async function changePatientTotal(database: Kysely<Tables>, by: number): Promise<void> {
  await database
    .updateTable('patient_total')
    .set((row) => ({ total: row('total', '+', by) }))
    .execute();
}
