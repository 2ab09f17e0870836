import type { RoomApp } from '../http/route.js';

export function openApiRoutes(app: RoomApp): void {
  let document: Promise<string> | undefined;
  app.get('/openapi.json', async (context) => {
    document ??= makeDocument();
    return context.body(await document, 200, { 'content-type': 'application/json' });
  });
}

/** What makes the document is loaded when the first caller asks for it: a page that never does pays nothing. */
async function makeDocument(): Promise<string> {
  const { openApiDocument } = await import('./openApiDocument.js');
  return JSON.stringify(openApiDocument());
}
