import type { Kysely } from 'kysely';
import type { Secrets } from './abha/secrets.js';
import { seedAbha } from './abha/seedAbha.js';
import { seedHpr } from './hpr/seedHpr.js';
import { seedAppointments } from './appointments/seedAppointments.js';
import type { Tables } from './database/tables.js';
import { seedFacilities } from './organizations/seedFacilities.js';
import { seedPatients } from './patients/seedPatients.js';
import { seedPractitioners } from './practitioners/seedPractitioners.js';
import type { World } from './World.js';

export interface SeedOptions {
  patients: number;
  secrets: Secrets;
  /** Milliseconds since 1970: the appointments are those of these weeks. */
  now: number;
}

/** Fills a database that was never filled, whole or not at all: it is one transaction. */
export async function seed(database: Kysely<Tables>, { patients, secrets, now }: SeedOptions): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    if (await isSeeded(transaction)) return;
    await seedPatients(transaction, patients);
    await seedPractitioners(transaction);
    await seedFacilities(transaction);
    await seedAppointments(transaction, now);
    await seedAbha(transaction, secrets);
    await seedHpr(transaction, secrets);
    await transaction
      .insertInto('settings')
      .values({ name: 'seeded', value: String(patients) })
      .execute();
  });
}

async function isSeeded(database: Kysely<Tables>): Promise<boolean> {
  const seeded = await database.selectFrom('settings').select('name').where('name', '=', 'seeded').executeTakeFirst();
  return seeded !== undefined;
}

/** Everything as it was in the beginning; only the keys stay, as callers may hold the public one. */
export async function reset({ database, secrets, patients, now, inbox, faults }: World): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    // Children before their parents.
    for (const table of tables) await transaction.deleteFrom(table).execute();
    await seedPatients(transaction, patients);
    await seedPractitioners(transaction);
    await seedFacilities(transaction);
    await seedAppointments(transaction, now());
    await seedAbha(transaction, secrets);
    await seedHpr(transaction, secrets);
  });
  await inbox.clear();
  await faults.clear();
}

const tables = [
  'ai_jobs',
  'ai_records',
  'ai_uploads',
  'visit_records',
  'care_context_requests',
  'care_contexts',
  'appointment_minutes',
  'practitioner_capacities',
  'appointments',
  'patient_groups',
  'patients',
  'practitioner_names',
  'practitioner_specializations',
  'practitioners',
  'facilities',
  'abha_addresses',
  'registration_transactions',
  'hpr_accounts',
  'abha_accounts',
  'one_time_codes',
  'aadhaar_holders',
] as const;
