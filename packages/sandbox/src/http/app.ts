import { endpoints } from '@carestack/core/endpoints';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { abhaRoutes } from '../abha/abha.routes.js';
import { aiRoutes } from '../ai/ai.routes.js';
import { entityRoutes } from '../ai/entities.routes.js';
import { appointmentRoutes } from '../appointments/appointments.routes.js';
import { capacityRoutes } from '../appointments/capacity.routes.js';
import { isUnstorable } from '../database/isUnstorable.js';
import { documentRoutes } from '../documents/documents.routes.js';
import { encryptionRoutes } from '../encryption/encryption.routes.js';
import { faultMiddleware } from '../faults/faultMiddleware.js';
import { faultRoutes } from '../faults/faults.routes.js';
import { fhirBundleRoutes } from '../fhir/fhirBundle.routes.js';
import { hprRoutes } from '../hpr/hpr.routes.js';
import { inboxRoutes } from '../inbox/inbox.routes.js';
import { lookupRoutes } from '../lookup/lookup.routes.js';
import { openApiRoutes } from '../openapi/openApi.routes.js';
import { organizationRoutes } from '../organizations/organizations.routes.js';
import { patientRoutes } from '../patients/patients.routes.js';
import { practitionerRoutes } from '../practitioners/practitioners.routes.js';
import { reset } from '../seed.js';
import type { World } from '../World.js';
import { hasApiKey } from './apiKey.js';
import { LostConnection } from './LostConnection.js';
import { errorBody } from './errorBody.js';
import { Refused } from './Refused.js';
import type { RoomApp, RoomEnvironment } from './route.js';
import { spelt } from './spellings.js';

/** A photo of a patient fits; a film does not. */
const largestBody = 5 * 1024 * 1024;

/** Of the calls that carry documents, by each of their spellings. */
const largestBodies: ReadonlyMap<string, number | undefined> = new Map(
  endpoints.flatMap(spelt).map(({ method, path, largestBody }) => [`${method} ${path}`, largestBody]),
);

/** The API: every room behind one door. */
export function createApp(world: World): RoomApp {
  const app = new Hono<RoomEnvironment>();

  app.use(async (context, next) => {
    const given = context.req.header('x-request-id') ?? '';
    const requestId = /^[\w.:-]{1,64}$/.test(given) ? given : crypto.randomUUID();
    context.set('requestId', requestId);
    context.header('X-Request-Id', requestId);
    context.header('Cache-Control', 'no-store');
    await next();
  });
  app.use(async (context, next) => {
    if (!isOpen(context) && !hasApiKey(context.req.header('authorization'), world.apiKey)) {
      throw new Refused(401, 'The API key is missing or wrong.');
    }
    await next();
  });
  app.use(faultMiddleware(world));
  app.use(async (context, next) => {
    const maxSize = largestBodies.get(`${context.req.method} ${context.req.path}`) ?? largestBody;
    const limit = bodyLimit({
      maxSize,
      onError: () => {
        throw new Refused(413, `The body is larger than ${maxSize / 1024 / 1024} MiB.`);
      },
    });
    return limit(context, next);
  });

  patientRoutes(app, world);
  practitionerRoutes(app, world);
  organizationRoutes(app, world);
  appointmentRoutes(app, world);
  capacityRoutes(app, world);
  abhaRoutes(app, world);
  hprRoutes(app, world);
  documentRoutes(app, world);
  encryptionRoutes(app, world);
  aiRoutes(app, world);
  entityRoutes(app);
  fhirBundleRoutes(app, world);
  lookupRoutes(app);
  inboxRoutes(app, world);
  faultRoutes(app, world);
  openApiRoutes(app);
  app.post('/sandbox/reset', async (context) => {
    await reset(world);
    return context.json({ status: 'success', message: 'The sandbox is as it was in the beginning.' });
  });

  app.notFound((context) => refuse(context, new Refused(404, 'There is no such route.'), world));
  app.onError((error, context) => {
    if (error instanceof LostConnection) throw error;
    if (isUnstorable(error))
      return refuse(context, new Refused(400, 'A text is too long, or holds a NUL character.'), world);
    if (!(error instanceof Refused)) world.onFailure(error, context.get('requestId'));
    // What went wrong inside may quote a patient's data, so none of it leaves.
    return refuse(context, error instanceof Refused ? error : new Refused(500, 'The sandbox failed.'), world);
  });
  return app;
}

function isOpen({ req }: Context): boolean {
  const isPublic = ['/abha-public-key', '/openapi.json'].includes(req.path) || req.path.startsWith('/sandbox/');
  return req.method === 'GET' && isPublic;
}

function refuse(context: Context<RoomEnvironment>, refused: Refused, world: World): Response {
  if (refused.retryAfter !== undefined) context.header('Retry-After', String(refused.retryAfter));
  const body = errorBody(refused, context.get('requestId'), world.now());
  return context.json(body, refused.status);
}
