import { createAdaptorServer } from '@hono/node-server';
import { openSandbox, serveSandbox } from '@carestack/sandbox/node';
import { createCarestack } from '@carestack/core';
import { createCarestackHandler } from '@carestack/server';
import { Hono } from 'hono';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { openDocuments } from './documents/documents.js';
import { documentsRoutes } from './documents/documents.routes.js';
import { openHours } from './hours/hours.js';
import { hoursRoutes } from './hours/hours.routes.js';
import { closing, listening } from './listening.js';
import { pages } from './pages.js';
import { phone } from './phone.js';
import { onlyThisMachine, securityHeaders } from './security.js';
import { demoApiKey, demoHprId, type Settings } from './settings.js';
import { visitorRoutes } from './visitors/visitors.routes.js';

export interface Clinic {
  address: string;
  close(): Promise<void>;
}

/** Opens the clinic: the sandbox over HTTP, our back end before it, and the pages, on one address. */
export async function openClinic({ port, sandboxPort, databaseFile, clientFolder }: Settings): Promise<Clinic> {
  if (!existsSync(clientFolder)) throw new Error('The pages are not built: run npm run build.');
  mkdirSync(dirname(databaseFile), { recursive: true });
  const sandbox = await openSandbox({ file: databaseFile, apiKey: demoApiKey });
  const carestack = await serveSandbox({ sandbox, port: sandboxPort });
  const app = clinicApp({
    sandboxUrl: carestack.url,
    clientFolder,
    hoursFile: `${databaseFile}.hours.json`,
    documentsFolder: `${databaseFile}.documents`,
  });
  const server = createAdaptorServer({ fetch: app.fetch });
  try {
    return {
      address: `http://127.0.0.1:${await listening(server, port)}`,
      async close() {
        await closing(server);
        await carestack.close();
      },
    };
  } catch (error) {
    await carestack.close();
    throw error;
  }
}

interface Rooms {
  sandboxUrl: string;
  clientFolder: string;
  hoursFile: string;
  documentsFolder: string;
}

function clinicApp({ sandboxUrl, clientFolder, hoursFile, documentsFolder }: Rooms): Hono {
  const access = { baseUrl: sandboxUrl, apiKey: demoApiKey };
  const hours = openHours({ carestack: createCarestack(access), file: hoursFile });
  const carestack = createCarestackHandler({
    carestack: { ...access, hprId: demoHprId },
    basePath: '/api/carestack',
    // Whoever sits at this machine is the receptionist: the demo has no sign-in, and answers nobody else.
    authorize: () => true,
  });

  const app = new Hono();
  app.use(onlyThisMachine);
  app.use(securityHeaders);
  app.all('/api/carestack/*', (context) => carestack(context.req.raw));
  app.route('/api/hours', hoursRoutes(hours));
  app.route('/api/documents', documentsRoutes(openDocuments(documentsFolder)));
  app.route('/api/book', visitorRoutes({ carestack: access, hours }));
  app.route('/phone', phone(sandboxUrl));
  app.route('/', pages(clientFolder));
  // Not to a log, where it might quote somebody.
  app.onError((_, context) => context.json({ message: 'The clinic failed.' }, 500));
  return app;
}
