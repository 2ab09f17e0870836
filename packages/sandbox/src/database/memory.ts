import init, { type Database, type Sqlite3Static, type SqlValue } from '@sqlite.org/sqlite-wasm';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

let loading: Promise<Sqlite3Static> | undefined;

async function loadSqlite(): Promise<Sqlite3Static> {
  const sqlite = await init();
  // A refused constraint is an answer, not something to print.
  sqlite.config.warn = () => {};
  return sqlite;
}

/** SQLite in memory, the same bytes in Node and in a browser. */
export interface MemoryDatabase extends SqliteDatabase {
  /** The whole database as a value; {@link openMemory} makes another one of it. */
  image(): Uint8Array;
}

/** Opens an empty database, or a copy of an image. */
export async function openMemory(image?: Uint8Array): Promise<MemoryDatabase> {
  loading ??= loadSqlite();
  const sqlite = await loading;
  const database = new sqlite.oo1.DB(':memory:');
  if (image) load(sqlite, database, image);
  database.exec('pragma foreign_keys = on');

  return {
    prepare: (sql) => statementOf(sqlite, database, sql),
    close: () => database.close(),
    image: () => sqlite.capi.sqlite3_js_db_export(database.pointer ?? 0),
  };
}

function load({ wasm, capi }: Sqlite3Static, database: Database, image: Uint8Array): void {
  const { pointer } = database;
  if (pointer === undefined) throw new Error('This sandbox is closed.');
  // Only a plain Uint8Array is taken: Node's Buffer is refused.
  const bytes = wasm.allocFromTypedArray(new Uint8Array(image));
  const flags = capi.SQLITE_DESERIALIZE_FREEONCLOSE | capi.SQLITE_DESERIALIZE_RESIZEABLE;
  database.checkRc(capi.sqlite3_deserialize(pointer, 'main', bytes, image.byteLength, image.byteLength, flags));
}

/** What kysely asks of a statement. It runs each one once and never closes it, so the run does. */
function statementOf({ capi }: Sqlite3Static, database: Database, sql: string): SqliteStatement {
  const statement = database.prepare(sql);
  const rowsOf = (parameters: readonly unknown[]): Record<string, SqlValue>[] => {
    const rows: Record<string, SqlValue>[] = [];
    try {
      if (parameters.length > 0) statement.bind(parameters.map(bindable));
      while (statement.step()) rows.push(statement.get({}));
    } finally {
      statement.finalize();
    }
    return rows;
  };

  return {
    reader: statement.columnCount > 0,
    all: rowsOf,
    run(parameters) {
      rowsOf(parameters);
      return {
        changes: database.changes(),
        lastInsertRowid: Number(capi.sqlite3_last_insert_rowid(database.pointer ?? 0)),
      };
    },
    iterate: (parameters) => rowsOf(parameters)[Symbol.iterator](),
  };
}

function bindable(value: unknown): SqlValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
    return value;
  if (value instanceof Uint8Array) return value;
  throw new Error(`The database takes no ${typeof value}.`);
}
