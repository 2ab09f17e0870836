import { createSecrets } from '../abha/secrets.js';
import { databaseOn } from '../database/databaseOn.js';
import { migrate } from '../database/migrate.js';
import { createApp } from '../http/app.js';
import { fetchOf } from '../http/fetchOf.js';
import { defaults, type RunningSandbox, type SandboxOptions } from '../options.js';
import { isSeeded, seed } from '../seed.js';
import { createWorld } from '../World.js';
import { openFile } from './openFile.js';

export interface FileSandboxOptions extends SandboxOptions {
  /** Where the records live. Created and filled when it is not there. */
  file: string;
}

/**
 * Opens a sandbox whose records stay in a file.
 *
 * @example
 * const sandbox = await openSandbox({ file: 'clinic.db' });
 */
export async function openSandbox({ file, ...options }: FileSandboxOptions): Promise<RunningSandbox> {
  const settings = { ...defaults, ...options };
  const database = databaseOn(openFile(file));
  try {
    await migrate(database);
    const secrets = await createSecrets(database);
    if (!(await isSeeded(database)))
      await seed(database, { patients: settings.patients, secrets, now: settings.now() });
    const world = createWorld({ database, secrets, ...settings });
    return { apiKey: settings.apiKey, fetch: fetchOf(createApp(world)), close: () => database.destroy() };
  } catch (error) {
    await database.destroy();
    throw error;
  }
}
