import { Client } from 'pg';
import { inject } from 'vitest';

export interface TestDatabase {
  /** `postgres://…` */
  url: string;
  /** One statement, past every sandbox. */
  ask: (sql: string) => Promise<Record<string, unknown>[]>;
  drop: () => Promise<void>;
}

/** An empty PostgreSQL database of one's own. */
export async function newDatabase(): Promise<TestDatabase> {
  const answer = await fetch(inject('postgresAt'));
  const server = await answer.text();
  if (!answer.ok) throw new Error(server);

  const name = `carestack_test_${crypto.randomUUID().replaceAll('-', '')}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  await ask(server, `create database ${name}`);
  return {
    url: url.href,
    ask: (sql) => ask(url.href, sql),
    drop: async () => void (await ask(server, `drop database ${name} with (force)`)),
  };
}

async function ask(connectionString: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
