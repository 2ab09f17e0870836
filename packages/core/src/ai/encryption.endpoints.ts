import * as z from 'zod/mini';
import { endpoint } from '../client/endpoint.js';
import { largestPayload } from './largestPayload.js';

const object = z.record(z.string(), z.unknown());
const filled = z.string().check(z.minLength(1, 'required'));

export const encryptionEndpoints = {
  encrypt: endpoint({
    operation: 'ai.encrypt',
    method: 'POST',
    path: '/encrypt',
    /** `key` is the public key to encrypt for, as PEM. This client leaves it out, and the service encrypts for itself. */
    body: z.object({ input: object, key: z.optional(filled) }),
    answer: z.object({ encryptedPayload: filled }),
    largestBody: (largestPayload / 4) * 3,
    isRead: true,
    isSensitive: true,
  }),
  decrypt: endpoint({
    operation: 'ai.decrypt',
    method: 'POST',
    path: '/decrypt',
    /** `key` would be a private key. This client never sends one; it decrypts on this machine. */
    body: z.object({ payload: z.object({ data: filled }), key: z.optional(filled) }),
    answer: z.object({ decryptedPayload: object, protectedHeader: z.optional(object) }),
    largestBody: largestPayload,
    isRead: true,
    isSensitive: true,
  }),
} as const;
