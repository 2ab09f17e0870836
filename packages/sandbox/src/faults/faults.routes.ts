import { jsonBody, type RoomApp } from '../http/route.js';
import { parsed } from '../http/validation.js';
import type { World } from '../World.js';
import { faultSchema } from './fault.js';

export function faultRoutes(app: RoomApp, { faults }: World): void {
  app.get('/sandbox/faults', async (context) => context.json({ faults: await faults.list() }));

  app.post('/sandbox/faults', async (context) => {
    await faults.add(parsed(faultSchema, await jsonBody(context)));
    return context.json({ faults: await faults.list() });
  });

  app.delete('/sandbox/faults', async (context) => {
    await faults.clear();
    return context.json({ faults: [] });
  });
}
