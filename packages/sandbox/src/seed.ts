import type { Kysely } from 'kysely';
import type { Tables } from './database/tables.js';
import { seedPatients } from './patients/seed/seedPatients.js';

export interface SeedOptions {
  patients: number;
}

/** Fills an empty database, or leaves it empty: it is one transaction. */
export async function seed(database: Kysely<Tables>, { patients }: SeedOptions): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await seedPatients(transaction, patients);
  });
}
