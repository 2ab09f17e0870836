import type { Insertable, Kysely, Selectable, Updateable } from 'kysely';
import type { PatientRow, Tables } from '../database/tables.js';
import type { World } from '../World.js';
import { sequenceIn, cursorAfter } from '../records/cursor.js';
import { nameKeys } from '../records/names.js';
import { createFittingCounts, type PatientChange } from './fittingCounts.js';
import type { PatientSearch } from './patientSearch.js';
import { patientsWritten, patientTotal } from './patientTotal.js';

export interface PatientPage {
  patients: Selectable<PatientRow>[];
  total: number;
  nextPage: string | null;
}

/** Reads and writes patients. A patient and the keys of the name are one write. */
export function createPatientsStore({ database }: Pick<World, 'database'>) {
  const counts = createFittingCounts(database);

  /** The counts follow when the write is certain to hold. */
  async function write<Result>(
    work: (transaction: Kysely<Tables>) => Promise<{ result: Result; change?: PatientChange }>,
  ): Promise<Result> {
    const { result, change } = await database.transaction().execute(work);
    if (change) counts.follow(change);
    return result;
  }

  return {
    async page({ conditions, count }: PatientSearch, nextPage: string | undefined): Promise<PatientPage> {
      const fitting = (isCommon: boolean) =>
        database
          .selectFrom('patients')
          .where((patient) => patient.and(conditions.map(({ fits }) => fits(patient, isCommon))));
      const { total: all, version } = await patientTotal(database);
      const total = conditions.length > 0 ? await counts.totalOf(conditions, version) : all;

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
      write(async (transaction) => {
        const stored = await transaction.insertInto('patients').values(row).returningAll().executeTakeFirstOrThrow();
        await writeNames(transaction, stored);
        const after = await counts.fitsOf(transaction, stored.sequence);
        const version = await patientsWritten(transaction, 1);
        return { result: stored, change: { before: null, after, version } };
      }),

    /** Reads, changes and writes in one transaction, so that two changes at once are both kept. */
    update: (
      id: string,
      changesOf: (stored: Selectable<PatientRow>) => Updateable<PatientRow>,
    ): Promise<Selectable<PatientRow> | undefined> =>
      write(async (transaction) => {
        const found = await transaction.selectFrom('patients').selectAll().where('id', '=', id).executeTakeFirst();
        if (!found) return { result: undefined };
        const before = await counts.fitsOf(transaction, found.sequence);
        const stored = await transaction
          .updateTable('patients')
          .set(changesOf(found))
          .where('id', '=', id)
          .returningAll()
          .executeTakeFirstOrThrow();
        await transaction.deleteFrom('patient_names').where('patient', '=', stored.sequence).execute();
        await writeNames(transaction, stored);
        const after = await counts.fitsOf(transaction, stored.sequence);
        const version = await patientsWritten(transaction, 0);
        return { result: stored, change: { before, after, version } };
      }),

    /** A transaction like every other write, so that none of them finds half of it. */
    delete: (id: string): Promise<boolean> =>
      write(async (transaction) => {
        const found = await transaction
          .selectFrom('patients')
          .select('sequence')
          .where('id', '=', id)
          .executeTakeFirst();
        if (!found) return { result: false };
        const before = await counts.fitsOf(transaction, found.sequence);
        await transaction.deleteFrom('patients').where('sequence', '=', found.sequence).execute();
        const version = await patientsWritten(transaction, -1);
        return { result: true, change: { before, after: null, version } };
      }),
  };
}

async function writeNames(database: Kysely<Tables>, patient: Selectable<PatientRow>): Promise<void> {
  const names = nameKeys(patient).map((name) => ({ ...name, patient: patient.sequence }));
  await database.insertInto('patient_names').values(names).execute();
}
