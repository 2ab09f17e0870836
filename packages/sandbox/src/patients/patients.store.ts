import type { Insertable, Kysely, Selectable, Updateable } from 'kysely';
import type { PatientRow, Tables } from '../database/tables.js';
import type { World } from '../World.js';
import { sequenceIn, cursorAfter } from '../records/cursor.js';
import { nameKeys } from '../records/names.js';
import { fittingPatients, patientsFitting } from './fittingPatients.js';
import type { PatientSearch } from './patientSearch.js';
import { createTallyChanges } from './patientTallies.js';

export interface PatientPage {
  patients: Selectable<PatientRow>[];
  total: number;
  nextPage: string | null;
}

/** Reads and writes patients. A patient, the keys of the name and the tallies are one write. */
export function createPatientsStore({ database }: Pick<World, 'database'>) {
  return {
    async page(search: PatientSearch, nextPage: string | undefined): Promise<PatientPage> {
      const before = nextPage ? sequenceIn(nextPage) : undefined;
      const { total, index } = await fittingPatients(database, search);
      if (total === 0) return { patients: [], total, nextPage: null };
      // Whole rows are read of the page alone, and not of all who are gathered for it.
      const sequences = patientsFitting(database, search.conditions, index)
        .$if(before !== undefined, (fitting) => fitting.where('sequence', '<', before ?? 0))
        .select('sequence')
        .orderBy('sequence', 'desc')
        .limit(search.count + 1);
      const rows = await database
        .selectFrom('patients')
        .selectAll()
        .where('sequence', 'in', sequences)
        .orderBy('sequence', 'desc')
        .execute();
      const patients = rows.slice(0, search.count);
      const last = patients.at(-1);
      return {
        patients,
        total,
        nextPage: rows.length > search.count && last ? cursorAfter(last.sequence) : null,
      };
    },

    find: (id: string): Promise<Selectable<PatientRow> | undefined> =>
      database.selectFrom('patients').selectAll().where('id', '=', id).executeTakeFirst(),

    create: (row: Insertable<PatientRow>): Promise<Selectable<PatientRow>> =>
      database.transaction().execute(async (transaction) => {
        const stored = await transaction.insertInto('patients').values(row).returningAll().executeTakeFirstOrThrow();
        await writeNames(transaction, stored);
        const tallies = createTallyChanges();
        tallies.add(stored, 1);
        await tallies.write(transaction);
        return stored;
      }),

    /** Reads, changes and writes in one transaction, so that two changes at once are both kept. */
    update: (
      id: string,
      changesOf: (stored: Selectable<PatientRow>) => Updateable<PatientRow>,
    ): Promise<Selectable<PatientRow> | undefined> =>
      database.transaction().execute(async (transaction) => {
        const found = await transaction.selectFrom('patients').selectAll().where('id', '=', id).executeTakeFirst();
        if (!found) return undefined;
        const stored = await transaction
          .updateTable('patients')
          .set(changesOf(found))
          .where('id', '=', id)
          .returningAll()
          .executeTakeFirstOrThrow();
        await transaction.deleteFrom('patient_names').where('patient', '=', stored.sequence).execute();
        await writeNames(transaction, stored);
        const tallies = createTallyChanges();
        tallies.add(found, -1);
        tallies.add(stored, 1);
        await tallies.write(transaction);
        return stored;
      }),

    delete: (id: string): Promise<boolean> =>
      database.transaction().execute(async (transaction) => {
        const gone = await transaction.deleteFrom('patients').where('id', '=', id).returningAll().executeTakeFirst();
        if (!gone) return false;
        const tallies = createTallyChanges();
        tallies.add(gone, -1);
        await tallies.write(transaction);
        return true;
      }),
  };
}

async function writeNames(database: Kysely<Tables>, patient: Selectable<PatientRow>): Promise<void> {
  const names = nameKeys(patient).map((name) => ({ ...name, patient: patient.sequence }));
  await database.insertInto('patient_names').values(names).execute();
}
