import { sql, type Insertable, type Kysely } from 'kysely';
import { TypedFastBitSet } from 'typedfastbitset';
import type { PatientRow, Tables } from '../database/tables.js';
import { endOfPrefix, nameKeys, type NameKey } from '../records/names.js';
import { packed, placeOf, unionOf, unpacked, type PatientSet } from './patientSet.js';

export type GroupKind =
  | 'everybody'
  | 'name'
  | 'family'
  | 'mobile'
  | 'pincode'
  | 'gender'
  | 'state'
  | 'day'
  | 'month'
  | 'year';

/** What of a patient tells the groups. */
type GroupedPatient = Pick<
  Insertable<PatientRow>,
  'first_name' | 'middle_name' | 'last_name' | 'gender' | 'state' | 'pincode' | 'mobile_number' | 'updated_at'
>;

/** Characters of the first word of a name, and of the second behind it, whose every start has a group. */
const longestStart = { first: 20, second: 2 };
/** `+91` and three digits. Those who share more are few, and found by their number. */
const longestMobile = '+91'.length + 3;
/** Rows in one statement: far below what SQLite and PostgreSQL allow. */
const batch = 250;

/** Keys of groups, from the first to the last of them, both included. */
export interface GroupRange {
  from: string;
  through: string;
}

export const groupKey = (kind: GroupKind, value = '') => `${kind} ${value}`;
export const isGroupedMobile = (start: string) => start.length <= longestMobile;

/** The groups of those who have a name that starts so: one, or where it is long those of all whole names that do. */
export function groupsOfName(kind: 'name' | 'family', start: string): GroupRange {
  const [first = '', second = '', third] = start.split(' ');
  const isShort =
    third === undefined && [...first].length <= longestStart.first && [...second].length <= longestStart.second;
  const from = groupKey(kind, start);
  return { from, through: isShort ? from : endOfPrefix(from) };
}

/** The members of any group of each list, of some blocks or of all. It is one statement: its rows say which list they answer. */
export async function membersOf(
  database: Kysely<Tables>,
  lists: readonly (readonly GroupRange[])[],
  blocks?: readonly number[],
): Promise<PatientSet[]> {
  const [first, ...others] = lists.flatMap((ranges, list) =>
    ranges.map(({ from, through }) =>
      database
        .selectFrom('patient_groups')
        .select([sql.lit(list).as('list'), 'block', 'members'])
        .where('key', '>=', from)
        .where('key', '<=', through)
        .$if(blocks !== undefined, (rows) => rows.where('block', 'in', blocks ?? [])),
    ),
  );
  const rows = first ? await others.reduce((all, one) => all.unionAll(one), first).execute() : [];
  const byList = lists.map((): typeof rows => []);
  for (const row of rows) byList[row.list]?.push(row);
  return byList.map(unionOf);
}

/** The day in India, `YYYY-MM-DD`, of a time as it is stored. */
export const dayOf = (time: string) => new Date(Date.parse(time) + 5.5 * 3_600_000).toISOString().slice(0, 10);

/**
 * Gathers what writes change in the groups; `write` is part of the transaction of those writes. As on a server one transaction runs at a
 * time, no two wait for each other's rows.
 */
export function createGroupChanges() {
  const blocks = new Map<number, Map<string, Change>>();

  function changeOf(key: string, block: number): Change {
    let keys = blocks.get(block);
    if (!keys) blocks.set(block, (keys = new Map<string, Change>()));
    let change = keys.get(key);
    if (!change) keys.set(key, (change = new Map<number, boolean>()));
    return change;
  }

  return {
    /** A patient who comes was nobody before, and one who goes is nobody afterwards. */
    change(sequence: number, before: GroupedPatient | undefined, after: GroupedPatient | undefined): void {
      const { block, bit } = placeOf(sequence);
      const [left, joined] = [groupsOf(before), groupsOf(after)];
      for (const key of left) if (!joined.has(key)) changeOf(key, block).set(bit, false);
      for (const key of joined) if (!left.has(key)) changeOf(key, block).set(bit, true);
    },

    async write(database: Kysely<Tables>): Promise<void> {
      for (const [block, keys] of blocks) {
        const changes = [...keys];
        for (let from = 0; from < changes.length; from += batch) {
          await writeBlock(database, block, new Map(changes.slice(from, from + batch)));
        }
      }
      blocks.clear();
    },
  };
}

/** Whether the patient of a bit is a member from now on. */
type Change = Map<number, boolean>;

async function writeBlock(database: Kysely<Tables>, block: number, changes: ReadonlyMap<string, Change>) {
  const stored = await database
    .selectFrom('patient_groups')
    .select(['key', 'members'])
    .where('block', '=', block)
    .where('key', 'in', [...changes.keys()])
    .execute();
  const before = new Map(stored.map(({ key, members }) => [key, unpacked(members)]));
  const after = Array.from(changes, ([key, change]) => {
    const members = before.get(key) ?? new TypedFastBitSet();
    for (const [bit, isMember] of change) {
      if (isMember) members.add(bit);
      else members.remove(bit);
    }
    return { key, members };
  });

  const left = after.filter(({ members }) => !members.isEmpty());
  if (left.length > 0) {
    await database
      .insertInto('patient_groups')
      .values(left.map(({ key, members }) => ({ key, block, members: packed(members) })))
      .onConflict((conflict) =>
        conflict.columns(['key', 'block']).doUpdateSet((row) => ({ members: row.ref('excluded.members') })),
      )
      .execute();
  }
  const empty = after.flatMap(({ key, members }) => (members.isEmpty() ? [key] : []));
  if (empty.length > 0) {
    await database.deleteFrom('patient_groups').where('block', '=', block).where('key', 'in', empty).execute();
  }
}

function groupsOf(patient: GroupedPatient | undefined): Set<string> {
  if (!patient) return new Set();
  const { gender, state, pincode, mobile_number: mobile } = patient;
  const names = nameKeys(patient);
  const day = dayOf(patient.updated_at);
  const values: [GroupKind, Iterable<string>][] = [
    ['everybody', ['']],
    ['name', startsOf(names)],
    ['family', startsOf(names.filter(({ is_family }) => is_family === 1))],
    ['mobile', mobile ? startsOfMobile(mobile) : []],
    ['pincode', pincode ? [pincode] : []],
    ['gender', [gender]],
    ['state', state ? [state] : []],
    ['day', [day]],
    ['month', [day.slice(0, 'YYYY-MM'.length)]],
    ['year', [day.slice(0, 'YYYY'.length)]],
  ];
  return new Set(values.flatMap(([kind, all]) => Array.from(all, (value) => groupKey(kind, value))));
}

/** Each name, and its short starts, once: `rao rao` begins with `ra` twice. */
function startsOf(keys: readonly NameKey[]): Set<string> {
  const starts = new Set<string>();
  for (const { name } of keys) {
    if (name) starts.add(name);
    const [first = '', second = ''] = name.split(' ', 2);
    for (const start of startsOfWord(first, longestStart.first)) starts.add(start);
    if ([...first].length > longestStart.first) continue;
    for (const start of startsOfWord(second, longestStart.second)) starts.add(`${first} ${start}`);
  }
  return starts;
}

function startsOfWord(word: string, longest: number): string[] {
  let end = 0;
  return Array.from([...word].slice(0, longest), (character) => word.slice(0, (end += character.length)));
}

function startsOfMobile(mobile: string): string[] {
  return [3, 4, 5, longestMobile].map((length) => mobile.slice(0, length));
}
