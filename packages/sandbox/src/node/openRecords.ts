import type { Kysely } from 'kysely';
import { databaseOn } from '../database/databaseOn.js';
import { migrate } from '../database/migrate.js';
import type { Tables } from '../database/tables.js';
import { openFile } from './openFile.js';

/** Where the records live: in a file, which is created when it is not there, or on a PostgreSQL server. */
export type RecordsPlace = { file: string } | { databaseUrl: string };

/**
 * The database at a place, in the newest schema.
 *
 * @throws Error with a sentence a person can act on.
 */
export async function openRecords(place: RecordsPlace): Promise<Kysely<Tables>> {
  const database = 'file' in place ? databaseOn(openFile(place.file)) : await onServer(place.databaseUrl);
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.destroy();
    throw error;
  }
}

/** Its client is loaded only by those who have a server. */
async function onServer(databaseUrl: string): Promise<Kysely<Tables>> {
  const { openPostgres } = await import('./openPostgres.js');
  return openPostgres(databaseUrl);
}
