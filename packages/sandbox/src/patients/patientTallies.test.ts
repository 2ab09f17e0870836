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
import type { PatientRow, PatientTallyRow, Tables } from '../database/tables.js';
import { openRecords, type RecordsPlace } from '../node/openRecords.js';
import { seededRandom, type Random } from '../people/random.js';
import { nameKeys } from '../records/names.js';
import { newDatabase } from '../testing/newDatabase.js';
import { veer } from '../testing/people.js';
import { rowOf } from './patientRow.js';
import { patientSearch } from './patientSearch.js';
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
    const folder = mkdtempSync(join(tmpdir(), 'carestack-tallies-'));
    return twoOn({ file: join(folder, 'clinic.db') }, () => rmSync(folder, { recursive: true }));
  },
  'on PostgreSQL': twoOnPostgres,
};

async function twoOnPostgres(): Promise<Place> {
  const { url, drop } = await newDatabase();
  return twoOn({ databaseUrl: url }, drop);
}

// A letter beyond the first plane, a name of signs alone, one longer than what is tallied, and the minute before and after midnight.
const firstNames = ['Asha', 'ASHA Rani', 'Rao', 'ਵੀਰ', '𑄌𑄋𑄴', '...', 'Venkatanarasimharajuvaripeta', 'Sita'] as const;
const lastNames = [null, 'Rao', 'Rao Rao', 'De Souza', 'Singh', 'Sen'] as const;
const genders = ['female', 'male', 'other'] as const;
const states = [null, 'Kerala', 'Tamil Nadu'] as const;
const pincodes = [null, '682001', '682002'] as const;
const mobiles = [null, '+919876543210', '+919876500000', '+919812345678', '+917012345678'] as const;
const times = ['2025-12-31T18:29:59.999Z', '2025-12-31T18:30:00.000Z', '2026-01-02T04:00:00.000Z'] as const;

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
const dayOf = (patient: Patient) =>
  new Date(Date.parse(patient.updated_at) + 5.5 * 3_600_000).toISOString().slice(0, 10);

/** Who belongs to a tally, said in another way. */
const belongs: Record<PatientTallyRow['kind'], (patient: Patient, value: string) => boolean> = {
  everybody: () => true,
  name: (patient, value) => begins(patient, value),
  family: (patient, value) => begins(patient, value, true),
  mobile: ({ mobile_number }, value) => mobile_number?.startsWith(value) ?? false,
  pincode: ({ pincode }, value) => pincode === value,
  day: ({ updated_at }, value) =>
    Date.parse(updated_at) >= Date.parse(value) && Date.parse(updated_at) < Date.parse(value) + 86_400_000,
};

const searches: [object, (patient: Patient) => boolean][] = [
  [{}, () => true],
  [{ gender: 'female' }, ({ gender }) => gender === 'female'],
  [{ state: 'Kerala', gender: 'male' }, ({ state, gender }) => state === 'Kerala' && gender === 'male'],
  [{ pincode: '682001' }, ({ pincode }) => pincode === '682001'],
  [{ name: 'r' }, (patient) => begins(patient, 'r')],
  [{ name: '𑄌' }, (patient) => begins(patient, '𑄌')],
  [{ name: 'asha rani' }, (patient) => begins(patient, 'asha rani')],
  [{ name: 'venkatanarasimharajuv' }, (patient) => begins(patient, 'venkatanarasimharajuv')],
  [{ name: 's', gender: 'other' }, (patient) => begins(patient, 's') && patient.gender === 'other'],
  [{ family: 'rao' }, (patient) => begins(patient, 'rao', true)],
  [{ family: 's', state: 'Tamil Nadu' }, (patient) => begins(patient, 's', true) && patient.state === 'Tamil Nadu'],
  [{ name: 'a', family: 'r' }, (patient) => begins(patient, 'a') && begins(patient, 'r', true)],
  [{ name: 'a', firstName: 'r' }, (patient) => begins(patient, 'a') && begins(patient, 'r')],
  [{ phone: '9' }, ({ mobile_number }) => mobile_number?.startsWith('+919') ?? false],
  [{ phone: '98765' }, ({ mobile_number }) => mobile_number?.startsWith('+9198765') ?? false],
  [{ phone: '+91', name: 's' }, (patient) => patient.mobile_number !== null && begins(patient, 's')],
  [{ _lastUpdated: 'ge2026-01-01' }, (patient) => dayOf(patient) >= '2026-01-01'],
  [{ _lastUpdated: ['ge2026-01-01', 'le2026-01-01'] }, (patient) => dayOf(patient) === '2026-01-01'],
  [
    { _lastUpdated: 'le2026-01-01', gender: 'male' },
    (patient) => dayOf(patient) <= '2026-01-01' && patient.gender === 'male',
  ],
];

/** What is wrong: tallies that a count does not give, searches that find others. */
async function faultsOf(database: Kysely<Tables>): Promise<unknown[]> {
  const patients = await database.selectFrom('patients').selectAll().orderBy('sequence', 'desc').execute();
  const tallies = await database.selectFrom('patient_tallies').selectAll().execute();
  const wrong: unknown[] = tallies.filter(({ kind, value, gender, state, total }) => {
    const sharing = patients.filter((one) => kind === 'day' || (one.gender === gender && (one.state ?? '') === state));
    return total === 0 || total !== sharing.filter((one) => belongs[kind](one, value)).length;
  });

  const store = createPatientsStore({ database });
  for (const [filters, fits] of searches) {
    const fitting = patients.filter(fits).map(({ id }) => id);
    const page = await store.page(patientSearch(JSON.stringify({ ...filters, _count: 100 })), undefined);
    const found = page.patients.map(({ id }) => id);
    if (page.total !== fitting.length || found.join() !== fitting.slice(0, 100).join()) {
      wrong.push({ filters, total: page.total, fitting: fitting.length });
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

  test('after any number of patients who come, change and go, every tally is what a count gives', async () => {
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
    expect(await place.databases[0]?.selectFrom('patient_tallies').selectAll().execute()).toEqual([]);
  });

  test('patients who were there before the tallies are counted when the database is brought up to date', async () => {
    const [database] = place.databases;
    if (!database) throw new Error('A place has a database.');
    const random = seededRandom(8);
    const store = createPatientsStore({ database });
    for (let count = 0; count < 30; count += 1) await store.create(newRow(random));
    // As it was before.
    await database.schema.dropTable('patient_tallies').execute();
    await database.schema.createTable('patient_total').addColumn('total', 'integer').execute();
    await database.deleteFrom('schema_version').where('version', '=', 13).execute();

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
