/// <reference types="node" />

import { constants, createPrivateKey, generateKeyPairSync, privateDecrypt } from 'node:crypto';
import type { AbhaPublicKey } from '../client/config.js';

const { publicKey, privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

/** A key pair of this test run: what is encrypted with the one half can be opened with the other. */
export const abhaKey: AbhaPublicKey = { publicKey, encryptionAlgorithm: 'RSA/ECB/OAEPWithSHA-1AndMGF1Padding' };

/** Opens a ciphertext as the ABHA service does. */
export function opened(ciphertext: unknown): string {
  const key = { key: createPrivateKey(privateKey), padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' };
  return privateDecrypt(key, Buffer.from(String(ciphertext), 'base64')).toString('utf8');
}
