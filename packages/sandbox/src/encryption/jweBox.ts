import { CompactEncrypt, compactDecrypt, importPKCS8, importSPKI, importX509 } from 'jose';
import { generateKeyPair } from '../abha/keyPair.js';
import { lazy, setting } from '../abha/secrets.js';
import type { World } from '../World.js';

const alg = 'RSA-OAEP-256';
const enc = 'A256GCM';

export interface Opened {
  content: Record<string, unknown>;
  header: Record<string, unknown>;
}

/** What AI payloads travel in. Its keys are made once for a database, as those of ABHA are, and are others than those. */
export interface JweBox {
  /** SPKI as PEM, for clients that encrypt by themselves. */
  publicKey(): Promise<string>;
  /** For the sandbox, or for the holder of a public key or certificate; null when that is none. */
  seal(content: Readonly<Record<string, unknown>>, key?: string): Promise<string | null>;
  /** With the sandbox's key or another private one; null when it does not open, or holds no JSON object. */
  open(jwe: string, key?: string): Promise<Opened | null>;
}

export function createJweBox({ database }: Pick<World, 'database'>): JweBox {
  const keyPair = lazy(async () => {
    const stored = await setting(database, 'ai_key_pair', async () => {
      const made = await generateKeyPair();
      return `${made.publicKey} ${made.privateKey}`;
    });
    const [publicKey = '', privateKey = ''] = stored.split(' ');
    return { publicKey: pem('PUBLIC KEY', publicKey), privateKey: pem('PRIVATE KEY', privateKey) };
  });

  return {
    publicKey: async () => (await keyPair()).publicKey,

    async seal(content, key) {
      const publicKey = key ?? (await keyPair()).publicKey;
      try {
        const bytes = new TextEncoder().encode(JSON.stringify(content));
        const isCertificate = publicKey.includes('BEGIN CERTIFICATE');
        const holder = await (isCertificate ? importX509(publicKey, alg) : importSPKI(publicKey, alg));
        return await new CompactEncrypt(bytes).setProtectedHeader({ alg, enc }).encrypt(holder);
      } catch {
        return null;
      }
    },

    async open(jwe, key) {
      const privateKey = key ?? (await keyPair()).privateKey;
      try {
        const holder = await importPKCS8(privateKey, alg);
        const options = { keyManagementAlgorithms: [alg], contentEncryptionAlgorithms: [enc] };
        const { plaintext, protectedHeader } = await compactDecrypt(jwe, holder, options);
        const content: unknown = JSON.parse(new TextDecoder().decode(plaintext));
        return isObject(content) ? { content, header: { ...protectedHeader } } : null;
      } catch {
        return null;
      }
    },
  };
}

function pem(label: string, base64: string): string {
  const lines = base64.replace(/.{64}/g, '$&\n').trimEnd();
  return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
