import type { Kysely } from 'kysely';
import * as z from 'zod/mini';
import { lazy, type Secrets } from '../abha/secrets.js';
import type { Tables } from '../database/tables.js';
import { fromBase64, toBase64 } from '../registration/base64.js';
import { longest, messageTo, type Inbox, type InboxMessage } from './inbox.js';

const messageSchema = z.object({ id: z.string(), to: z.string(), text: z.string(), sentAt: z.string() });

/** As long as a code is good for. */
const keptFor = 10 * 60_000;
const ivLength = 12;

/**
 * The phones of all patients, for all sandboxes on one database. The messages hold codes: they are sealed with a key that takes the
 * API key to make, which is not in the database, and are deleted when their codes are over.
 */
export function createSharedInbox(
  database: Kysely<Tables>,
  { digest }: Pick<Secrets, 'digest'>,
  apiKey: string,
): Inbox {
  const key = lazy(async () =>
    crypto.subtle.importKey('raw', fromBase64(await digest('inbox', apiKey)), 'AES-GCM', false, ['encrypt', 'decrypt']),
  );

  async function sealed(message: InboxMessage): Promise<string> {
    const iv = crypto.getRandomValues(new Uint8Array(ivLength));
    const bytes = new TextEncoder().encode(JSON.stringify(message));
    return `${toBase64(iv)} ${toBase64(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await key(), bytes))}`;
  }

  /** None when a sandbox with another API key has sealed it. */
  async function opened(text: string): Promise<InboxMessage[]> {
    const [iv = '', ciphertext = ''] = text.split(' ');
    try {
      const algorithm = { name: 'AES-GCM', iv: fromBase64(iv) };
      const bytes = await crypto.subtle.decrypt(algorithm, await key(), fromBase64(ciphertext));
      return [z.parse(messageSchema, JSON.parse(new TextDecoder().decode(bytes)))];
    } catch {
      return [];
    }
  }

  return {
    async receive(mobile, text, sentAt) {
      const tooOld = new Date(Date.parse(sentAt) - keptFor).toISOString();
      await database.deleteFrom('inbox_messages').where('sent_at', '<', tooOld).execute();
      const row = { sealed: await sealed(messageTo(mobile, text, sentAt)), sent_at: sentAt };
      await database.insertInto('inbox_messages').values(row).execute();
    },
    async messages(lastFour = '') {
      const rows = await database
        .selectFrom('inbox_messages')
        .select('sealed')
        .orderBy('sequence', 'desc')
        .limit(longest)
        .execute();
      const messages = await Promise.all(rows.map((row) => opened(row.sealed)));
      return messages.flat().filter(({ to }) => to.endsWith(lastFour));
    },
    async clear() {
      await database.deleteFrom('inbox_messages').execute();
    },
  };
}
