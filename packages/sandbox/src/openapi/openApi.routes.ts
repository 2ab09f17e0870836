import type { RoomApp } from '../http/route.js';

export function openApiRoutes(app: RoomApp): void {
  // What makes the document is loaded when the first caller asks for it: a page that never does pays nothing.
  app.get('/openapi.json', async (context) => {
    const { openApiDocument } = await import('./openApiDocument.js');
    return context.json(openApiDocument());
  });
}
