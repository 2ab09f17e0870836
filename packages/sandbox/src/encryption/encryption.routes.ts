import { aiEndpoints } from '@carestack/core/ai';
import { refusedField } from '../http/Refused.js';
import { routeWithBody, type RoomApp } from '../http/route.js';
import type { World } from '../World.js';
import { createJweBox } from './jweBox.js';

export function encryptionRoutes(app: RoomApp, world: World): void {
  const box = createJweBox(world);

  routeWithBody(
    app,
    aiEndpoints.encrypt,
    async ({ body: { input, key } }) => {
      const encryptedPayload = await box.seal(input, key);
      if (encryptedPayload === null) throw refusedField('key', 'key_invalid', 'key: not an RSA public key as PEM.');
      return { encryptedPayload };
    },
    withoutEmptyKey,
  );

  routeWithBody(
    app,
    aiEndpoints.decrypt,
    async ({ body: { payload, key } }) => {
      const opened = await box.open(payload.data, key);
      if (!opened) throw refusedField('payload.data', 'jwe_invalid', 'payload.data: this key does not open it.');
      return { decryptedPayload: opened.content, protectedHeader: opened.header };
    },
    withoutEmptyKey,
  );

  // For clients that encrypt by themselves; the hosted service hands its certificate out by other ways.
  app.get('/sandbox/ai-public-key', async (context) => context.json({ publicKey: await box.publicKey() }));
}

/** An empty or null key is none. */
function withoutEmptyKey({ key, ...body }: Readonly<Record<string, unknown>>) {
  return key ? { ...body, key } : body;
}
