import { expect, test } from 'vitest';
import { databaseOn } from '../database/databaseOn.js';
import { openMemory } from '../database/memory.js';
import { migrate } from '../database/migrate.js';
import { seedPatients } from '../patients/seedPatients.js';
import { seedPractitioners } from '../practitioners/seedPractitioners.js';
import { seedAppointments } from './seedAppointments.js';

async function seededAt(time: string) {
  const database = databaseOn(await openMemory());
  await migrate(database);
  await seedPatients(database, 20);
  await seedPractitioners(database);
  await seedAppointments(database, Date.parse(time));
  const rows = await database.selectFrom('appointments').selectAll().orderBy('reference').execute();
  await database.destroy();
  return rows;
}

test('whoever begins later in the week finds the same appointments; only what has passed meanwhile is no longer booked', async () => {
  const monday = await seededAt('2026-01-05T09:00:00+05:30');
  const friday = await seededAt('2026-01-09T18:00:00+05:30');

  const besideStatus = (rows: typeof monday) => rows.map((row) => ({ ...row, status: null }));
  expect(besideStatus(friday)).toEqual(besideStatus(monday));
  const booked = (rows: typeof monday) => rows.filter(({ status }) => status === 'booked').length;
  expect(booked(friday)).toBeLessThan(booked(monday));
});
