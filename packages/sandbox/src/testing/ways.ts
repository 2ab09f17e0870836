import { createCarestack, type Carestack, type ClientConfig } from '@carestack/core';
import { createCarestackHandler } from '@carestack/server';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { createSandbox } from '../createSandbox.js';
import { openSandbox, serveSandbox } from '../node/index.js';
import type { RunningSandbox, SandboxOptions } from '../options.js';
import { newDatabase } from './newDatabase.js';

/** A client, and what is at the other end of its line. */
export interface Way {
  carestack: Carestack;
  /** The sandbox itself: other dialects, its inbox, its faults. */
  raw: (path: string, init?: RequestInit) => Promise<Response>;
  /** The code in the newest message. */
  codeOnPhone: () => Promise<string>;
  close: () => Promise<void>;
}

/** Where a sandbox answers. */
interface Line {
  baseUrl: string;
  fetch: typeof fetch;
  close: () => Promise<void>;
}

type Opening = (options: SandboxOptions) => Promise<RunningSandbox>;

/** A place for records and a line to it, each pair once; a new place is a few lines here. */
const ways: Record<string, (options: SandboxOptions) => Promise<Way>> = {
  'in memory': async (options) => direct(await inProcess(createSandbox, options)),
  'in memory, over HTTP': async (options) => direct(await overHttp(createSandbox, options)),
  'in memory, through the server handler': async (options) => throughHandler(await inProcess(createSandbox, options)),
  'in a file': async (options) => direct(await inProcess(inFile, options)),
  'in a file, over HTTP': async (options) => direct(await overHttp(inFile, options)),
  'in a file, over HTTP, through the server handler': async (options) =>
    throughHandler(await overHttp(inFile, options)),
  'on PostgreSQL': async (options) => direct(await inProcess(onPostgres, options)),
  'on PostgreSQL, over HTTP': async (options) => direct(await overHttp(onPostgres, options)),
  'on PostgreSQL, over HTTP, through the server handler': async (options) =>
    throughHandler(await overHttp(onPostgres, options)),
};

/** The same tests, with the same result, whatever is at the other end. */
export function inEveryWay(tests: (way: () => Way) => void, options: SandboxOptions = {}): void {
  describe.each(Object.entries(ways))('%s', (_, open) => {
    let way: Way;
    beforeAll(async () => {
      way = await open({ patients: 25, ...options });
    });
    afterAll(() => way.close());
    tests(() => way);
  });
}

const rawHeaders = { authorization: 'Bearer sandbox-key', 'x-hprid-auth': 'manager@hpr.abdm' };

async function inFile(options: SandboxOptions): Promise<RunningSandbox> {
  const folder = mkdtempSync(join(tmpdir(), 'carestack-contract-'));
  const sandbox = await openSandbox({ ...options, file: join(folder, 'clinic.db') });
  return {
    ...sandbox,
    async close() {
      await sandbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function onPostgres(options: SandboxOptions): Promise<RunningSandbox> {
  const { url, drop } = await newDatabase();
  const sandbox = await openSandbox({ ...options, databaseUrl: url });
  return {
    ...sandbox,
    async close() {
      await sandbox.close();
      await drop();
    },
  };
}

async function inProcess(open: Opening, options: SandboxOptions): Promise<Line> {
  return { baseUrl: 'http://sandbox', ...(await open(options)) };
}

async function overHttp(open: Opening, options: SandboxOptions): Promise<Line> {
  const server = await serveSandbox({ sandbox: await open(options), port: 0 });
  return { baseUrl: server.url, fetch, close: () => server.close() };
}

const credentials = { apiKey: 'sandbox-key', hprId: 'manager@hpr.abdm' };

function direct(line: Line): Way {
  return wayOn(line, { baseUrl: line.baseUrl, fetch: line.fetch, ...credentials });
}

/** The client is a page without a key; the clinic's back end adds it. */
function throughHandler(line: Line): Way {
  const handler = createCarestackHandler({
    carestack: { baseUrl: line.baseUrl, fetch: line.fetch, ...credentials },
    basePath: '/api/carestack',
    authorize: () => true,
  });
  return wayOn(line, {
    baseUrl: 'https://clinic.example/api/carestack',
    fetch: (input, init) => handler(new Request(input, init)),
  });
}

function wayOn({ baseUrl, fetch, close }: Line, config: ClientConfig): Way {
  const raw: Way['raw'] = (path, init) => fetch(baseUrl + path, { headers: rawHeaders, ...init });
  const codeOnPhone = async () => {
    const answer = await raw('/sandbox/inbox');
    return /\b\d{6}\b/.exec(await answer.text())?.[0] ?? '';
  };
  return { carestack: createCarestack(config), raw, codeOnPhone, close };
}
