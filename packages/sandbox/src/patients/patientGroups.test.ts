import { newPatientSchema } from '@carestack/core/patients';
import type { Kysely, Selectable } from 'kysely';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { databaseOn } from '../database/databaseOn.js';
import { openMemory } from '../database/memory.js';
import { migrate } from '../database/migrate.js';
import type { PatientRow, Tables } from '../database/tables.js';
import { openRecords, type RecordsPlace } from '../node/openRecords.js';
import { seededRandom, type Random } from '../people/random.js';
import { nameKeys } from '../records/names.js';
import { newDatabase } from '../testing/newDatabase.js';
import { veer } from '../testing/people.js';
import { rowOf } from './patientRow.js';
import { createGroupChanges } from './patientGroups.js';
import { patientSearch } from './patientSearch.js';
import { newestOf, placeOf, unionOf } from './patientSet.js';
import { createPatientsStore } from './patients.store.js';

type Patient = Selectable<PatientRow>;
interface Place {
  databases: Kysely<Tables>[];
  remove: () => void | Promise<void>;
}

async function twoOn(place: RecordsPlace, remove: Place['remove']): Promise<Place> {
  return { databases: [await openRecords(place), await openRecords(place)], remove };
}

const places: Record<string, () => Promise<Place>> = {
  async 'in memory'() {
    const database = databaseOn(await openMemory());
    await migrate(database);
    return { databases: [database], remove: () => {} };
  },
  async 'in a file'() {
    const folder = mkdtempSync(join(tmpdir(), 'carestack-groups-'));
    return twoOn({ file: join(folder, 'clinic.db') }, () => rmSync(folder, { recursive: true }));
  },
  'on PostgreSQL': twoOnPostgres,
};

async function twoOnPostgres(): Promise<Place> {
  const { url, drop } = await newDatabase();
  return twoOn({ databaseUrl: url }, drop);
}

// A letter beyond the first plane, a name of signs alone, one longer than what is grouped, and the minute before and after midnight.
const firstNames = ['Asha', 'ASHA Rani', 'Rao', 'ਵੀਰ', '𑄌𑄋𑄴', '...', 'Venkatanarasimharajuvaripeta', 'Sita'] as const;
const lastNames = [null, 'Rao', 'Rao Rao', 'De Souza', 'Singh', 'Sen'] as const;
const genders = ['female', 'male', 'other'] as const;
const states = [null, 'Kerala', 'Tamil Nadu'] as const;
const pincodes = [null, '682001', '682002'] as const;
const mobiles = [null, '+919876543210', '+919876500000', '+919812345678', '+917012345678'] as const;
const times = [
  '2023-06-15T04:00:00.000Z',
  '2024-02-29T04:00:00.000Z',
  '2025-01-31T18:29:59.999Z',
  '2025-11-30T18:30:00.000Z',
  '2025-12-31T18:29:59.999Z',
  '2025-12-31T18:30:00.000Z',
  '2026-01-02T04:00:00.000Z',
] as const;
/** Within a month and a year, across both, and with whole months and years between. */
const dateRanges = [
  ['2026-01-01', '2026-01-02'],
  ['2025-01-15', '2025-02-10'],
  ['2025-01-31', '2025-12-31'],
  ['2025-12-31', '2026-01-01'],
  ['2023-06-15', '2026-01-01'],
  ['2023-06-16', '2025-11-30'],
  ['2024-02-29', '2024-02-29'],
] as const;

const anybody = (random: Random) => ({
  first_name: random.pick(firstNames),
  middle_name: random.pick([null, null, 'Kumar']),
  last_name: random.pick(lastNames),
  gender: random.pick(genders),
  state: random.pick(states),
  pincode: random.pick(pincodes),
  mobile_number: random.pick(mobiles),
  updated_at: random.pick(times),
});
const somebody = z.parse(newPatientSchema, veer);
const newRow = (random: Random) => ({ ...rowOf(somebody, {}, crypto.randomUUID(), times[0]), ...anybody(random) });

const begins = (patient: Patient, start: string, isFamily = false) =>
  nameKeys(patient).some(({ name, is_family }) => name.startsWith(start) && (is_family === 1 || !isFamily));
const isNamed = (patient: Patient, whole: string, isFamily = false) =>
  nameKeys(patient).some(({ name, is_family }) => name === whole && (is_family === 1 || !isFamily));
const isShort = (start: string) => {
  const [first = '', second = '', third] = start.split(' ');
  return [...first].length <= 20 && [...second].length <= 2 && third === undefined;
};
const dayOf = (patient: Patient) =>
  new Date(Date.parse(patient.updated_at) + 5.5 * 3_600_000).toISOString().slice(0, 10);

/** Who belongs to a group, said in another way. */
const belongs = new Map<string, (patient: Patient, value: string) => boolean>([
  ['everybody', () => true],
  ['name', (patient, value) => (isShort(value) ? begins(patient, value) : isNamed(patient, value))],
  ['family', (patient, value) => (isShort(value) ? begins(patient, value, true) : isNamed(patient, value, true))],
  ['mobile', ({ mobile_number }, value) => mobile_number?.startsWith(value) ?? false],
  ['pincode', ({ pincode }, value) => pincode === value],
  ['gender', ({ gender }, value) => gender === value],
  ['state', ({ state }, value) => state === value],
  ['day', (patient, value) => dayOf(patient) === value],
  ['month', (patient, value) => dayOf(patient).startsWith(value)],
  ['year', (patient, value) => dayOf(patient).startsWith(value)],
]);

const searches: [object, (patient: Patient) => boolean][] = [
  [{}, () => true],
  [{ gender: 'female' }, ({ gender }) => gender === 'female'],
  [{ state: 'Kerala', gender: 'male' }, ({ state, gender }) => state === 'Kerala' && gender === 'male'],
  [{ pincode: '682001' }, ({ pincode }) => pincode === '682001'],
  [{ name: 'r' }, (patient) => begins(patient, 'r')],
  [{ name: '𑄌' }, (patient) => begins(patient, '𑄌')],
  [{ name: 'asha r' }, (patient) => begins(patient, 'asha r')],
  [{ name: 'asha ran' }, (patient) => begins(patient, 'asha ran')],
  [{ name: 'asha kum' }, (patient) => begins(patient, 'asha kum')],
  [{ name: 'asha ra' }, (patient) => begins(patient, 'asha ra')],
  [{ name: 'asha rani' }, (patient) => begins(patient, 'asha rani')],
  [{ name: 'asha rani r' }, (patient) => begins(patient, 'asha rani r')],
  [{ family: 'de s' }, (patient) => begins(patient, 'de s', true)],
  [{ family: 'de souza' }, (patient) => begins(patient, 'de souza', true)],
  [{ name: 'venkatanarasimharajuv' }, (patient) => begins(patient, 'venkatanarasimharajuv')],
  [{ name: 's', gender: 'other' }, (patient) => begins(patient, 's') && patient.gender === 'other'],
  [{ family: 'rao' }, (patient) => begins(patient, 'rao', true)],
  [{ family: 's', state: 'Tamil Nadu' }, (patient) => begins(patient, 's', true) && patient.state === 'Tamil Nadu'],
  [{ name: 'a', family: 'r' }, (patient) => begins(patient, 'a') && begins(patient, 'r', true)],
  [{ name: 'a', firstName: 'r' }, (patient) => begins(patient, 'a') && begins(patient, 'r')],
  [{ phone: '9' }, ({ mobile_number }) => mobile_number?.startsWith('+919') ?? false],
  [{ phone: '98765' }, ({ mobile_number }) => mobile_number?.startsWith('+9198765') ?? false],
  [{ phone: '+91', name: 's' }, (patient) => patient.mobile_number !== null && begins(patient, 's')],
  [{ birthdate: somebody.birthDate, gender: 'male' }, ({ gender }) => gender === 'male'],
  [{ birthdate: '1900-01-01', gender: 'male' }, () => false],
  [{ name: '!', gender: 'male' }, () => false],
  [{ phone: '98765432', name: 'a' }, (patient) => patient.mobile_number === mobiles[1] && begins(patient, 'a')],
  [
    { phone: '9', family: 'r', state: 'Kerala', pincode: '682001', gender: 'female' },
    (patient) =>
      begins(patient, 'r', true) &&
      patient.mobile_number?.startsWith('+919') === true &&
      [patient.state, patient.pincode, patient.gender].join() === 'Kerala,682001,female',
  ],
  [{ _lastUpdated: 'ge2026-01-01' }, (patient) => dayOf(patient) >= '2026-01-01'],
  [{ _lastUpdated: ['ge2026-01-01', 'le2026-01-01'] }, (patient) => dayOf(patient) === '2026-01-01'],
  [{ _lastUpdated: ['ge2026-01-02', 'le2026-01-01'] }, () => false],
  ...dateRanges.map(([from, through]): (typeof searches)[number] => [
    { _lastUpdated: [`ge${from}`, `le${through}`] },
    (patient) => dayOf(patient) >= from && dayOf(patient) <= through,
  ]),
  [
    { _lastUpdated: 'le2026-01-01', gender: 'male' },
    (patient) => dayOf(patient) <= '2026-01-01' && patient.gender === 'male',
  ],
  [
    { gender: 'male', phone: '987', _lastUpdated: ['ge2025-01-15', 'le2026-01-01'], birthdate: somebody.birthDate },
    (patient) =>
      dayOf(patient) >= '2025-01-15' &&
      dayOf(patient) <= '2026-01-01' &&
      patient.gender === 'male' &&
      patient.mobile_number?.startsWith('+91987') === true,
  ],
];

/** What is wrong: groups of others than those who share the value, searches that find others. */
async function faultsOf(database: Kysely<Tables>): Promise<unknown[]> {
  const patients = await database.selectFrom('patients').selectAll().orderBy('sequence', 'desc').execute();
  const groups = await database.selectFrom('patient_groups').selectAll().execute();
  const wrong: unknown[] = groups.filter(({ key, block, members }) => {
    const [kind = '', ...words] = key.split(' ');
    const sharing = patients.filter(
      (one) => placeOf(one.sequence).block === block && belongs.get(kind)?.(one, words.join(' ')),
    );
    const stored = newestOf(unionOf([{ block, members }]), patients.length);
    return stored.length === 0 || stored.join() !== sharing.map(({ sequence }) => sequence).join();
  });

  const store = createPatientsStore({ database });
  for (const [filters, fits] of searches) {
    const fitting = patients.filter(fits).map(({ id }) => id);
    const search = patientSearch(JSON.stringify({ ...filters, _count: 7 }));
    const found: string[] = [];
    const totals = new Set<number>();
    let nextPage: string | undefined;
    do {
      const page = await store.page(search, nextPage);
      found.push(...page.patients.map(({ id }) => id));
      totals.add(page.total);
      nextPage = page.nextPage ?? undefined;
    } while (nextPage);
    if ([...totals].join() !== String(fitting.length) || found.join() !== fitting.join()) {
      wrong.push({ filters, totals, fitting: fitting.length });
    }
  }
  return wrong;
}

describe.each(Object.entries(places))('%s', (_, open) => {
  let place: Place;
  beforeEach(async () => {
    place = await open();
  });
  afterEach(async () => {
    await Promise.all(place.databases.map((database) => database.destroy()));
    await place.remove();
  });

  test('after any number of patients who come, change and go, every group has those who share its value', async () => {
    const random = seededRandom(7);
    const stores = place.databases.map((database) => createPatientsStore({ database }));
    const ids: string[] = [];

    for (let write = 0; write < 120; write += 1) {
      const store = stores[write % stores.length] ?? stores[0];
      const id = ids[random.below(ids.length)] ?? '';
      if (ids.length < 5 || random.chance(0.5)) ids.push((await store?.create(newRow(random)))?.id ?? '');
      else if (random.chance(0.6)) await store?.update(id, () => anybody(random));
      else if (await store?.delete(id)) ids.splice(ids.indexOf(id), 1);
    }
    for (const database of place.databases) expect(await faultsOf(database)).toEqual([]);

    for (const id of ids) await stores[0]?.delete(id);
    expect(await place.databases[0]?.selectFrom('patient_groups').selectAll().execute()).toEqual([]);
  });

  test('patients far apart are found by what they share', async () => {
    const [database] = place.databases;
    if (!database) throw new Error('A place has a database.');
    const random = seededRandom(10);
    const groups = createGroupChanges();
    for (const first of [1, 65_530, 131_066, 400_000]) {
      const rows = Array.from({ length: 12 }, (_, index) => ({ ...newRow(random), sequence: first + index }));
      const stored = await database.insertInto('patients').values(rows).returningAll().execute();
      for (const patient of stored) groups.change(patient.sequence, undefined, patient);
    }
    await groups.write(database);

    expect(await faultsOf(database)).toEqual([]);
  });

  test('patients who were there before the groups are in them when the database is brought up to date', async () => {
    const [database] = place.databases;
    if (!database) throw new Error('A place has a database.');
    const random = seededRandom(8);
    const store = createPatientsStore({ database });
    for (let count = 0; count < 30; count += 1) await store.create(newRow(random));
    // As it was before.
    await database.schema.dropTable('patient_groups').execute();
    for (const table of ['patient_tallies', 'patient_names']) {
      await database.schema.createTable(table).addColumn('total', 'integer').execute();
    }
    for (const column of ['gender', 'state', 'pincode', 'updated_at']) {
      await database.schema.createIndex(`patients_by_${column}`).on('patients').column(column).execute();
    }
    await database.deleteFrom('schema_version').where('version', '=', 14).execute();

    await migrate(database);

    expect(await faultsOf(database)).toEqual([]);
  });
});

test('two desks on PostgreSQL that write the same names at once lose none and wait for each other', async () => {
  const { databases, remove } = await twoOnPostgres();
  const [here, there] = databases.map((database) => createPatientsStore({ database }));
  const random = seededRandom(9);
  const rows = Array.from({ length: 20 }, () => newRow(random));
  const stored = await Promise.all(rows.map((row, index) => (index % 2 ? here : there)?.create(row)));

  const ids = stored.map((patient) => patient?.id ?? '');
  await Promise.all([
    ...ids.map((id) => here?.update(id, () => anybody(random))),
    ...ids.slice(0, 10).map((id) => there?.delete(id)),
    ...ids.map((id) => there?.update(id, () => anybody(random))),
  ]);

  for (const database of databases) expect(await faultsOf(database)).toEqual([]);
  await Promise.all(databases.map((database) => database.destroy()));
  await remove();
});
