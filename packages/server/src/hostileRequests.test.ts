import { abhaPublicKeyEndpoint } from '@carestack/core/abha';
import { endpoints } from '@carestack/core/endpoints';
import { describe, expect, test } from 'vitest';
import { apiKey, asha, openClinic } from './testing/clinic.js';

const post = { method: 'POST', json: asha };

test.each([...endpoints, abhaPublicKeyEndpoint])('$operation of the contract passes as it is', async (endpoint) => {
  const clinic = await openClinic({ carestack: { fetch: async () => Response.json({}) } });
  const path = endpoint.path.replaceAll(/\{\w+\}/g, 'p-1');

  const answer = await clinic.call(`/api/carestack${path}`, {
    method: endpoint.method,
    ...(endpoint.body && { json: {} }),
  });

  expect(answer.status).toBe(200);
  expect(clinic.audit).toMatchObject([{ operation: endpoint.operation, isAllowed: true }]);
});

describe('what is not in the contract has no way through', () => {
  test.each([
    ['another resource', '/api/carestack/get/Staff'],
    ['the sandbox’s own routes', '/api/carestack/sandbox/inbox'],
    ['the root', '/api/carestack/'],
    ['the base path alone', '/api/carestack'],
    ['a path beside the base path', '/api/carestackx/get/Patient'],
    ['a trailing slash, where an id should be', '/api/carestack/get/Patient/'],
    ['a trailing slash after the id', '/api/carestack/get/Patient/p-1/'],
    ['a doubled slash', '/api/carestack//get/Patient'],
    ['a doubled slash inside', '/api/carestack/get//Patient'],
    ['one segment too many', '/api/carestack/get/Patient/p-1/history'],
    ['dot segments', '/api/carestack/get/Patient/../../sandbox/reset'],
    ['encoded dot segments', '/api/carestack/get/Patient/%2e%2e/%2e%2e/sandbox/reset'],
    ['dots that are left for the next server', '/api/carestack/get/Patient/%252e%252e'],
    ['three dots', '/api/carestack/get/Patient/...'],
    ['an encoded slash', '/api/carestack/get/Patient/p-1%2F..%2F..%2Fsandbox'],
    ['an encoded backslash', '/api/carestack/get/Patient/..%5C..%5Csandbox'],
    ['a null byte', '/api/carestack/get/Patient/p-1%00'],
    ['a line break', '/api/carestack/get/Patient/p-1%0d%0aHost:%20other'],
    ['broken encoding', '/api/carestack/get/Patient/%zz'],
    ['another case', '/api/carestack/GET/patient'],
  ])('%s', async (_, path) => {
    const clinic = await openClinic();

    const answer = await clinic.call(path);

    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({
      status: 'error',
      error_code: 'NOT_FOUND',
      message: 'There is no such route.',
      request_id: answer.headers.get('x-request-id'),
    });
    expect(clinic.sent).toEqual([]);
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'])('%s on a path that is only read', async (method) => {
    const clinic = await openClinic();

    expect((await clinic.call('/api/carestack/get/Patient', { method })).status).toBe(404);
    expect(clinic.sent).toEqual([]);
  });

  test('query names that the route does not list', async () => {
    const clinic = await openClinic();

    await clinic.call('/api/carestack/get/Patient?nextPage=a%26admin%3D1&admin=1&nextPage=b&api_key=x');

    expect(clinic.sent.map(({ url }) => url)).toEqual([
      'https://carestack.example/v1/get/Patient?nextPage=a%26admin%3D1',
    ]);
  });
});

describe('headers', () => {
  test('of the browser stay here: no cookie, no authorization, no HPR value, no forwarding header', async () => {
    const clinic = await openClinic();
    const requestId = crypto.randomUUID();
    const headers = {
      'x-request-id': requestId,
      authorization: 'Bearer stolen',
      cookie: 'session=1',
      'x-hprid-auth': 'somebody else',
      'x-forwarded-for': '10.0.0.1',
      'x-http-method-override': 'DELETE',
      referer: 'https://clinic.example/patients',
    };

    await clinic.call('/api/carestack/get/Patient', { headers });

    expect(Object.fromEntries(clinic.sent[0]?.headers ?? [])).toEqual({
      accept: 'application/json',
      authorization: `Bearer ${apiKey}`,
      'content-type': 'application/json',
      'x-request-id': requestId,
    });
  });

  test('of the API stay there, but for the few that a browser needs', async () => {
    const clinic = await openClinic({
      carestack: {
        fetch: async () =>
          new Response('{"message":"slow down"}', {
            status: 429,
            headers: {
              'content-type': 'application/json',
              'retry-after': '7',
              'set-cookie': 'api=1',
              server: 'nginx',
              'access-control-allow-origin': '*',
              'x-request-id': 'up-1',
            },
          }),
      },
    });

    const answer = await clinic.call('/api/carestack/get/Patient');

    expect(Object.fromEntries(answer.headers)).toEqual({
      'cache-control': 'no-store',
      'content-type': 'application/json',
      'retry-after': '7',
      'x-content-type-options': 'nosniff',
      'x-request-id': 'up-1',
    });
  });

  test("a gateway's error page does not become a page of the clinic", async () => {
    const clinic = await openClinic({
      carestack: {
        fetch: async () =>
          new Response('<script>alert(1)</script>', { status: 502, headers: { 'content-type': 'text/html' } }),
      },
    });

    const answer = await clinic.call('/api/carestack/get/Patient');

    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('a page of another site', () => {
  test.each([
    ['by its origin', { origin: 'https://evil.example' }],
    ['without a name', { origin: 'null' }],
    ['on the same host, another port', { origin: 'https://clinic.example:8443' }],
    ['on the same host, without encryption', { origin: 'http://clinic.example' }],
    ['by what the browser says', { 'sec-fetch-site': 'cross-site' }],
    ['on a sister host', { 'sec-fetch-site': 'same-site', origin: 'https://blog.clinic.example' }],
  ])('cannot write: known %s', async (_, headers) => {
    const clinic = await openClinic();

    const write = await clinic.call('/api/carestack/add/Patient', { ...post, headers });
    const removal = await clinic.call('/api/carestack/health-lake/delete/Patient/p-1', { method: 'DELETE', headers });

    expect([write.status, removal.status]).toEqual([403, 403]);
    expect(clinic.sent).toEqual([]);
    expect(write.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('cannot send a form as if it were a call', async () => {
    const clinic = await openClinic();

    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/jsonp',
      '',
    ]) {
      const headers = { 'content-type': type };
      const answer = await clinic.call('/api/carestack/add/Patient', { ...post, headers });

      expect(answer.status).toBe(415);
    }
    expect(clinic.sent).toEqual([]);
  });

  test('of our own origin may write', async () => {
    const clinic = await openClinic();
    const headers = { origin: 'https://clinic.example', 'sec-fetch-site': 'same-origin' };

    expect((await clinic.call('/api/carestack/add/Patient', { ...post, headers })).status).toBe(200);
  });

  test('of an allowed origin may ask, write and read the answer', async () => {
    const clinic = await openClinic({ allowedOrigins: ['https://desk.example'] });
    const headers = { origin: 'https://desk.example', 'sec-fetch-site': 'cross-site' };

    const asked = await clinic.call('/api/carestack/add/Patient', { method: 'OPTIONS', headers });
    const written = await clinic.call('/api/carestack/add/Patient', { ...post, headers });

    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-headers')).toContain('content-type');
    expect(written.status).toBe(200);
    expect(written.headers.get('access-control-allow-origin')).toBe('https://desk.example');
    expect(clinic.sent).toHaveLength(1);
  });
});

describe('a body', () => {
  test('larger than allowed is refused by its stated length', async () => {
    const clinic = await openClinic({ maxBodyBytes: 100 });
    const headers = { 'content-length': '101' };

    const answer = await clinic.call('/api/carestack/add/Patient', { method: 'POST', json: {}, headers });

    expect(answer.status).toBe(413);
    expect(clinic.sent).toEqual([]);
  });

  test('larger than allowed is refused without a stated length, and not read to its end', async () => {
    const clinic = await openClinic({ maxBodyBytes: 1000 });
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled += 1;
        controller.enqueue(new Uint8Array(400));
      },
    });
    const init: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: endless,
      duplex: 'half',
    };

    const answer = await clinic.handler(new Request('https://clinic.example/api/carestack/add/Patient', init));

    expect(answer.status).toBe(413);
    expect(pulled).toBeLessThan(6);
    expect(clinic.sent).toEqual([]);
  });

  test('of a photo passes under the default limit', async () => {
    const clinic = await openClinic();

    const answer = await clinic.call('/api/carestack/add/Patient', {
      method: 'POST',
      json: { ...asha, photo: 'A'.repeat(2_000_000) },
    });

    expect(answer.status).toBe(200);
  });

  test('of a sealed PDF of 5 MB passes, and more than its call may carry is refused by its stated length', async () => {
    const clinic = await openClinic({ carestack: { fetch: async () => Response.json({ id: 'r-1' }) } });
    const path = '/api/carestack/ai/generate-discharge-summary';
    const sealed = { caseType: 'DischargeSummary', encryptedData: 'A'.repeat(9_500_000) };

    const passed = await clinic.call(path, { method: 'POST', json: sealed });
    const headers = { 'content-length': String(17 * 1024 * 1024) };
    const refused = await clinic.call(path, { method: 'POST', json: {}, headers });

    expect([passed.status, refused.status]).toEqual([200, 413]);
    expect(await refused.json()).toMatchObject({ status: 'error', error_code: 'TOO_LARGE', details: [] });
  });

  test('is held to the limit that was given, whichever the call', async () => {
    const clinic = await openClinic({ maxBodyBytes: 100 });

    const answer = await clinic.call('/api/carestack/encrypt', {
      method: 'POST',
      json: { input: { a: 'A'.repeat(100) } },
    });

    expect(answer.status).toBe(413);
  });
});
