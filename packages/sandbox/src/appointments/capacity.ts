import type { Kysely } from 'kysely';
import * as z from 'zod/mini';
import type { Tables } from '../database/tables.js';

/** How many appointments a practitioner may have at one time. The contract has no word for it: the schedule is the host's. */
export const capacitySchema = z.object({
  practitionerReference: z.string().check(z.trim(), z.minLength(1, 'required')),
  capacity: z.int('capacity_invalid').check(z.gte(1, 'capacity_invalid'), z.lte(1_000, 'capacity_invalid')),
});

export type Capacity = z.output<typeof capacitySchema>;

/** One, unless another number was set. */
export async function capacityOf(database: Kysely<Tables>, practitionerReference: string): Promise<number> {
  const row = await database
    .selectFrom('practitioner_capacities')
    .select('capacity')
    .where('practitioner_reference', '=', practitionerReference)
    .executeTakeFirst();
  return row?.capacity ?? 1;
}

/** A transaction like every other write. */
export function setCapacity(database: Kysely<Tables>, { practitionerReference, capacity }: Capacity): Promise<void> {
  return database.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('practitioner_capacities')
      .values({ practitioner_reference: practitionerReference, capacity })
      .onConflict((conflict) => conflict.column('practitioner_reference').doUpdateSet({ capacity }))
      .execute();
  });
}

export async function allCapacities(database: Kysely<Tables>): Promise<Capacity[]> {
  const rows = await database
    .selectFrom('practitioner_capacities')
    .selectAll()
    .orderBy('practitioner_reference')
    .execute();
  return rows.map(({ practitioner_reference, capacity }) => ({
    practitionerReference: practitioner_reference,
    capacity,
  }));
}
