import { CompactEncrypt } from 'jose/jwe/compact/encrypt';

/** Encrypts a text as a compact JWE (contract 10.2), given as a JSON string. It works in one go, so use a worker where there is one. */
export async function sealed(text: Blob, key: CryptoKey): Promise<Blob> {
  const content = new Uint8Array(await text.arrayBuffer());
  const jwe = await new CompactEncrypt(content)
    .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM' })
    .encrypt(key);
  return new Blob([`"${jwe}"`]);
}
