import type { Insertable, Kysely, Selectable } from 'kysely';
import type { PractitionerRow } from '../database/practitioners.rows.js';
import type { Tables } from '../database/tables.js';
import { cursorAfter, sequenceIn } from '../records/cursor.js';
import { nameKey, nameKeys } from '../records/names.js';
import type { World } from '../World.js';
import { specializationsOf } from './practitionerRow.js';
import type { PractitionerSearch } from './practitionerSearch.js';

export interface PractitionerPage {
  practitioners: Selectable<PractitionerRow>[];
  total: number;
  nextPage: string | null;
}

/** Reads and writes practitioners. A practitioner and what they are found by are one write. */
export function createPractitionersStore({ database }: Pick<World, 'database'>) {
  return {
    async page({ conditions, count }: PractitionerSearch, nextPage: string | undefined): Promise<PractitionerPage> {
      const fitting = database
        .selectFrom('practitioners')
        .where((practitioner) => practitioner.and(conditions.map((condition) => condition(practitioner))));
      const { total } = await fitting
        .select((practitioner) => practitioner.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow();

      const from = nextPage ? fitting.where('sequence', '<', sequenceIn(nextPage)) : fitting;
      const rows = await from
        .selectAll()
        .orderBy('sequence', 'desc')
        .limit(count + 1)
        .execute();
      const practitioners = rows.slice(0, count);
      const last = practitioners.at(-1);
      return { practitioners, total, nextPage: rows.length > count && last ? cursorAfter(last.sequence) : null };
    },

    find: (id: string): Promise<Selectable<PractitionerRow> | undefined> =>
      database.selectFrom('practitioners').selectAll().where('id', '=', id).executeTakeFirst(),

    create: (row: Insertable<PractitionerRow>): Promise<Selectable<PractitionerRow>> =>
      database.transaction().execute((transaction) => insertPractitioner(transaction, row)),

    /** Writes the whole record anew; only when it came stays. */
    replace: (id: string, row: Insertable<PractitionerRow>): Promise<Selectable<PractitionerRow> | undefined> =>
      database.transaction().execute(async (transaction) => {
        const stored = await transaction
          .updateTable('practitioners')
          .set({ ...row, created_at: undefined })
          .where('id', '=', id)
          .returningAll()
          .executeTakeFirst();
        if (!stored) return undefined;
        for (const table of ['practitioner_names', 'practitioner_specializations'] as const) {
          await transaction.deleteFrom(table).where('practitioner', '=', stored.sequence).execute();
        }
        await writeKeys(transaction, stored);
        return stored;
      }),

    /** A transaction like every other write, so that none of them finds half of it. */
    delete: (id: string): Promise<boolean> =>
      database.transaction().execute(async (transaction) => {
        const { numDeletedRows } = await transaction
          .deleteFrom('practitioners')
          .where('id', '=', id)
          .executeTakeFirst();
        return numDeletedRows > 0n;
      }),
  };
}

/** Part of the caller's transaction. */
export async function insertPractitioner(
  database: Kysely<Tables>,
  row: Insertable<PractitionerRow>,
): Promise<Selectable<PractitionerRow>> {
  const stored = await database.insertInto('practitioners').values(row).returningAll().executeTakeFirstOrThrow();
  await writeKeys(database, stored);
  return stored;
}

async function writeKeys(database: Kysely<Tables>, stored: Selectable<PractitionerRow>): Promise<void> {
  const practitioner = stored.sequence;
  const names = nameKeys(stored).map((name) => ({ ...name, practitioner }));
  await database.insertInto('practitioner_names').values(names).execute();
  const fields = new Set(specializationsOf(stored).map(nameKey));
  if (fields.size === 0) return;
  const specializations = [...fields].map((name) => ({ practitioner, name }));
  await database.insertInto('practitioner_specializations').values(specializations).execute();
}
