import { AuthorizationError, ConnectionError, createCarestack, ServerError } from '@carestack/core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createCarestackHandler } from './index.js';
import { apiKey, asha, openClinic } from './testing/clinic.js';

/** The browser's client: it knows the clinic's own address and no key. */
function browserOf({ handler, origin }: Awaited<ReturnType<typeof openClinic>>) {
  return createCarestack({
    baseUrl: `${origin}/api/carestack`,
    fetch: async (input, init) => handler(new Request(input, init)),
  });
}

describe('through the handler', () => {
  test('a browser without a key lists, registers, changes and deletes patients', async () => {
    const carestack = browserOf(await openClinic());

    const { id } = await carestack.patients.create(asha);
    await carestack.patients.update(id, { mobileNumber: '9812345678' });
    const saved = await carestack.patients.findById(id);
    const found = await carestack.patients.findByFilters({ identifier: 'ABCPR1234K' });
    await carestack.patients.delete(id);

    expect(saved).toMatchObject({ firstName: 'Asha', mobileNumber: '+919812345678' });
    expect(found.items.map((item) => item.id)).toEqual([id]);
    expect(await carestack.patients.exists(id)).toBe(false);
  });

  test('pages are followed by the token of the page before', async () => {
    const carestack = browserOf(await openClinic());

    const first = await carestack.patients.findByFilters({ count: 5 });
    const second = await carestack.patients.findByFilters({ count: 5 }, { nextPage: first.nextPage });

    expect(first.items).toHaveLength(5);
    expect(second.items).toHaveLength(5);
    expect(second.items.map(({ id }) => id)).not.toEqual(first.items.map(({ id }) => id));
  });

  test('a field that the API refuses comes back as that field', async () => {
    const clinic = await openClinic();

    const answer = await clinic.call('/api/carestack/add/Patient', {
      method: 'POST',
      json: { ...asha, birthDate: '' },
    });

    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ details: [{ field: 'birthDate' }] });
  });

  test('the key and the HPR value are added here, and the API is called at its own address', async () => {
    const clinic = await openClinic({ carestack: { hprId: 'hpr-71' } });

    await clinic.call('/api/carestack/get/Patient?nextPage=');

    const [request] = clinic.sent;
    expect(request?.url).toBe('https://carestack.example/v1/get/Patient?nextPage=');
    expect(request?.headers.get('authorization')).toBe(`Bearer ${apiKey}`);
    expect(request?.headers.get('x-hprid-auth')).toBe('hpr-71');
  });

  test('the answer carries a request id, and nobody stores it', async () => {
    const clinic = await openClinic();
    const requestId = crypto.randomUUID();

    const answer = await clinic.call('/api/carestack/get/Patient', { headers: { 'x-request-id': requestId } });

    expect(answer.headers.get('x-request-id')).toBe(requestId);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(clinic.audit[0]?.requestId).toBe(requestId);
  });
});

describe('the ABHA public key', () => {
  test('is answered from configuration without asking the API', async () => {
    const abhaPublicKey = { publicKey: 'TUlJQ0lqQU5C', encryptionAlgorithm: 'RSA/ECB/OAEPWithSHA-1AndMGF1Padding' };
    const clinic = await openClinic({ carestack: { abhaPublicKey } });

    const answer = await clinic.call('/api/carestack/abha-public-key');

    expect(await answer.json()).toEqual(abhaPublicKey);
    expect(clinic.sent).toEqual([]);
  });

  test('is asked of the API where none is configured', async () => {
    const clinic = await openClinic();

    await clinic.call('/api/carestack/abha-public-key');

    expect(clinic.sent.map(({ url }) => url)).toEqual(['https://carestack.example/v1/abha-public-key']);
  });

  test('is not given to somebody who may not call', async () => {
    const clinic = await openClinic({ authorize: () => false });

    expect((await clinic.call('/api/carestack/abha-public-key')).status).toBe(403);
  });
});

describe('authorize', () => {
  test('is asked with the operation, and its no is a 403 that never reached the API', async () => {
    const asked: string[] = [];
    const clinic = await openClinic({
      authorize: ({ operation }) => {
        asked.push(operation);
        return !operation.endsWith('.delete');
      },
    });
    const carestack = browserOf(clinic);

    await carestack.patients.findAll();
    const refused = carestack.patients.delete('p-1');

    await expect(refused).rejects.toBeInstanceOf(AuthorizationError);
    expect(asked).toEqual(['patients.findAll', 'patients.delete']);
    expect(clinic.sent).toHaveLength(1);
  });

  test('may answer by itself, for a session that ended', async () => {
    const clinic = await openClinic({ authorize: () => Response.json({ message: 'Sign in again.' }, { status: 401 }) });

    const answer = await clinic.call('/api/carestack/get/Patient');

    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual({ message: 'Sign in again.' });
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test('that fails lets nothing through, and says that nothing was done', async () => {
    const clinic = await openClinic({
      authorize: async () => {
        throw new Error('the session store is down');
      },
    });

    const lost = browserOf(clinic).patients.create(asha);

    await expect(lost).rejects.toMatchObject({ statusCode: 503, outcome: 'failed' });
    expect(clinic.sent).toEqual([]);
  });

  test('without it there is no handler', () => {
    const options = { carestack: { baseUrl: 'https://carestack.example', apiKey }, basePath: '/api' };

    // @ts-expect-error authorize is required
    expect(() => createCarestackHandler(options)).toThrow('authorize is missing');
  });
});

describe('options that would leave the door open, or could never work, are refused when the handler is made', () => {
  const carestack = { baseUrl: 'https://carestack.example/v1', apiKey };
  const make = (options: object) => () =>
    createCarestackHandler({ carestack, basePath: '/api', authorize: () => true, ...options });

  test.each([
    ['a text, of which a part would do', 'https://desk.example.in'],
    ['a star', ['*']],
    ['what every page without a name is called', ['null']],
    ['an origin with a path', ['https://desk.example.in/']],
    ['a host alone', ['desk.example.in']],
  ])('allowedOrigins: %s', (_, allowedOrigins) => {
    expect(make({ allowedOrigins })).toThrow('allowedOrigins is a list of whole origins');
  });

  test.each([
    ['maxBodyBytes', { maxBodyBytes: Number.NaN }],
    ['carestack.timeout', { carestack: { ...carestack, timeout: 0 } }],
    ['rateLimit.limit', { rateLimit: { limit: Number.NaN, windowMs: 60_000, keyOf: () => '' } }],
    ['rateLimit.windowMs', { rateLimit: { limit: 5, windowMs: 0, keyOf: () => '' } }],
  ])('%s: what is no number above 0', (name, options) => {
    expect(make(options)).toThrow(`${name} has to be a number above 0`);
  });

  test.each([
    'https://carestack.example/v1?tenant=7',
    'https://carestack.example/#v1',
    'carestack.example',
    'https://',
  ])('carestack.baseUrl: %s', (baseUrl) => {
    expect(make({ carestack: { ...carestack, baseUrl } })).toThrow('carestack.baseUrl has to be the address');
  });

  test('a key or HPR value that no header can carry; a line break at its end is nobody’s mistake', () => {
    expect(make({ carestack: { ...carestack, apiKey: 'key-\u2013-7' } })).toThrow(
      /^[^7]*carestack\.apiKey holds[^7]*$/,
    );
    expect(make({ carestack: { ...carestack, hprId: 'a\nb' } })).toThrow('carestack.hprId holds');
    expect(
      make({ carestack: { ...carestack, apiKey: `${apiKey}\n` }, allowedOrigins: ['https://desk.example.in'] }),
    ).not.toThrow();
  });
});

describe('when the answer of the API is lost', () => {
  const dropped = async (): Promise<Response> => {
    throw new TypeError('fetch failed', { cause: Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }) });
  };
  const never = async (): Promise<Response> => {
    throw new TypeError('fetch failed', { cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }) });
  };
  const silent = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> =>
    new Promise((_, reject) => {
      const { signal } = new Request(input, init);
      signal.addEventListener('abort', () => reject(signal.reason as Error));
    });

  test('of a write, the browser knows that it may have been done', async () => {
    const clinic = await openClinic({ carestack: { fetch: dropped } });

    const lost = browserOf(clinic).patients.create(asha);

    await expect(lost).rejects.toBeInstanceOf(ServerError);
    await expect(lost).rejects.toMatchObject({ statusCode: 504, outcome: 'unknown' });
  });

  test('of a write to ABHA likewise, and no recognised refusal is read into it', async () => {
    const clinic = await openClinic({ carestack: { fetch: dropped } });
    const enrol = { method: 'POST', json: { otp: 'c2VhbGVk', txnId: 't-1', mobile: '9876543210' } };

    const answer = await clinic.call('/api/carestack/patient/registration/abha/aadhaar/enroll', enrol);

    expect(answer.status).toBe(504);
    expect(await answer.json()).toMatchObject({ status: 'error', error_code: 'GATEWAY_TIMEOUT' });
  });

  test('of a read, it is a failure that may be tried again', async () => {
    const clinic = await openClinic({ carestack: { fetch: dropped } });

    const answer = await clinic.call('/api/carestack/get/Patient');

    expect(answer.status).toBe(502);
  });

  test('a write that found nobody listening was not done', async () => {
    const clinic = await openClinic({ carestack: { fetch: never } });

    const lost = browserOf(clinic).patients.create(asha);

    await expect(lost).rejects.toMatchObject({ statusCode: 503, outcome: 'failed' });
  });

  test('an API that says nothing is given up after the timeout', async () => {
    const clinic = await openClinic({ carestack: { fetch: silent, timeout: 30 } });

    const write = await clinic.call('/api/carestack/add/Patient', { method: 'POST', json: asha });
    const read = await clinic.call('/api/carestack/get/Patient');

    expect([write.status, read.status]).toEqual([504, 502]);
  });

  test('a read is stopped when the browser leaves, and a write goes on', async () => {
    const signals = new Map<string, AbortSignal>();
    const clinic = await openClinic({
      carestack: {
        fetch: async (input, init) => {
          const request = new Request(input, init);
          signals.set(request.method, request.signal);
          await new Promise((resolve) => setTimeout(resolve, 20));
          request.signal.throwIfAborted();
          return Response.json({});
        },
      },
    });
    const leaving = new AbortController();

    const read = clinic.call('/api/carestack/get/Patient', { signal: leaving.signal });
    const write = clinic.call('/api/carestack/add/Patient', { method: 'POST', json: asha, signal: leaving.signal });
    await new Promise((resolve) => setTimeout(resolve, 5));
    leaving.abort();

    expect((await read).status).toBe(502);
    expect((await write).status).toBe(200);
    expect(signals.get('GET')?.aborted).toBe(true);
    expect(signals.get('POST')?.aborted).toBe(false);
  });

  test('a key that the API refuses is not told as the end of the session', async () => {
    const clinic = await openClinic({ carestack: { apiKey: 'an old key' } });

    const refused = browserOf(clinic).patients.findAll();

    await expect(refused).rejects.toMatchObject({ statusCode: 403, recovery: 'contact-admin' });
  });

  test('a redirect is not followed with the key', async () => {
    const clinic = await openClinic({
      carestack: {
        fetch: async () => new Response(null, { status: 307, headers: { location: 'https://other.example' } }),
      },
    });

    expect((await clinic.call('/api/carestack/get/Patient')).status).toBe(502);
    expect((await clinic.call('/api/carestack/health-lake/delete/Patient/p-1', { method: 'DELETE' })).status).toBe(504);
  });

  test("a handler that is itself unreachable stays core's ConnectionError", async () => {
    const carestack = createCarestack({ baseUrl: 'https://clinic.example/api/carestack', fetch: dropped });

    await expect(carestack.patients.create(asha)).rejects.toBeInstanceOf(ConnectionError);
  });
});

describe('the audit log', () => {
  test('gets one event per call, without any value of it', async () => {
    const clinic = await openClinic({ authorize: ({ operation }) => operation !== 'patients.delete' });

    await clinic.call('/api/carestack/health-lake/get-profiles/Patient?filters=%7B%22phone%22%3A%229876543210%22%7D');
    await clinic.call('/api/carestack/add/Patient', { method: 'POST', json: asha });
    await clinic.call('/api/carestack/health-lake/delete/Patient/p-1', { method: 'DELETE' });
    await clinic.call('/api/carestack/get/Staff/Asha');

    expect(clinic.audit.map(({ operation, isAllowed, status }) => [operation, isAllowed, status])).toEqual([
      ['patients.findByFilters', true, 200],
      ['patients.create', true, 200],
      ['patients.delete', false, 403],
      [null, false, 404],
    ]);
    expect(JSON.stringify(clinic.audit)).not.toMatch(/Asha|98765|ABCPR|p-1/);
  });

  test('that fails does not make a finished call look lost', async () => {
    const clinic = await openClinic({
      onAudit: () => {
        throw new Error('the disk is full');
      },
    });

    expect((await clinic.call('/api/carestack/get/Patient')).status).toBe(200);
  });

  test('that fails later, or never ends, neither ends the process nor holds up the call', async () => {
    const lost: unknown[] = [];
    const note = (reason: unknown) => void lost.push(reason);
    process.on('unhandledRejection', note);
    onTestFinished(() => void process.off('unhandledRejection', note));
    const failing = await openClinic({
      onAudit: async () => {
        throw new Error('the disk is full');
      },
    });
    const slow = await openClinic({ onAudit: async () => new Promise<void>(() => undefined) });

    const answers = [await failing.call('/api/carestack/get/Patient'), await slow.call('/api/carestack/get/Patient')];
    // Node tells of a rejection that nobody took once its turn is over.
    await new Promise((resolve) => setImmediate(resolve));

    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(lost).toEqual([]);
  });

  test('does not take a patient for a request id', async () => {
    const clinic = await openClinic();

    await clinic.call('/api/carestack/get/Patient', { headers: { 'x-request-id': '234567890124' } });

    expect(clinic.audit[0]?.requestId).toMatch(/^[\da-f]{8}-/);
  });
});

describe('the rate limit', () => {
  test('stops one client at its limit, says when to come back, and leaves the others alone', async () => {
    const clinic = await openClinic({
      rateLimit: { limit: 2, windowMs: 60_000, keyOf: (request) => request.headers.get('cookie') ?? '' },
    });
    const by = (cookie: string) => clinic.call('/api/carestack/get/Patient', { headers: { cookie } });

    const first = [await by('desk=1'), await by('desk=1'), await by('desk=1')];
    const other = await by('desk=2');

    expect(first.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(Number(first[2]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(other.status).toBe(200);
  });
});
