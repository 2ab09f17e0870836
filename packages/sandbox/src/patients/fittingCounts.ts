import type { Kysely, SelectQueryBuilder } from 'kysely';
import type { Tables } from '../database/tables.js';

/** So few are counted at once, and a search that fits them may tell who they are: it is not kept. */
const few = 100;
const mostKept = 1_000;

/** How many patients fit a search. Those that fit many are counted once, until a patient is written. */
export function createFittingCounts(database: Kysely<Tables>) {
  const kept = new Map<string, { total: number; version: number }>();

  return async (fitting: SelectQueryBuilder<Tables, 'patients', object>, version: number): Promise<number> => {
    const counting = fitting.select(({ fn }) => fn.countAll<number>().as('total')).compile();
    const search = JSON.stringify([counting.sql, counting.parameters]);
    const known = kept.get(search);
    if (known?.version === version) return known.total;

    const { rows } = await database.executeQuery(counting);
    const total = rows[0]?.total ?? 0;
    if (total > few) {
      if (kept.size >= mostKept) kept.clear();
      // The version was read before the count: after a write in between nobody asks with it any more.
      kept.set(search, { total, version });
    }
    return total;
  };
}
