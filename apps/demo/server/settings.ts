import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the built server stands: `dist/server`. */
const here = dirname(fileURLToPath(import.meta.url));

export interface Settings {
  /** 0 takes any free port. */
  port: number;
  sandboxPort: number;
  databaseFile: string;
  clientFolder: string;
}

/** The key that opens our own sandbox. It stands in the server alone: a test looks for it in what browsers load. */
export const demoApiKey = 'kachnar-desk-key-5f2e81c07d';

/** Under which the clinic speaks to the professionals' register. It, too, stands in the server alone. */
export const demoHprId = 'manager.kachnar@hpr.abdm';

/** Reads `PORT`, `SANDBOX_PORT` and `CLINIC_DATABASE`. */
export function settingsFrom(environment: Readonly<Record<string, string | undefined>>): Settings {
  return {
    port: portIn(environment, 'PORT', 4400),
    sandboxPort: portIn(environment, 'SANDBOX_PORT', 0),
    databaseFile: resolve(environment['CLINIC_DATABASE'] ?? resolve(here, '../../.data/clinic.db')),
    clientFolder: resolve(here, '../client'),
  };
}

function portIn(environment: Readonly<Record<string, string | undefined>>, name: string, otherwise: number): number {
  const text = environment[name];
  if (!text) return otherwise;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`${name} has to be a port number from 0 to 65535, and it is "${text}".`);
  }
  return port;
}
