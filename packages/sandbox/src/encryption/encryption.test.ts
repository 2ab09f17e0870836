import { createCarestack, type Carestack } from '@carestack/core';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compactDecrypt, decodeProtectedHeader, importPKCS8 } from 'jose';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSandbox } from '../createSandbox.js';
import { openSandbox } from '../node/index.js';
import type { RunningSandbox } from '../options.js';
import { call } from '../testing/call.js';

const folder = mkdtempSync(join(tmpdir(), 'carestack-encryption-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const caller = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

const content = { files: ['https://files.test/निदान.pdf'], nested: { a: [1, null] } };

let files = 0;
const ways: Record<string, () => Promise<RunningSandbox>> = {
  'in memory': () => createSandbox({ patients: 0 }),
  'in a file': () => openSandbox({ patients: 0, file: join(folder, `${(files += 1)}.db`) }),
};

describe.each(Object.entries(ways))('%s', (_, open) => {
  let sandbox: RunningSandbox;
  let ai: Carestack['ai'];

  beforeEach(async () => {
    sandbox = await open();
    ({ ai } = createCarestack({ baseUrl: 'http://sandbox', apiKey: sandbox.apiKey, fetch: sandbox.fetch }));
  });
  afterEach(() => sandbox.close());

  test('what it encrypts for itself it opens again, and the payload shows nothing', async () => {
    const jwe = await ai.encrypt(content);

    expect(decodeProtectedHeader(jwe)).toEqual({ alg: 'RSA-OAEP-256', enc: 'A256GCM' });
    expect(atob(jwe.split('.')[3]?.replace(/-/g, '+').replace(/_/g, '/') ?? '')).not.toContain('files.test');
    await expect(ai.decrypt(jwe)).resolves.toEqual(content);
  });

  test('what a client encrypts by the public key, it opens', async () => {
    const { body } = await call(sandbox, 'GET /sandbox/ai-public-key', { headers: { authorization: '' } });
    const local = createCarestack({
      baseUrl: 'http://sandbox',
      apiKey: sandbox.apiKey,
      aiPublicKey: String(body['publicKey']),
      fetch: () => Promise.reject(new Error('Nothing is to be sent.')),
    });

    await expect(ai.decrypt(await local.ai.encrypt(content))).resolves.toEqual(content);
  });

  test("with a caller's key only that caller can open the payload", async () => {
    const { body } = await call(sandbox, 'POST /encrypt', { json: { input: content, key: caller.publicKey } });
    const jwe = String(body['encryptedPayload']);

    const { plaintext } = await compactDecrypt(jwe, await importPKCS8(caller.privateKey, 'RSA-OAEP-256'));
    expect(JSON.parse(new TextDecoder().decode(plaintext))).toEqual(content);
    await expect(ai.decrypt(jwe, { privateKey: caller.privateKey })).resolves.toEqual(content);
    await expect(ai.decrypt(jwe)).rejects.toMatchObject({ statusCode: 400, fields: { 'payload.data': 'jwe_invalid' } });
  });

  test('a private key in the request opens as well, and the header comes with it, as other clients want it', async () => {
    const sealed = await call(sandbox, 'POST /encrypt', { json: { input: content, key: caller.publicKey } });

    const { status, body } = await call(sandbox, 'POST /decrypt', {
      json: { payload: { data: sealed.body['encryptedPayload'] }, key: caller.privateKey },
    });

    expect({ status, body }).toEqual({
      status: 200,
      body: { decryptedPayload: content, protectedHeader: { alg: 'RSA-OAEP-256', enc: 'A256GCM' } },
    });
  });

  test.each([
    ['POST /encrypt', {}, 'input'],
    ['POST /encrypt', { input: ['a list'] }, 'input'],
    ['POST /encrypt', { input: content, key: 'canary' }, 'key'],
    ['POST /decrypt', { payload: { data: 'canary.canary.canary.canary.canary' } }, 'payload.data'],
    ['POST /decrypt', { payload: {} }, 'payload.data'],
  ])('%s refuses %j at %s without quoting it', async (route, json, field) => {
    const { status, body, text } = await call(sandbox, route, { json });

    expect({ status, body }).toMatchObject({ status: 400, body: { details: [{ field }] } });
    expect(text).not.toContain('canary');
  });

  test('null for the key is no key, as Python sends it', async () => {
    expect((await call(sandbox, 'POST /encrypt', { json: { input: content, key: null } })).status).toBe(200);
  });
});

test('the key of a file outlives its process', async () => {
  const file = join(folder, 'kept.db');
  const openAi = async () => {
    const sandbox = await openSandbox({ patients: 0, file });
    return {
      sandbox,
      ai: createCarestack({ baseUrl: 'http://sandbox', apiKey: 'sandbox-key', fetch: sandbox.fetch }).ai,
    };
  };
  const first = await openAi();
  const jwe = await first.ai.encrypt(content);
  await first.sandbox.close();

  const second = await openAi();
  await expect(second.ai.decrypt(jwe)).resolves.toEqual(content);
  await second.sandbox.close();
});
