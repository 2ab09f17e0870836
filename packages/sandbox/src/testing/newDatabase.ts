import { Client } from 'pg';
import { inject } from 'vitest';

export interface TestDatabase {
  /** `postgres://…` */
  url: string;
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
  await asked(server, `create database ${name}`);
  return { url: url.href, drop: () => asked(server, `drop database ${name} with (force)`) };
}

async function asked(server: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
