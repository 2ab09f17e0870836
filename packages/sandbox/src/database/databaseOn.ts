import { Kysely, SqliteDialect, type SqliteDatabase } from 'kysely';
import type { Tables } from './tables.js';

/** The one way to ask, whichever SQLite is below. */
export function databaseOn(sqlite: SqliteDatabase): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) });
}
