import { createSecrets } from '../abha/secrets.js';
import { databaseOn } from '../database/databaseOn.js';
import { openMemory } from '../database/memory.js';
import { migrate } from '../database/migrate.js';
import { createApp } from '../http/app.js';
import { defaults, type SandboxOptions } from '../options.js';
import { seed } from '../seed.js';
import { createWorld } from '../World.js';

/** A sandbox whose whole database can be looked at, byte by byte, and which remembers every answer. */
export async function createInspectableSandbox(options: SandboxOptions = {}) {
  const settings = { ...defaults, patients: 0, ...options };
  const memory = await openMemory();
  const database = databaseOn(memory);
  await migrate(database);
  const secrets = await createSecrets(database);
  await seed(database, { patients: settings.patients, secrets, now: settings.now() });
  const app = createApp(createWorld({ database, secrets, ...settings }));
  const answers: { path: string; text: string }[] = [];

  return {
    apiKey: 'sandbox-key',
    answers,
    database,
    routes: app.routes.filter(({ method }) => method !== 'ALL'),
    image: () => new TextDecoder('latin1').decode(memory.image()),
    fetch: async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
      const request = new Request(input, init);
      const response = await app.fetch(request);
      const headers = JSON.stringify([...response.headers]);
      answers.push({ path: new URL(request.url).pathname, text: headers + (await response.clone().text()) });
      return response;
    },
  };
}
