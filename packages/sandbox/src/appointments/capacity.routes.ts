import { jsonBody, type RoomApp } from '../http/route.js';
import { parsed } from '../http/validation.js';
import type { World } from '../World.js';
import { allCapacities, capacitySchema, setCapacity } from './capacity.js';

export function capacityRoutes(app: RoomApp, { database }: World): void {
  app.get('/sandbox/capacities', async (context) => context.json({ capacities: await allCapacities(database) }));

  app.post('/sandbox/capacities', async (context) => {
    await setCapacity(database, parsed(capacitySchema, await jsonBody(context)));
    return context.json({ capacities: await allCapacities(database) });
  });
}
