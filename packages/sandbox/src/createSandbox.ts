import { Kysely, SqliteDialect } from 'kysely';
import { generateKeyPair, type KeyPair } from './abha/keyPair.js';
import { createSecrets } from './abha/secrets.js';
import { openMemory, type MemoryDatabase } from './database/memory.js';
import { migrate } from './database/migrate.js';
import type { Tables } from './database/tables.js';
import { createApp } from './http/app.js';
import { fetchOf } from './http/fetchOf.js';
import { seed } from './seed.js';
import { createWorld } from './World.js';

export interface SandboxOptions {
  /** How many invented patients there are. Default 200. */
  patients?: number;
  /** The key that callers must send. Default `sandbox-key`. */
  apiKey?: string;
  /** Milliseconds since 1970, for tests that move the clock. Default the real time. */
  now?: () => number;
}

/** A Carestack-compatible API in this process. */
export interface Sandbox {
  /** Answers one request, whatever its host, and rejects as a lost connection does when a fault asks for it. Needs no `this`. */
  readonly fetch: typeof globalThis.fetch;
  /** Another sandbox with the same records, which then lives its own life. */
  fork(): Promise<Sandbox>;
  close(): Promise<void>;
  readonly apiKey: string;
}

/**
 * Makes a sandbox in memory, in Node or in a browser.
 *
 * @example
 * const sandbox = await createSandbox();
 * const carestack = createCarestack({ baseUrl: 'http://sandbox', apiKey: sandbox.apiKey, fetch: sandbox.fetch });
 */
export async function createSandbox({
  patients = 200,
  apiKey = 'sandbox-key',
  now = Date.now,
}: SandboxOptions = {}): Promise<Sandbox> {
  return sandboxOn(await seededImage(patients), { patients, apiKey, now });
}

const images = new Map<number, Promise<Uint8Array>>();

/** Seeding takes far longer than copying, so it happens once for each number of patients. */
async function seededImage(patients: number): Promise<Uint8Array> {
  const image = images.get(patients) ?? makeImage(patients);
  images.set(patients, image);
  return image;
}

async function makeImage(patients: number): Promise<Uint8Array> {
  const memory = await openMemory();
  const database = kyselyOn(memory);
  await migrate(database);
  await seed(database, { patients, secrets: await createSecrets(database) });
  const image = memory.image();
  await database.destroy();
  return image;
}

async function sandboxOn(image: Uint8Array, options: Required<SandboxOptions>): Promise<Sandbox> {
  const memory = await openMemory(image);
  const database = kyselyOn(memory);
  const secrets = await createSecrets(database, sharedKeyPair);
  const app = createApp(createWorld({ database, secrets, ...options }));

  return {
    apiKey: options.apiKey,
    fetch: fetchOf(app),
    // Waits for the connection, so that no half-done transaction is copied.
    fork: async () => sandboxOn(await database.connection().execute(async () => memory.image()), options),
    close: () => database.destroy(),
  };
}

let keyPair: Promise<KeyPair> | undefined;

/** Making a pair takes a tenth of a second: once for all sandboxes of this process, when the first of them wants it. */
function sharedKeyPair(): Promise<KeyPair> {
  keyPair ??= generateKeyPair();
  return keyPair;
}

function kyselyOn(memory: MemoryDatabase): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: memory }) });
}
