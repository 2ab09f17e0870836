import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { nameKey } from '../../records/names.js';
import { linkFacilities } from './linkFacilities.js';
import { readLgd, type BadRow, type LgdColumns, type LgdRow } from './readLgd.js';

/** The three files of an export, as text. */
export interface LgdFiles {
  'states.csv': string;
  'districts.csv': string;
  'subdistricts.csv': string;
}

export interface LgdReport {
  file: keyof LgdFiles;
  loaded: number;
  bad: BadRow[];
}

const columns: Readonly<Record<keyof LgdFiles, LgdColumns>> = {
  'states.csv': { code: 'State Code', name: 'State Name', parent: null },
  'districts.csv': { code: 'District Code', name: 'District Name', parent: 'State Code' },
  'subdistricts.csv': { code: 'Sub-district Code', name: 'Sub-district Name', parent: 'District Code' },
};

/** Rows in one statement: far below what SQLite and PostgreSQL allow. */
const batch = 250;

/** Puts an export of the Local Government Directory beside what is built in; a code that is there already gets the new name. */
export async function importLgd(database: Kysely<Tables>, files: LgdFiles): Promise<LgdReport[]> {
  return database.transaction().execute(async (transaction) => {
    const known = async (table: 'lgd_states' | 'lgd_districts') => {
      const rows = await transaction.selectFrom(table).select('code').execute();
      const codes = new Set(rows.map(({ code }) => code));
      return (code: string) => codes.has(code);
    };
    const read = (file: keyof LgdFiles, isParent: (code: string) => boolean) => {
      try {
        return readLgd(files[file], columns[file], isParent);
      } catch (error) {
        throw new Error(`${file} ${error instanceof Error ? error.message : 'cannot be read'}.`, { cause: error });
      }
    };

    const states = read('states.csv', () => true);
    for (const rows of batchesOf(states.rows)) {
      await transaction
        .insertInto('lgd_states')
        .values(rows.map(({ code, name }) => ({ code, name, name_key: nameKey(name) })))
        .onConflict((conflict) =>
          conflict.column('code').doUpdateSet((row) => ({
            name: row.ref('excluded.name'),
            name_key: row.ref('excluded.name_key'),
          })),
        )
        .execute();
    }

    const districts = read('districts.csv', await known('lgd_states'));
    for (const rows of batchesOf(districts.rows)) {
      await transaction
        .insertInto('lgd_districts')
        .values(
          rows.map(({ code, name, parent }) => ({ code, name, name_key: nameKey(name), state_code: parent ?? '' })),
        )
        .onConflict((conflict) =>
          conflict.column('code').doUpdateSet((row) => ({
            name: row.ref('excluded.name'),
            name_key: row.ref('excluded.name_key'),
            state_code: row.ref('excluded.state_code'),
          })),
        )
        .execute();
    }

    const parts = read('subdistricts.csv', await known('lgd_districts'));
    for (const rows of batchesOf(parts.rows)) {
      await transaction
        .insertInto('lgd_sub_districts')
        .values(
          rows.map(({ code, name, parent }) => ({ code, name, name_key: nameKey(name), district_code: parent ?? '' })),
        )
        .onConflict((conflict) =>
          conflict.column('code').doUpdateSet((row) => ({
            name: row.ref('excluded.name'),
            name_key: row.ref('excluded.name_key'),
            district_code: row.ref('excluded.district_code'),
          })),
        )
        .execute();
    }

    await linkFacilities(transaction);
    return [
      { file: 'states.csv', loaded: states.rows.length, bad: states.bad },
      { file: 'districts.csv', loaded: districts.rows.length, bad: districts.bad },
      { file: 'subdistricts.csv', loaded: parts.rows.length, bad: parts.bad },
    ];
  });
}

function batchesOf(rows: readonly LgdRow[]): LgdRow[][] {
  return Array.from({ length: Math.ceil(rows.length / batch) }, (_, index) =>
    rows.slice(index * batch, (index + 1) * batch),
  );
}
