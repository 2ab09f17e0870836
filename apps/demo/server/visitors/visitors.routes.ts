import { createCarestack } from '@carestack/core';
import { appointmentEndpoints, newAppointmentSchema } from '@carestack/core/appointments';
import { newPatientSchema, patientEndpoints } from '@carestack/core/patients';
import { createCarestackHandler } from '@carestack/server';
import { type Context, Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { atMost } from '../atMost.js';
import type { Hours } from '../hours/hours.js';
import { membersOf } from '../membersOf.js';
import { onRecord } from './onRecord.js';
import { seesVisitors } from './seesVisitors.js';
import { shownTo } from './shownTo.js';
import { createVisitors, mostOfEach, type Visitor } from './visitors.js';

const basePath = '/api/book';
const cookie = 'visitor';
const mostBytes = 256 * 1024;

/** What the page for patients calls, and nothing more. */
const allowed: ReadonlySet<string> = new Set([
  appointmentEndpoints.findByFilters.operation,
  appointmentEndpoints.create.operation,
  patientEndpoints.create.operation,
]);

export interface VisitorOptions {
  carestack: { baseUrl: string; apiKey: string };
  hours: Hours;
}

/**
 * The back end of the page on which patients book alone. A stranger sees when practitioners are free, and what they told and booked here
 * themselves; of other patients, and of what a record holds, they learn nothing.
 */
export function visitorRoutes({ carestack: access, hours }: VisitorOptions): Hono {
  const visitors = createVisitors();
  const carestack = createCarestack(access);
  const visitorOf = (request: Request) => visitors.find(cookieIn(request));

  const handle = createCarestackHandler({
    carestack: access,
    basePath,
    authorize: ({ operation, request }) => {
      const visitor = visitorOf(request);
      if (!visitor) return new Response(null, { status: 401 });
      if (!allowed.has(operation)) return false;
      return operation !== appointmentEndpoints.findByFilters.operation || mayAsk(visitor, request);
    },
    // First available is looked for among all practitioners, one call for each.
    rateLimit: { limit: 1_000, windowMs: 60_000, keyOf: (request) => cookieIn(request) ?? '' },
    maxBodyBytes: mostBytes,
  });

  const app = new Hono();
  app.use(atMost(mostBytes));

  app.get('/practitioners', async (context) => {
    if (!visitorOf(context.req.raw)) {
      setCookie(context, cookie, visitors.welcome(), { path: basePath, httpOnly: true, sameSite: 'Strict' });
    }
    return context.json((await hours.read()).filter(seesVisitors), 200, { 'Cache-Control': 'no-store' });
  });

  app.get(appointmentEndpoints.findByFilters.path, async ({ req }) => {
    const answer = await handle(req.raw);
    const visitor = visitorOf(req.raw);
    if (!answer.ok || !visitor) return answer;
    return inPlaceOf(answer, shownTo(visitor, await answer.json(), 'patient' in filtersIn(req.raw)));
  });

  app.post(appointmentEndpoints.create.path, async (context) => {
    const visitor = visitorOf(context.req.raw);
    const body: unknown = await context.req.json().catch(() => null);
    const { data: booking } = newAppointmentSchema.safeParse(body);
    if (!visitor || !booking) return handle(withBody(context, body));
    const isTheirs = visitor.people.has(booking.patientReference) && visitor.bookings.length < mostOfEach;
    if (!isTheirs) return context.json({ message: 'This call is not allowed.' }, 403);

    const { practitionerReference, patientReference } = booking;
    const sent = { practitionerReference, patientReference, startTime: booking.start ?? '' };
    // Before it is sent: when the answer is lost, they may still see what came of it.
    visitor.bookings.push(sent);
    const answer = await handle(withBody(context, body));
    if (answer.status >= 400 && answer.status < 500) {
      visitor.bookings = visitor.bookings.filter((one) => one !== sent);
    }
    return answer;
  });

  app.post(patientEndpoints.create.path, async (context) => {
    const visitor = visitorOf(context.req.raw);
    const body: unknown = await context.req.json().catch(() => null);
    const { data: typed } = newPatientSchema.safeParse(body);
    if (!visitor || !typed) return handle(withBody(context, body));
    if (visitor.typed.size >= mostOfEach && !visitor.typed.has(typed.idNumber)) {
      return context.json({ message: 'This call is not allowed.' }, 403);
    }

    visitor.typed.set(typed.idNumber, typed);
    let id = await onRecord(carestack, typed).catch(() => undefined);
    if (id === undefined)
      return context.json({ message: 'The clinic cannot be asked now: nothing was registered.' }, 503);
    if (id === null) {
      const answer = await handle(withBody(context, body));
      if (!answer.ok) return answer;
      id = String(membersOf(await answer.json())['resourceId']);
    }
    visitor.people.add(id);
    // The same answer for somebody new and somebody known, with what they typed and not what stands in the record.
    return context.json({ type: 'success', message: '', resourceId: id, resource: { ...typed, resourceId: id } });
  });

  // Asked when the answer to a registration was lost: found is who registered here, and nobody else.
  app.get(patientEndpoints.findByFilters.path, async (context) => {
    const visitor = visitorOf(context.req.raw);
    if (!visitor) return context.body(null, 401);
    const { identifier } = filtersIn(context.req.raw);
    const typed = typeof identifier === 'string' ? visitor.typed.get(identifier) : undefined;
    const id = typed ? await onRecord(carestack, typed) : null;
    if (!typed || id === null) return context.json({ entry: [], total: 0, link: { nextPage: null } });
    visitor.people.add(id);
    return context.json({ entry: [{ ...typed, resourceId: id }], total: 1, link: { nextPage: null } });
  });

  app.all('*', ({ req }) => handle(req.raw));
  // Not to a log: the error of an answer that nobody can read quotes it. A write that came so far may have been done.
  app.onError((_, context) =>
    context.json({ message: 'The answer was lost.' }, context.req.method === 'GET' ? 502 : 504),
  );
  return app;
}

/** What may be asked by: another name could lead around the rule for patients. */
const askedBy: ReadonlySet<string> = new Set(['practitioner', 'patient', 'date', '_count']);

/** When practitioners are taken may be asked by everybody; what a patient has booked, for those who are with the visitor. */
function mayAsk(visitor: Visitor, request: Request): boolean {
  const filters = filtersIn(request);
  if (!Object.keys(filters).every((name) => askedBy.has(name))) return false;
  const { practitioner, patient } = filters;
  // A list of ids would be another question.
  if (practitioner !== undefined && typeof practitioner !== 'string') return false;
  return patient === undefined
    ? practitioner !== undefined
    : typeof patient === 'string' && visitor.people.has(patient);
}

function filtersIn(request: Request): Readonly<Record<string, unknown>> {
  try {
    return membersOf(JSON.parse(new URL(request.url).searchParams.get('filters') ?? '{}'));
  } catch {
    return {};
  }
}

function cookieIn(request: Request): string | undefined {
  return new RegExp(`(?:^|; *)${cookie}=([\\w-]+)`).exec(request.headers.get('cookie') ?? '')?.[1];
}

/** The call once more: its body was read here. */
function withBody({ req }: Context, body: unknown): Request {
  const { url, method, headers, signal } = req.raw;
  const others = new Headers(headers);
  others.delete('content-length');
  return new Request(url, { method, headers: others, signal, body: JSON.stringify(body) });
}

function inPlaceOf(answer: Response, body: unknown): Response {
  const headers = new Headers(answer.headers);
  headers.delete('content-length');
  return Response.json(body, { status: answer.status, headers });
}
