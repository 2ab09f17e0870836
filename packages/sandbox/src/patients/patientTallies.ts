import { sql, type Insertable, type Kysely } from 'kysely';
import type { PatientRow, PatientTallyRow, Tables } from '../database/tables.js';
import { nameKeys, type NameKey } from '../records/names.js';

export type TallyKind = PatientTallyRow['kind'];

/** What of a patient the tallies ask. */
type TalliedPatient = Pick<
  Insertable<PatientRow>,
  'first_name' | 'middle_name' | 'last_name' | 'gender' | 'state' | 'pincode' | 'mobile_number' | 'updated_at'
>;

/** `+91` and three digits. Those who share more are few. */
const longestMobile = '+91'.length + 3;
/** Characters of one word. Those who share more than a word are few. */
const longestName = 20;
/** Rows in one statement: far below what SQLite and PostgreSQL allow. */
const batch = 250;

export const isTalliedMobile = (start: string) => start.length <= longestMobile;
export const isTalliedName = (start: string) => !start.includes(' ') && [...start].length <= longestName;

/**
 * Gathers what writes change in the tallies; `write` is part of the transaction of those writes. As on a server one transaction runs at a
 * time, no two wait for each other's rows.
 */
export function createTallyChanges() {
  /** By what the tallies ask: of a million patients few have a name of their own. */
  const alike = new Map<string, { part: Part; by: number }>();

  return {
    /** `by` is 1 for a patient who comes, and -1 for one who goes; a change is both. */
    add(patient: TalliedPatient, by: 1 | -1): void {
      for (const part of partsOf(patient)) {
        const key = JSON.stringify(part);
        const known = alike.get(key);
        if (known) known.by += by;
        else alike.set(key, { part, by });
      }
    },

    async write(database: Kysely<Tables>): Promise<void> {
      const changed = rowsOf([...alike.values()]);
      for (let from = 0; from < changed.length; from += batch) {
        await database
          .insertInto('patient_tallies')
          .values(changed.slice(from, from + batch))
          .onConflict((conflict) =>
            conflict
              .columns(['kind', 'value', 'gender', 'state'])
              .doUpdateSet((row) => ({ total: row('patient_tallies.total', '+', row.ref('excluded.total')) })),
          )
          .execute();
      }
      // The start of a name goes with the last who had it. A parameter would keep the index of these rows out.
      if (changed.some(({ total }) => total < 0)) {
        await database.deleteFrom('patient_tallies').where('total', '=', sql.lit(0)).execute();
      }
    },
  };
}

interface Part extends Partial<Record<'gender' | 'day' | 'mobile', string | undefined>> {
  state?: string | null | undefined;
  pincode?: string | null | undefined;
  names?: Parameters<typeof nameKeys>[0];
}

function partsOf({ first_name, middle_name, last_name, gender, state, ...patient }: TalliedPatient): Part[] {
  return [
    { gender, state, names: { first_name, middle_name, last_name } },
    { gender, state, pincode: patient.pincode },
    { gender, state, mobile: patient.mobile_number?.slice(0, longestMobile) },
    // There are so many days that by gender and state nearly every patient would have a row.
    { day: startOfDay(patient.updated_at) },
  ];
}

function rowsOf(parts: readonly { part: Part; by: number }[]): PatientTallyRow[] {
  const rows = new Map<string, PatientTallyRow>();
  for (const { part, by } of parts) {
    for (const tally of talliesOf(part)) {
      const key = JSON.stringify(tally);
      const total = (rows.get(key)?.total ?? 0) + by;
      rows.set(key, { ...tally, total });
    }
  }
  return [...rows.values()].filter(({ total }) => total !== 0);
}

function talliesOf({ gender = '', state, names, pincode, mobile, day }: Part): Omit<PatientTallyRow, 'total'>[] {
  const keys = names ? nameKeys(names) : [];
  const values: [TallyKind, Iterable<string>][] = [
    ['everybody', names ? [''] : []],
    ['name', startsOf(keys)],
    ['family', startsOf(keys.filter(({ is_family }) => is_family === 1))],
    ['pincode', pincode ? [pincode] : []],
    ['mobile', mobile ? startsOfMobile(mobile) : []],
    ['day', day ? [day] : []],
  ];
  return values.flatMap(([kind, all]) => Array.from(all, (value) => ({ kind, value, gender, state: state ?? '' })));
}

/** Each start once, as a patient fits a search once: `rao rao` begins with `ra` twice. */
function startsOf(keys: readonly NameKey[]): Set<string> {
  const starts = new Set<string>();
  for (const { name } of keys) {
    const [word = ''] = name.split(' ', 1);
    let end = 0;
    for (const character of [...word].slice(0, longestName)) {
      end += character.length;
      starts.add(word.slice(0, end));
    }
  }
  return starts;
}

function startsOfMobile(mobile: string): Set<string> {
  return new Set([3, 4, 5, longestMobile].map((length) => mobile.slice(0, length)));
}

const oneDay = 86_400_000;
const ahead = 5.5 * 3_600_000;

/** The midnight before, where the hospital is, as times are stored. */
function startOfDay(time: string): string {
  const day = Math.floor((Date.parse(time) + ahead) / oneDay);
  return new Date(day * oneDay - ahead).toISOString();
}
