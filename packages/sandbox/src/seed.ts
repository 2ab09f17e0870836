import type { Kysely } from 'kysely';
import type { Secrets } from './abha/secrets.js';
import { seedAbha } from './abha/seedAbha.js';
import type { Tables } from './database/tables.js';
import { seedPatients } from './patients/seed/seedPatients.js';

export interface SeedOptions {
  patients: number;
  secrets: Secrets;
}

/** Fills an empty database, or leaves it empty: it is one transaction. */
export async function seed(database: Kysely<Tables>, { patients, secrets }: SeedOptions): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await seedPatients(transaction, patients);
    await seedAbha(transaction, secrets);
  });
}
