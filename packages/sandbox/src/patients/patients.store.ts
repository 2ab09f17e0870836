import type { Insertable, Kysely, Selectable, Updateable } from 'kysely';
import type { PatientRow, Tables } from '../database/tables.js';
import type { World } from '../World.js';
import { sequenceIn, cursorAfter } from '../records/cursor.js';
import { createGroupChanges } from './patientGroups.js';
import { fittingAll, type PatientSearch } from './patientSearch.js';
import { newestOf, sizeOf } from './patientSet.js';

type Patient = Selectable<PatientRow>;

export interface PatientPage {
  patients: Patient[];
  total: number;
  nextPage: string | null;
}

/** Reads and writes patients. A patient and the groups are one write. */
export function createPatientsStore({ database }: Pick<World, 'database'>) {
  return {
    async page({ conditions, count }: PatientSearch, nextPage: string | undefined): Promise<PatientPage> {
      const before = nextPage ? sequenceIn(nextPage) : undefined;
      const fitting = await fittingAll(database, conditions);
      const sequences = newestOf(fitting, count + 1, before);
      const onPage = sequences.slice(0, count);
      const last = onPage.at(-1);
      return {
        patients: onPage.length > 0 ? await bySequence(database, onPage) : [],
        total: sizeOf(fitting),
        nextPage: sequences.length > count && last !== undefined ? cursorAfter(last) : null,
      };
    },

    find: (id: string): Promise<Patient | undefined> =>
      database.selectFrom('patients').selectAll().where('id', '=', id).executeTakeFirst(),

    create: (row: Insertable<PatientRow>): Promise<Patient> =>
      database.transaction().execute(async (transaction) => {
        const stored = await transaction.insertInto('patients').values(row).returningAll().executeTakeFirstOrThrow();
        await writeGroups(transaction, stored.sequence, undefined, stored);
        return stored;
      }),

    /** Reads, changes and writes in one transaction, so that two changes at once are both kept. */
    update: (id: string, changesOf: (stored: Patient) => Updateable<PatientRow>): Promise<Patient | undefined> =>
      database.transaction().execute(async (transaction) => {
        const found = await transaction.selectFrom('patients').selectAll().where('id', '=', id).executeTakeFirst();
        if (!found) return undefined;
        const stored = await transaction
          .updateTable('patients')
          .set(changesOf(found))
          .where('id', '=', id)
          .returningAll()
          .executeTakeFirstOrThrow();
        await writeGroups(transaction, stored.sequence, found, stored);
        return stored;
      }),

    delete: (id: string): Promise<boolean> =>
      database.transaction().execute(async (transaction) => {
        const gone = await transaction.deleteFrom('patients').where('id', '=', id).returningAll().executeTakeFirst();
        if (!gone) return false;
        await writeGroups(transaction, gone.sequence, gone, undefined);
        return true;
      }),
  };
}

const bySequence = (database: Kysely<Tables>, sequences: readonly number[]): Promise<Patient[]> =>
  database.selectFrom('patients').selectAll().where('sequence', 'in', sequences).orderBy('sequence', 'desc').execute();

async function writeGroups(
  database: Kysely<Tables>,
  sequence: number,
  before: Patient | undefined,
  after: Patient | undefined,
): Promise<void> {
  const groups = createGroupChanges();
  groups.change(sequence, before, after);
  await groups.write(database);
}
