import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import { fromBase64, randomBase64, toBase64 } from '../registration/base64.js';
import { generateKeyPair, rsa, type KeyPair } from './keyPair.js';

/** The keys of one database: made once and kept there, so that they hold after a restart. */
export interface Secrets {
  /** A keyed hash: the same for the same words, worth nothing without this database. */
  digest(...words: string[]): Promise<string>;
  /** SPKI as PEM. */
  publicKey(): Promise<string>;
  /** Opens what the client sealed; null when it was sealed with no key of ours. */
  open(ciphertext: string): Promise<string | null>;
}

export async function createSecrets(
  database: Kysely<Tables>,
  makeKeyPair: () => Promise<KeyPair> = generateKeyPair,
): Promise<Secrets> {
  // Read before the first transaction: within one, the only connection is taken.
  const hashKey = await crypto.subtle.importKey(
    'raw',
    fromBase64(await setting(database, 'hash_key', async () => randomBase64(32))),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  const keyPair = lazy(async (): Promise<KeyPair> => {
    const stored = await setting(database, 'abha_key_pair', async () => {
      const made = await makeKeyPair();
      return `${made.publicKey} ${made.privateKey}`;
    });
    const [publicKey = '', privateKey = ''] = stored.split(' ');
    return { publicKey, privateKey };
  });
  const decryptionKey = lazy(async () =>
    crypto.subtle.importKey('pkcs8', fromBase64((await keyPair()).privateKey), rsa, false, ['decrypt']),
  );

  return {
    async digest(...words) {
      const bytes = new TextEncoder().encode(JSON.stringify(words));
      return toBase64(await crypto.subtle.sign('HMAC', hashKey, bytes));
    },
    async publicKey() {
      const lines = (await keyPair()).publicKey.replace(/.{64}/g, '$&\n').trimEnd();
      return `-----BEGIN PUBLIC KEY-----\n${lines}\n-----END PUBLIC KEY-----\n`;
    },
    async open(ciphertext) {
      const key = await decryptionKey();
      try {
        return new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'RSA-OAEP' }, key, fromBase64(ciphertext)));
      } catch {
        return null;
      }
    },
  };
}

/** Whoever writes the setting first has written it for all. */
export async function setting(database: Kysely<Tables>, name: string, make: () => Promise<string>): Promise<string> {
  const read = () => database.selectFrom('settings').select('value').where('name', '=', name).executeTakeFirst();
  const known = await read();
  if (known) return known.value;
  const value = await make();
  await database
    .insertInto('settings')
    .values({ name, value })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await read())?.value ?? value;
}

/** Makes a value when it is first wanted, and again after a failure. */
export function lazy<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return async () => {
    made ??= make();
    try {
      return await made;
    } catch (error) {
      made = undefined;
      throw error;
    }
  };
}
