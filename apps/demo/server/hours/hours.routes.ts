import { scheduleSchema } from '@carestack/core/availability';
import { Hono } from 'hono';
import { atMost } from '../atMost.js';
import type { Hours } from './hours.js';

/** The hours of the practitioners, for the desk: read, and changed one by one. */
export function hoursRoutes(hours: Hours): Hono {
  const app = new Hono();
  app.use(atMost(256 * 1024));

  app.get('/', async (context) => context.json(await hours.read(), 200, { 'Cache-Control': 'no-store' }));

  app.put('/:reference', async (context) => {
    const schedule = scheduleSchema.safeParse(await context.req.json().catch(() => null));
    if (!schedule.success || schedule.data.practitionerReference !== context.req.param('reference')) {
      return context.json({ message: 'These hours contradict themselves, or are those of somebody else.' }, 400);
    }
    const known = await hours.read();
    const isKnown = known.some((one) => one.schedule.practitionerReference === schedule.data.practitionerReference);
    if (!isKnown) return context.json({ message: 'Nobody here has these hours.' }, 404);
    hours.write(schedule.data);
    return context.json(schedule.data);
  });

  app.onError((_, context) => context.json({ message: 'The hours cannot be read or kept now.' }, 502));
  return app;
}
