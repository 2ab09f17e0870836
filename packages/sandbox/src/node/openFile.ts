import Libsql from 'libsql';
import type { SqliteDatabase } from 'kysely';

/**
 * SQLite in a file. An acknowledged write is in the write-ahead log and on the disk: it survives a kill and a power cut.
 *
 * @throws Error with a sentence a person can act on.
 */
export function openFile(file: string): SqliteDatabase {
  try {
    const database = new Libsql(file);
    database.exec('pragma journal_mode = wal');
    database.exec('pragma synchronous = full');
    database.exec('pragma busy_timeout = 5000');
    database.exec('pragma foreign_keys = on');
    return database;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The database ${file} cannot be opened (${reason}). Is the folder there, writable, and is it a database?`,
      { cause: error },
    );
  }
}
