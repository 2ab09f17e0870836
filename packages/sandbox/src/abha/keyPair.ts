import { toBase64 } from '../registration/base64.js';

export const rsa = { name: 'RSA-OAEP', hash: 'SHA-1' } as const;

/** What `rsa` is called in ABDM's own words. */
export const encryptionAlgorithm = 'RSA/ECB/OAEPWithSHA-1AndMGF1Padding';

/** SPKI and PKCS #8, base64. */
export interface KeyPair {
  publicKey: string;
  privateKey: string;
}

export async function generateKeyPair(): Promise<KeyPair> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(
    { ...rsa, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
    true,
    ['encrypt', 'decrypt'],
  );
  return {
    publicKey: toBase64(await crypto.subtle.exportKey('spki', publicKey)),
    privateKey: toBase64(await crypto.subtle.exportKey('pkcs8', privateKey)),
  };
}
