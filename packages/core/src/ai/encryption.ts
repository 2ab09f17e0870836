import { asBlob } from '../client/asBlob.js';
import { Stopped } from '../client/attempt.js';
import { writtenBy } from '../client/given.js';
import type { CallOptions, Http } from '../client/http.js';
import { ConnectionError, ValidationError } from '../errors/EhrApiError.js';
import { encryptionEndpoints } from './encryption.endpoints.js';
import { unreadFiles } from './files.js';
import { decryptJwe, publicKeyOf } from './jwe.js';
import { takeMember } from './papers/longMember.js';
import { pack } from './papers/pack.js';
import { partsOf, withLong } from './papers/parts.js';

type Content = Readonly<Record<string, unknown>>;

/**
 * Encrypts the content of an AI call: with the service's `/encrypt`, or here when the configuration has `aiPublicKey`. The caller's
 * `publicKey` is for the answer only: encrypted with it, the service could not read the request (contract 10.2). The JWE is given as the
 * JSON text of a string.
 *
 * @throws ValidationError `files[1]: file_gone` for a file that can no longer be read.
 */
export async function encrypted(http: Http, content: Content, options?: CallOptions): Promise<Blob> {
  const { aiPublicKey } = http.config;
  const key = aiPublicKey ? await keyOf(aiPublicKey) : undefined;
  const { signal } = options ?? {};
  const packed = await pack(
    writtenBy('ai.encrypt', () => partsOf(content)),
    key,
    signal,
  ).catch(async (error: unknown) => {
    if (error instanceof Stopped) throw new ConnectionError('aborted', 'ai.encrypt: aborted');
    throw await unreadFiles('ai.encrypt', content);
  });
  if (key) return packed;
  const call = { body: { input: {} }, write: withLong({ input: packed }), take: takeMember('encryptedPayload') };
  const { value, long } = await http.send(encryptionEndpoints.encrypt, call, options);
  return long ?? asBlob(JSON.stringify(value.encryptedPayload));
}

async function keyOf(aiPublicKey: string): Promise<CryptoKey> {
  try {
    return await publicKeyOf(aiPublicKey);
  } catch {
    // No cause: its message may quote the key.
    throw new Error('createCarestack: aiPublicKey is neither an RSA public key nor a certificate, as PEM.');
  }
}

/**
 * Opens an encrypted answer: on this machine with your private key, or with the service's `/decrypt` when the service has the key.
 *
 * @throws ValidationError `jwe_invalid` when your key does not open it.
 */
export async function decrypted(
  http: Http,
  jwe: string,
  privateKey: string | undefined,
  options?: CallOptions,
): Promise<unknown> {
  if (!privateKey) {
    const { value } = await http.send(encryptionEndpoints.decrypt, { body: { payload: { data: jwe } } }, options);
    return value.decryptedPayload;
  }
  try {
    return await decryptJwe(jwe, privateKey);
  } catch {
    throw new ValidationError('validation_failed', 'ai.decrypt: this private key does not open the payload', {
      statusCode: 400,
      fields: { privateKey: 'jwe_invalid' },
    });
  }
}
