/** RSA-OAEP-256 and A256GCM, in the compact form (contract 10.2). The library jose is loaded with the first payload. */
const alg = 'RSA-OAEP-256';
const enc = 'A256GCM';

/** Reads a public key: an SPKI or an X.509 certificate as PEM, or the bare base64 of an SPKI. */
export async function publicKeyOf(publicKey: string): Promise<CryptoKey> {
  const { importSPKI, importX509 } = await import('jose/key/import');
  const pem = asPem(publicKey, 'PUBLIC KEY');
  return pem.includes('BEGIN CERTIFICATE') ? importX509(pem, alg) : importSPKI(pem, alg);
}

/** Opens a JWE with a private key, PKCS #8 as PEM. The key stays on this machine. */
export async function decryptJwe(jwe: string, privateKey: string): Promise<unknown> {
  const [{ compactDecrypt }, { importPKCS8 }] = await Promise.all([
    import('jose/jwe/compact/decrypt'),
    import('jose/key/import'),
  ]);
  const key = await importPKCS8(asPem(privateKey, 'PRIVATE KEY'), alg);
  const options = { keyManagementAlgorithms: [alg], contentEncryptionAlgorithms: [enc] };
  const { plaintext } = await compactDecrypt(jwe, key, options);
  return JSON.parse(new TextDecoder().decode(plaintext)) as unknown;
}

/** Environment files write a PEM's line breaks as `\n`. */
function asPem(key: string, label: string): string {
  const text = key.replace(/\\n/g, '\n').trim();
  return text.startsWith('-----') ? text : `-----BEGIN ${label}-----\n${text}\n-----END ${label}-----`;
}
