import { constants, createDecipheriv, createPrivateKey, generateKeyPairSync, privateDecrypt } from 'node:crypto';
import { inspect } from 'node:util';
import { compactDecrypt, CompactEncrypt, importPKCS8, importSPKI } from 'jose';
import { describe, expect, test } from 'vitest';
import { createHttp } from '../client/http.js';
import { certificateOf } from '../testing/certificate.js';
import { stubFetch, thrownBy } from '../testing/stubFetch.js';
import { createAiService } from './ai.service.js';

const service = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

/** Opens a compact JWE by Node's own cryptography, without the library that made it. */
function opened(jwe: string, privateKey: string) {
  const [header = '', key = '', iv = '', text = '', tag = ''] = jwe.split('.');
  const bytes = (part: string) => Buffer.from(part, 'base64url');
  const contentKey = privateDecrypt(
    { key: createPrivateKey(privateKey), padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' },
    bytes(key),
  );
  const cipher = createDecipheriv('aes-256-gcm', contentKey, bytes(iv))
    .setAAD(Buffer.from(header))
    .setAuthTag(bytes(tag));
  const plain = Buffer.concat([cipher.update(bytes(text)), cipher.final()]).toString('utf8');
  return { header: JSON.parse(bytes(header).toString()) as unknown, content: JSON.parse(plain) as unknown };
}

function aiWith(aiPublicKey: string) {
  const { fetch, asked } = stubFetch({ body: { id: 'record-1' } });
  return { ai: createAiService(createHttp({ baseUrl: 'https://api.test', fetch, aiPublicKey })), asked };
}

describe('with a key in the configuration', () => {
  test.each([
    ['PEM', service.publicKey, service.privateKey],
    ['PEM with \\n', service.publicKey.replace(/\n/g, '\\n'), service.privateKey],
    ['base64', service.publicKey.replace(/-----[^-]+-----|\s/g, ''), service.privateKey],
    ['an X.509 certificate', certificateOf(service), service.privateKey],
  ])('%s, payloads are encrypted here and the service can open them', async (_, publicKey, privateKey) => {
    const { ai, asked } = aiWith(publicKey);

    await ai.generateDischargeSummary({ files: ['https://files.test/निदान.pdf'] });

    expect(asked).toHaveLength(1);
    const body = asked[0]?.body as { encryptedData: string } | undefined;
    expect(opened(body?.encryptedData ?? '', privateKey)).toEqual({
      header: { alg: 'RSA-OAEP-256', enc: 'A256GCM' },
      content: { files: ['https://files.test/निदान.pdf'] },
    });
  });

  test('a library of others opens them too', async () => {
    const { ai } = aiWith(service.publicKey);

    const jwe = await ai.encrypt({ files: ['निदान'] });

    const key = await importPKCS8(service.privateKey, 'RSA-OAEP-256');
    const { plaintext, protectedHeader } = await compactDecrypt(jwe, key);
    expect(protectedHeader).toEqual({ alg: 'RSA-OAEP-256', enc: 'A256GCM' });
    expect(JSON.parse(new TextDecoder().decode(plaintext))).toEqual({ files: ['निदान'] });
  });

  test('no two payloads look alike', async () => {
    const { ai } = aiWith(service.publicKey);

    const [one, two] = [await ai.encrypt({ files: ['a'] }), await ai.encrypt({ files: ['a'] })];

    expect(one).not.toBe(two);
  });

  test('that is none, the developer is told, without the key or the content', async () => {
    const { ai, asked } = aiWith('canary-key');

    const error = await thrownBy(ai.encrypt({ files: ['canary-file'] }));

    expect(inspect(error, { showHidden: true })).toContain('aiPublicKey is neither');
    expect(inspect(error, { showHidden: true })).not.toContain('canary');
    expect(asked).toHaveLength(0);
  });
});

describe('decrypt', () => {
  const sealed = async (content: unknown) =>
    new CompactEncrypt(new TextEncoder().encode(JSON.stringify(content)))
      .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM' })
      .encrypt(await importSPKI(service.publicKey, 'RSA-OAEP-256'));

  test('opens with the private key on this machine', async () => {
    const { fetch, asked } = stubFetch({ body: {} });
    const ai = createAiService(createHttp({ baseUrl: 'https://api.test', fetch }));

    await expect(ai.decrypt(await sealed({ a: 'निदान' }), { privateKey: service.privateKey })).resolves.toEqual({
      a: 'निदान',
    });
    expect(asked).toHaveLength(0);
  });

  test('asks the service where there is no private key, and sends no key', async () => {
    const { fetch, asked } = stubFetch({
      body: { decryptedPayload: { a: 1 }, protectedHeader: { alg: 'RSA-OAEP-256' } },
    });
    const ai = createAiService(createHttp({ baseUrl: 'https://api.test', fetch }));

    await expect(ai.decrypt('jwe-1')).resolves.toEqual({ a: 1 });
    expect(asked).toMatchObject([{ method: 'POST', path: '/decrypt' }]);
    expect(asked[0]?.body).toEqual({ payload: { data: 'jwe-1' } });
  });

  test.each(['another key', 'broken', 'other algorithm'])(
    '%s opens nothing, and the error holds neither key nor payload',
    async (way) => {
      const ai = createAiService(createHttp({ baseUrl: 'https://api.test', fetch: stubFetch().fetch }));
      const other = generateKeyPairSync('rsa', {
        modulusLength: 2048,
        privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
        publicKeyEncoding: { type: 'spki', format: 'pem' },
      });
      const weaker = await new CompactEncrypt(new TextEncoder().encode('{}'))
        .setProtectedHeader({ alg: 'RSA-OAEP', enc: 'A256GCM' })
        .encrypt(await importSPKI(service.publicKey, 'RSA-OAEP'));
      const jwe =
        { 'another key': await sealed({ a: 1 }), broken: 'canary.canary', 'other algorithm': weaker }[way] ?? '';

      const error = await thrownBy(
        ai.decrypt(jwe, { privateKey: way === 'another key' ? other.privateKey : service.privateKey }),
      );

      expect(error).toMatchObject({ name: 'ValidationError', fields: { privateKey: 'jwe_invalid' } });
      expect(inspect(error, { showHidden: true })).not.toContain('canary');
      expect(inspect(error, { showHidden: true })).not.toContain('BEGIN');
    },
  );
});
