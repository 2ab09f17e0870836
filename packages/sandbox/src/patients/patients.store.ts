import type { Insertable, Kysely, Selectable, Updateable } from 'kysely';
import type { PatientRow, Tables } from '../database/tables.js';
import type { World } from '../World.js';
import { sequenceIn, cursorAfter } from '../records/cursor.js';
import { nameKeys } from '../records/names.js';
import { createFittingCounts } from './fittingCounts.js';
import type { PatientSearch } from './patientSearch.js';
import { patientsWritten, patientTotal } from './patientTotal.js';

export interface PatientPage {
  patients: Selectable<PatientRow>[];
  total: number;
  nextPage: string | null;
}

/** Reads and writes patients. A patient and the keys of the name are one write. */
export function createPatientsStore({ database }: Pick<World, 'database'>) {
  const countOf = createFittingCounts(database);

  return {
    async page({ conditions, count }: PatientSearch, nextPage: string | undefined): Promise<PatientPage> {
      const fitting = (isCommon: boolean) =>
        database
          .selectFrom('patients')
          .where((patient) => patient.and(conditions.map((condition) => condition(patient, isCommon))));
      const { total: all, version } = await patientTotal(database);
      const total = conditions.length > 0 ? await countOf(fitting(false), version) : all;

      // To gather them takes as long as there are; a page of them is met on the way after `all / total` patients for each.
      const ordered = fitting(total * total > all * count);
      const from = nextPage ? ordered.where('sequence', '<', sequenceIn(nextPage)) : ordered;
      const rows = await from
        .selectAll()
        .orderBy('sequence', 'desc')
        .limit(count + 1)
        .execute();
      const patients = rows.slice(0, count);
      const last = patients.at(-1);
      return {
        patients,
        total,
        nextPage: rows.length > count && last ? cursorAfter(last.sequence) : null,
      };
    },

    find: (id: string): Promise<Selectable<PatientRow> | undefined> =>
      database.selectFrom('patients').selectAll().where('id', '=', id).executeTakeFirst(),

    create: (row: Insertable<PatientRow>): Promise<Selectable<PatientRow>> =>
      database.transaction().execute(async (transaction) => {
        const stored = await transaction.insertInto('patients').values(row).returningAll().executeTakeFirstOrThrow();
        await writeNames(transaction, stored);
        await patientsWritten(transaction, 1);
        return stored;
      }),

    /** Reads, changes and writes in one transaction, so that two changes at once are both kept. */
    update: (
      id: string,
      change: (stored: Selectable<PatientRow>) => Updateable<PatientRow>,
    ): Promise<Selectable<PatientRow> | undefined> =>
      database.transaction().execute(async (transaction) => {
        const before = await transaction.selectFrom('patients').selectAll().where('id', '=', id).executeTakeFirst();
        if (!before) return undefined;
        const stored = await transaction
          .updateTable('patients')
          .set(change(before))
          .where('id', '=', id)
          .returningAll()
          .executeTakeFirstOrThrow();
        await transaction.deleteFrom('patient_names').where('patient', '=', stored.sequence).execute();
        await writeNames(transaction, stored);
        await patientsWritten(transaction, 0);
        return stored;
      }),

    /** A transaction like every other write, so that none of them finds half of it. */
    delete: (id: string): Promise<boolean> =>
      database.transaction().execute(async (transaction) => {
        const { numDeletedRows } = await transaction.deleteFrom('patients').where('id', '=', id).executeTakeFirst();
        if (numDeletedRows === 0n) return false;
        await patientsWritten(transaction, -1);
        return true;
      }),
  };
}

async function writeNames(database: Kysely<Tables>, patient: Selectable<PatientRow>): Promise<void> {
  const names = nameKeys(patient).map((name) => ({ ...name, patient: patient.sequence }));
  await database.insertInto('patient_names').values(names).execute();
}
