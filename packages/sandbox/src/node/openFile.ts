import Libsql from 'libsql';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** Bytes of a log that stay: as many as it has when SQLite writes it back. That of a million patients is as long as their file. */
const longestLog = 4 * 1024 * 1024;
/** Far more than the sandbox has; only searches by rare sets of filters come and go. */
const mostStatements = 200;

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
    database.exec(`pragma journal_size_limit = ${longestLog}`);
    database.exec('pragma busy_timeout = 5000');
    database.exec('pragma foreign_keys = on');
    return { prepare: kept((text) => database.prepare(text)), close: () => database.close() };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `The database ${file} cannot be opened (${reason}). Is the folder there, writable, and is it a database?`,
      { cause: error },
    );
  }
}

/** Each statement is prepared once. A forgotten one would hold its memory until the garbage collector comes by. */
function kept(prepare: (sql: string) => SqliteStatement): (sql: string) => SqliteStatement {
  const statements = new Map<string, SqliteStatement>();
  return (sql) => {
    const statement = statements.get(sql) ?? prepare(sql);
    if (statements.size >= mostStatements) statements.clear();
    statements.set(sql, statement);
    return statement;
  };
}
