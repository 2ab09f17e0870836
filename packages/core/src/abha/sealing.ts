import type { AbhaPublicKey } from '../client/config.js';

/** A value encrypted for the ABHA service. This page cannot read it back; it may be kept to ask for a code again. */
export interface Sealed {
  /** RSA-OAEP ciphertext, standard base64. */
  readonly ciphertext: string;
}

const algorithm = 'RSA/ECB/OAEPWithSHA-1AndMGF1Padding';

/** Encrypts as ABHA's fields want it: RSA-OAEP with SHA-1, UTF-8, no label (contract 10.1). */
export function createSealer(key: () => Promise<AbhaPublicKey>) {
  let imported: Promise<CryptoKey> | undefined;

  return async (value: string): Promise<Sealed> => {
    imported ??= key().then(importKey);
    let publicKey: CryptoKey;
    try {
      publicKey = await imported;
    } catch (error) {
      imported = undefined;
      throw error;
    }
    const bytes = await crypto.subtle.encrypt({ name: 'RSA-OAEP' }, publicKey, new TextEncoder().encode(value));
    return { ciphertext: btoa(String.fromCharCode(...new Uint8Array(bytes))) };
  };
}

async function importKey({ publicKey, encryptionAlgorithm }: AbhaPublicKey): Promise<CryptoKey> {
  if (typeof publicKey !== 'string') {
    throw new Error('ABHA encryption: abhaPublicKey has to be { publicKey, encryptionAlgorithm }, both texts.');
  }
  if (encryptionAlgorithm !== algorithm) {
    throw new Error(`ABHA encryption: this client speaks ${algorithm} and refuses any other algorithm.`);
  }
  if (!globalThis.crypto?.subtle) {
    throw new Error('ABHA encryption needs a secure page: serve it over https, or from localhost.');
  }
  const body = publicKey.replace(/\\n/g, '\n').replace(/-----[^-]+-----|\s/g, '');
  const spki = Uint8Array.from(atob(body), (character) => character.charCodeAt(0));
  return crypto.subtle.importKey('spki', spki, { name: 'RSA-OAEP', hash: 'SHA-1' }, false, ['encrypt']);
}
