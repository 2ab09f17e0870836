import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { canInstall, install } from '../apt.mjs';
import { Problem } from '../problems.mjs';

const advice =
  'No PostgreSQL was found: install one (Debian and Ubuntu: `sudo apt-get install postgresql`) or name a server whose databases the tests may create and drop in POSTGRES_URL, then run the command again.';

/** Debian keeps the server's programs apart, a folder for each version. */
const debian = '/usr/lib/postgresql';

/** The folder of `initdb` and `postgres`, the newest there is. */
export function postgresPrograms() {
  const versions = existsSync(debian) ? readdirSync(debian).sort((one, other) => Number(other) - Number(one)) : [];
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
  ];
  return folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))));
}

/** Makes sure there is a PostgreSQL to test with; installs one only where we are root on a system with apt. */
export async function setupPostgres() {
  if (process.env['POSTGRES_URL']) return;
  if (!postgresPrograms() && canInstall()) await install(['postgresql'], advice);
  if (!postgresPrograms()) throw new Problem(advice);
}
