import type { RoomApp } from '../http/route.js';
import type { World } from '../World.js';

export function inboxRoutes(app: RoomApp, { inbox }: World): void {
  app.get('/sandbox/inbox', (context) => context.json({ messages: inbox.messages(context.req.query('to')) }));
}
