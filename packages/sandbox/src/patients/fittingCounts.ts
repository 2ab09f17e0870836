import { sql, type Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import type { Counting, PatientCondition } from './patientSearch.js';

/** So few are counted at once, and a search that fits them may tell who they are: it is not kept. */
const few = 100;
/** Each write asks all that are kept whether the patient fits, in one statement. */
const mostKept = 100;

interface Kept {
  conditions: readonly PatientCondition[];
  total: number;
  version: number;
}

/** Of each search that was kept: whether one patient fits it. */
type Fits = ReadonlyMap<Kept, number>;

/** What a write did to one patient: null where there was none before it, or is none after it. */
export interface PatientChange {
  before: Fits | null;
  after: Fits | null;
  /** The one that the write makes. */
  version: number;
}

/** How many patients fit a search. Those that fit many are counted once; then each write here adds to them or takes away. */
export function createFittingCounts(database: Kysely<Tables>) {
  const kept = new Map<string, Kept>();

  return {
    async totalOf(conditions: readonly PatientCondition[], version: number): Promise<number> {
      const counting = countOf(database, conditions).compile();
      const search = JSON.stringify([counting.sql, counting.parameters]);
      const known = kept.get(search);
      if (known?.version === version) return known.total;

      const { rows } = await database.executeQuery(counting);
      const total = rows[0]?.total ?? 0;
      if (total > few) {
        if (kept.size >= mostKept) kept.clear();
        // The version was read before the count: after a write in between nobody asks with it any more.
        kept.set(search, { conditions, total, version });
      }
      return total;
    },

    /** Part of a write, before and after it. */
    async fitsOf(transaction: Kysely<Tables>, sequence: number): Promise<Fits> {
      const searches = [...kept.values()];
      if (searches.length === 0) return new Map();
      const row = await transaction
        .selectFrom('patients')
        .select((patient) =>
          searches.map(({ conditions }, index) =>
            patient
              .case()
              .when(patient.and(conditions.map(({ fits }) => fits(patient, true))))
              .then(sql.lit(1))
              .else(sql.lit(0))
              .end()
              .as(`fits${index}`),
          ),
        )
        .where('sequence', '=', sequence)
        .executeTakeFirst();
      const values: Readonly<Record<string, number>> = row ?? {};
      return new Map(searches.map((search, index) => [search, values[`fits${index}`] ?? 0]));
    },

    /**
     * After a write: what was counted just before it becomes the total of the version that it made. What another sandbox wrote meanwhile
     * is not known here, and the searches are counted again.
     */
    follow({ before, after, version }: PatientChange): void {
      for (const [search, known] of kept) {
        const was = before ? before.get(known) : 0;
        const is = after ? after.get(known) : 0;
        if (was === undefined || is === undefined || known.version !== version - 1) continue;
        kept.set(search, { ...known, total: known.total + is - was, version });
      }
    },
  };
}

function countOf(database: Kysely<Tables>, conditions: readonly PatientCondition[]): Counting {
  const [only, ...others] = conditions;
  if (only?.count && others.length === 0) return only.count(database);
  return database
    .selectFrom('patients')
    .where((patient) => patient.and(conditions.map(({ fits }) => fits(patient, false))))
    .select(({ fn }) => fn.countAll<number>().as('total'));
}
