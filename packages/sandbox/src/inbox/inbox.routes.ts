import type { RoomApp } from '../http/route.js';
import type { World } from '../World.js';

export function inboxRoutes(app: RoomApp, { inbox }: World): void {
  app.get('/sandbox/inbox', async (context) =>
    context.json({ messages: await inbox.messages(context.req.query('to')) }),
  );
}
