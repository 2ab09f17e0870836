import { Hono } from 'hono';
import { atMost } from '../atMost.js';
import { membersOf } from '../membersOf.js';
import type { Documents } from './documents.js';
import { type KeptDocument, linkingIn, newDocumentIn } from './keptDocument.js';

/** A document may hold its papers: what the API takes at once, and the third more that base64 adds. */
const mostBytes = 64 * 1024 * 1024;

/** The approved documents of the clinic, for the desk. */
export function documentsRoutes(documents: Documents): Hono {
  const app = new Hono();
  const missing = { message: 'There is no such document.' };

  app.use(atMost(mostBytes));
  app.use(async (context, next) => {
    await next();
    context.header('Cache-Control', 'no-store');
  });

  app.get('/of/:patientReference', (context) =>
    context.json(documents.of(context.req.param('patientReference')).map(withoutContent)),
  );

  app.get('/:id', (context) => {
    const document = documents.find(context.req.param('id'));
    return document
      ? context.json({ ...document, linking: documents.linkingOf(document) })
      : context.json(missing, 404);
  });

  // PUT: a page of another site can send a POST without asking, and this it cannot.
  app.put('/', async (context) => {
    const document = newDocumentIn(await context.req.json().catch(() => null));
    if (!document) return context.json({ message: 'This is no approved document.' }, 400);
    const kept = documents.keep(document);
    return context.json({ ...withoutContent(kept), linking: documents.linkingOf(kept) });
  });

  app.put('/:id/linking', async (context) => {
    const linking = linkingIn(await context.req.json().catch(() => null));
    if (!linking) return context.json({ message: 'This is no state of linking.' }, 400);
    const document = documents.keepLinking(context.req.param('id'), linking);
    return document ? context.json(withoutContent(document)) : context.json(missing, 404);
  });

  app.put('/:id/link', async (context) => {
    const { careContextName } = membersOf(await context.req.json().catch(() => null));
    if (typeof careContextName !== 'string' || careContextName.trim() === '') {
      return context.json({ message: 'What is linked has a name.' }, 400);
    }
    const document = documents.markLinked(context.req.param('id'), careContextName.trim());
    return document ? context.json(withoutContent(document)) : context.json(missing, 404);
  });

  app.onError((_, context) => context.json({ message: 'The documents cannot be read or kept now.' }, 502));
  return app;
}

/** For a list: what the document says stays here. */
function withoutContent({ id, appointmentReference, careContextName, approved }: KeptDocument) {
  const { caseType, at, practitioner } = approved;
  return { id, appointmentReference, careContextName, caseType, at, practitionerName: practitioner.name };
}
