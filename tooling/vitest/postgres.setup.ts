import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { setupPostgres } from '../postgres/programs.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the address of a PostgreSQL is told; the server starts with the first question. */
    postgresAt: string;
  }
}

/** A PostgreSQL for the tests that ask for one: the server that `POSTGRES_URL` names, or one of our own for as long as they run. */
export async function setup(project: TestProject) {
  let server: ChildProcess | undefined;
  let starting: Promise<string> | undefined;

  const begin = async () => {
    await setupPostgres();
    if (process.env['POSTGRES_URL']) return process.env['POSTGRES_URL'];
    server = spawn(process.execPath, [fileURLToPath(new URL('../postgres/server.mjs', import.meta.url))], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    if (server.stdout) for await (const line of createInterface(server.stdout)) return line;
    throw new Error('PostgreSQL did not start: it says why above.');
  };
  const desk = createServer((_, answer) => {
    starting ??= begin();
    starting.then(
      (url) => answer.end(url),
      (error: unknown) => answer.writeHead(500).end(error instanceof Error ? error.message : ''),
    );
  }).listen(0, '127.0.0.1');
  await once(desk, 'listening');
  const address = desk.address();
  project.provide('postgresAt', `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`);

  return async () => {
    desk.close();
    desk.closeAllConnections();
    if (!server || server.exitCode !== null) return;
    server.stdin?.end();
    await once(server, 'exit');
  };
}
