import { createSecrets } from '../abha/secrets.js';
import { createSharedFaults } from '../faults/sharedFaults.js';
import { createApp } from '../http/app.js';
import { fetchOf } from '../http/fetchOf.js';
import { createSharedInbox } from '../inbox/sharedInbox.js';
import { defaults, type RunningSandbox, type SandboxOptions } from '../options.js';
import { seed } from '../seed.js';
import { createWorld } from '../World.js';
import { openRecords, type RecordsPlace } from './openRecords.js';
import { scanReader } from './scanReader.js';

export type OpenSandboxOptions = SandboxOptions & RecordsPlace;

/**
 * Opens a sandbox whose records stay: in a file, or on a PostgreSQL server, where several may work on them.
 *
 * @example
 * const sandbox = await openSandbox({ file: 'clinic.db' });
 */
export async function openSandbox(options: OpenSandboxOptions): Promise<RunningSandbox> {
  const settings = { ...defaults, readScan: scanReader(), ...options };
  const database = await openRecords(options);
  try {
    const secrets = await createSecrets(database);
    await seed(database, { patients: settings.patients, secrets, now: settings.now() });
    const shared = 'databaseUrl' in options && {
      inbox: createSharedInbox(database, secrets, settings.apiKey),
      faults: createSharedFaults(database),
    };
    const world = createWorld({ database, secrets, ...settings, ...shared });
    return { apiKey: settings.apiKey, fetch: fetchOf(createApp(world)), close: () => database.destroy() };
  } catch (error) {
    await database.destroy();
    throw error;
  }
}
