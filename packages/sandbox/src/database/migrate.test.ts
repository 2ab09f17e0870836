import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openPostgres } from '../node/openPostgres.js';
import { newDatabase } from '../testing/newDatabase.js';
import { databaseOn } from './databaseOn.js';
import { isTaken } from './isTaken.js';
import { openMemory } from './memory.js';
import { migrate } from './migrate.js';
import type { Tables } from './tables.js';

const places: [string, () => Promise<{ database: Kysely<Tables>; close: () => Promise<void> }>][] = [
  [
    'SQLite',
    async () => {
      const database = databaseOn(await openMemory());
      return { database, close: () => database.destroy() };
    },
  ],
  [
    'PostgreSQL',
    async () => {
      const { url, drop } = await newDatabase();
      const database = await openPostgres(url);
      return { database, close: () => database.destroy().then(drop) };
    },
  ],
];

const beforeCapacities = 11;

test.each(places)('on %s, what was booked before there were capacities holds its time', async (_, open) => {
  const { database, close } = await open();
  await migrate(database, beforeCapacities);
  const booked = {
    reference: 'a-1',
    practitioner_reference: 'd-1',
    patient_reference: 'p-1',
    organization_id: '',
    slot: '',
    priority: 'New',
    status: 'booked',
    start_at: '',
    end_at: '',
    start_minute: 7,
    end_minute: 8,
    extra: '{}',
    created_at: '',
    updated_at: '',
  };
  const { sequence } = await database
    .insertInto('appointments')
    .values(booked)
    .returning('sequence')
    .executeTakeFirstOrThrow();
  const minute = sql`insert into appointment_minutes (practitioner_reference, minute, appointment) values ('d-1', 7, ${sequence})`;
  await minute.execute(database);

  await migrate(database);

  expect(await database.selectFrom('appointment_minutes').selectAll().execute()).toEqual([
    { practitioner_reference: 'd-1', minute: 7, place: 0, appointment: sequence },
  ]);
  const error: unknown = await minute.execute(database).catch((refused: unknown) => refused);
  expect(isTaken(error, 'appointment_places_key', 'appointment_minutes.minute')).toBe(true);
  await database.deleteFrom('appointments').execute();
  expect(await database.selectFrom('appointment_minutes').selectAll().execute()).toEqual([]);
  await close();
});
