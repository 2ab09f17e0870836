import { Kysely } from 'kysely';
import { Pool, TypeOverrides, types } from 'pg';
import { SandboxPostgresDialect } from '../database/postgresDialect.js';
import type { Tables } from '../database/tables.js';

/**
 * The database that a `postgres://…` address names.
 *
 * @throws Error with a sentence a person can act on. It never holds the address, which may hold a password.
 */
export async function openPostgres(databaseUrl: string): Promise<Kysely<Tables>> {
  if (!/^postgres(?:ql)?:\/\//.test(databaseUrl) || !URL.canParse(databaseUrl)) {
    throw new Error('The address of the database is none: write postgres://user:password@host:5432/name.');
  }
  const pool = new Pool({
    connectionString: databaseUrl,
    application_name: 'carestack-sandbox',
    connectionTimeoutMillis: 15_000,
    // Whoever hangs in a transaction would stop all others.
    idle_in_transaction_session_timeout: 60_000,
    types: withNumbers,
  });
  // An idle connection was cut: the next call takes a new one.
  pool.on('error', () => {});
  try {
    const { rows } = await pool.query<{ may: boolean | null }>(
      "select has_schema_privilege(current_schema(), 'create') as may",
    );
    if (!rows[0]?.may) throw Object.assign(new Error(), { code: mayNotCreate });
  } catch (error) {
    await pool.end();
    throw new Error(sentenceFor(error, new URL(databaseUrl)), { cause: error });
  }
  return new Kysely<Tables>({ dialect: new SandboxPostgresDialect({ pool }) });
}

/** Whole numbers and counts come as numbers: none of ours is beyond what a number holds exactly. */
const withNumbers = new TypeOverrides();
withNumbers.setTypeParser(types.builtins.INT8, Number);

const mayNotCreate = '42501';

function sentenceFor(error: unknown, { host, pathname }: URL): string {
  const server = host || 'this machine';
  const name = decodeURIComponent(pathname.slice(1));
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'no answer';
  switch (code) {
    case '28P01':
    case '28000':
      return `PostgreSQL at ${server} does not let this user in. Are the user, the password and its pg_hba.conf right?`;
    case '3D000':
      return `PostgreSQL at ${server} has no database ${name}. Create it: createdb ${name}`;
    case mayNotCreate:
      return `The user may not create tables in the database ${name} at ${server}. Grant it the right, or name its own database.`;
    default:
      return `PostgreSQL at ${server} does not answer (${code}). Is it running, and is the address right?`;
  }
}
