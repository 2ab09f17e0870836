import type { CallOptions, Http } from '../client/http.js';
import { ValidationError } from '../errors/EhrApiError.js';
import { encryptionEndpoints } from './encryption.endpoints.js';
import { decryptJwe, encryptJwe } from './jwe.js';

type Content = Readonly<Record<string, unknown>>;

/**
 * Encrypts what an AI call carries: by the service's own `/encrypt`, or here when the configuration has `aiPublicKey`. The key of a
 * caller who wants an encrypted answer is never used for it, as the service could not read the request then (contract 10.2).
 */
export async function encrypted(http: Http, content: Content, options?: CallOptions): Promise<string> {
  const { aiPublicKey } = http.config;
  if (!aiPublicKey) {
    const { value } = await http.send(encryptionEndpoints.encrypt, { body: { input: content } }, options);
    return value.encryptedPayload;
  }
  try {
    return await encryptJwe(content, aiPublicKey);
  } catch {
    // No cause: it may hold the key, or the content.
    throw new Error('createCarestack: aiPublicKey is neither an RSA public key nor a certificate, as PEM.');
  }
}

/**
 * Opens an encrypted answer: with your private key on this machine, or by the service when it holds the key itself.
 *
 * @throws ValidationError `jwe_invalid` when this key does not open it.
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
