import type { Kysely } from 'kysely';
import * as z from 'zod/mini';
import type { Tables } from '../database/tables.js';
import { faultSchema, type Fault } from './fault.js';
import { isFor, type Faults } from './faults.js';

/** The faults of all sandboxes on one database: whichever is called first plays it, and no other. */
export function createSharedFaults(database: Kysely<Tables>): Faults {
  async function waiting(): Promise<{ sequence: number; fault: Fault }[]> {
    const rows = await database
      .selectFrom('faults')
      .selectAll()
      .where((row) => row.or([row('times', 'is', null), row('times', '>', 0)]))
      .orderBy('sequence')
      .execute();
    return rows.map(({ sequence, fault, times }) => ({
      sequence,
      fault: { ...z.parse(faultSchema, JSON.parse(fault)), ...(times !== null && { times }) },
    }));
  }

  /** False when another sandbox was faster. */
  async function countDown(sequence: number): Promise<boolean> {
    const { numUpdatedRows } = await database
      .updateTable('faults')
      .set((row) => ({ times: row('times', '-', 1) }))
      .where('sequence', '=', sequence)
      .where('times', '>', 0)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  return {
    async add(fault) {
      await database
        .insertInto('faults')
        .values({ fault: JSON.stringify(fault), times: fault.times ?? null })
        .execute();
    },
    async clear() {
      await database.deleteFrom('faults').execute();
    },
    list: async () => (await waiting()).map(({ fault }) => fault),
    async take(method, path) {
      for (const { sequence, fault } of await waiting()) {
        if (!isFor(fault, method, path)) continue;
        if (fault.times === undefined || (await countDown(sequence))) return fault;
      }
      return undefined;
    },
  };
}
