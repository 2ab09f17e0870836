import { generateKeyPair, type KeyPair } from './abha/keyPair.js';
import { createSecrets } from './abha/secrets.js';
import { firstDayOf } from './appointments/seedAppointments.js';
import { databaseOn } from './database/databaseOn.js';
import { openMemory } from './database/memory.js';
import { migrate } from './database/migrate.js';
import { createApp } from './http/app.js';
import { fetchOf } from './http/fetchOf.js';
import { defaults, type RunningSandbox, type SandboxOptions } from './options.js';
import { seed } from './seed.js';
import { createWorld } from './World.js';

/** A sandbox in this process. */
export interface Sandbox extends RunningSandbox {
  /** Another sandbox with the same records, which then lives its own life. */
  fork(): Promise<Sandbox>;
}

/**
 * Makes a sandbox in memory, in Node or in a browser.
 *
 * @example
 * const sandbox = await createSandbox();
 * const carestack = createCarestack({ baseUrl: 'http://sandbox', apiKey: sandbox.apiKey, fetch: sandbox.fetch });
 */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const settings = { ...defaults, ...options };
  return sandboxOn(await seededImage(settings.patients, settings.now()), settings);
}

const images = new Map<string, Promise<Uint8Array>>();

/** Seeding takes far longer than copying, so it happens once for each number of patients and week. */
async function seededImage(patients: number, now: number): Promise<Uint8Array> {
  const name = `${patients} ${firstDayOf(now)}`;
  const image = images.get(name) ?? makeImage(patients, now);
  images.set(name, image);
  return image;
}

async function makeImage(patients: number, now: number): Promise<Uint8Array> {
  const memory = await openMemory();
  const database = databaseOn(memory);
  await migrate(database);
  await seed(database, { patients, secrets: await createSecrets(database), now });
  const image = memory.image();
  await database.destroy();
  return image;
}

async function sandboxOn(image: Uint8Array, settings: Required<SandboxOptions>): Promise<Sandbox> {
  const memory = await openMemory(image);
  const database = databaseOn(memory);
  const secrets = await createSecrets(database, sharedKeyPair);
  const app = createApp(createWorld({ database, secrets, ...settings }));

  return {
    apiKey: settings.apiKey,
    fetch: fetchOf(app),
    // Waits for the connection, so that no half-done transaction is copied.
    fork: async () => sandboxOn(await database.connection().execute(async () => memory.image()), settings),
    close: () => database.destroy(),
  };
}

let keyPair: Promise<KeyPair> | undefined;

/** Making a pair takes a tenth of a second: once for all sandboxes of this process, when the first of them wants it. */
function sharedKeyPair(): Promise<KeyPair> {
  keyPair ??= generateKeyPair();
  return keyPair;
}
