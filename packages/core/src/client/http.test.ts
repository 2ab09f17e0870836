import { createServer, type Server } from 'node:http';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import * as z from 'zod/mini';
import {
  AuthenticationError,
  ConnectionError,
  EhrApiError,
  InvalidAnswerError,
  RateLimitError,
  ServerError,
  ValidationError,
} from '../errors/EhrApiError.js';
import {
  connectionBroke,
  jsonResponse,
  neverAnswers,
  stubFetch,
  thrownBy,
  type StubAnswer,
} from '../testing/stubFetch.js';
import type { ClientConfig } from './config.js';
import { endpoint } from './endpoint.js';
import type { HttpEvent } from './events.js';
import { createHttp } from './http.js';

const bed = z.object({ id: z.string(), ward: z.object({ name: z.string() }) });

const findBed = endpoint({ operation: 'beds.find', method: 'GET', path: '/get/Bed/{id}', answer: bed });
const listBeds = endpoint({
  operation: 'beds.list',
  method: 'GET',
  path: '/get/Bed',
  query: ['nextPage'],
  answer: z.unknown(),
});
const searchBeds = endpoint({
  operation: 'beds.search',
  method: 'POST',
  path: '/search/Bed',
  body: z.object({ ward: z.string() }),
  answer: z.unknown(),
  isRead: true,
});
const addBed = endpoint({
  operation: 'beds.create',
  method: 'POST',
  path: '/add/Bed',
  body: z.object({ ward: z.string().check(z.minLength(1, 'required')) }),
  answer: bed,
});
const updateBed = endpoint({ ...addBed, operation: 'beds.update', method: 'PUT', path: '/update/Bed' });
const deleteBed = endpoint({
  operation: 'beds.delete',
  method: 'DELETE',
  path: '/delete/Bed/{id}',
  answer: z.unknown(),
});

const found: StubAnswer = { body: { id: 'b-1', ward: { name: 'East' } } };

function httpWith(answers: readonly StubAnswer[], config: Partial<ClientConfig> = {}) {
  const { fetch, asked } = stubFetch(...answers);
  return { http: createHttp({ baseUrl: 'https://api.test', fetch, ...config }), asked };
}

const read = (answers: readonly StubAnswer[], config?: Partial<ClientConfig>) => {
  const { http, asked } = httpWith(answers, config);
  return { call: http.send(findBed, { params: { id: 'b-1' } }), asked };
};

/** The three writes, each sent once over the same answers. */
const writes = [
  [
    'POST',
    (answers: readonly StubAnswer[], config?: Partial<ClientConfig>) => {
      const { http, asked } = httpWith(answers, config);
      return { call: http.send(addBed, { body: { ward: 'East' } }), asked };
    },
  ],
  [
    'PUT',
    (answers: readonly StubAnswer[], config?: Partial<ClientConfig>) => {
      const { http, asked } = httpWith(answers, config);
      return { call: http.send(updateBed, { body: { ward: 'East' } }), asked };
    },
  ],
  [
    'DELETE',
    (answers: readonly StubAnswer[], config?: Partial<ClientConfig>) => {
      const { http, asked } = httpWith(answers, config);
      return { call: http.send(deleteBed, { params: { id: 'b-1' } }), asked };
    },
  ],
] as const;

beforeEach(() => {
  // No waiting between attempts, except where a test is about it.
  vi.spyOn(Math, 'random').mockReturnValue(0);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('what is sent', () => {
  test('a read goes to the filled-in path, with JSON headers and the key', async () => {
    const { call, asked } = read([found], { apiKey: 'key-1', hprId: '71-1234' });

    await expect(call).resolves.toEqual({
      value: { id: 'b-1', ward: { name: 'East' } },
      text: JSON.stringify({ id: 'b-1', ward: { name: 'East' } }),
    });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ method: 'GET', path: '/get/Bed/b-1', body: undefined });
    expect(Object.fromEntries(asked[0]?.headers ?? [])).toEqual({
      accept: 'application/json',
      authorization: 'Bearer key-1',
      'content-type': 'application/json',
      'x-hprid-auth': '71-1234',
    });
  });

  test('a key that already says Bearer is left as it is', async () => {
    const { call, asked } = read([found], { apiKey: 'bearer key-1' });
    await call;

    expect(asked[0]?.headers.get('authorization')).toBe('bearer key-1');
  });

  test('without a key and an HPR value neither header is sent', async () => {
    const { call, asked } = read([found]);
    await call;

    expect(asked[0]?.headers.has('authorization')).toBe(false);
    expect(asked[0]?.headers.has('x-hprid-auth')).toBe(false);
  });

  test('a write sends what its schema made of the body', async () => {
    const { http, asked } = httpWith([found]);
    const extra = { ward: 'East', colour: 'green' };
    await http.send(addBed, { body: extra });

    expect(asked[0]).toMatchObject({ method: 'POST', path: '/add/Bed', body: { ward: 'East' } });
  });

  test('a refused body is not sent; the error names the field and not the value', async () => {
    const { http, asked } = httpWith([found]);
    const error = await thrownBy(http.send(addBed, { body: { ward: '' } }));

    expect(error).toBeInstanceOf(ValidationError);
    expect(error).toMatchObject({
      message: 'beds.create: not sent, check ward (required)',
      statusCode: 400,
      code: 'validation_failed',
      fields: { ward: 'required' },
      outcome: 'failed',
    });
    expect(asked).toHaveLength(0);
  });

  test.each([
    ['a/b', '/get/Bed/a%2Fb'],
    ['a b?c#d', '/get/Bed/a%20b%3Fc%23d'],
    ['%2e%2e', '/get/Bed/%252e%252e'],
    [' b-1 ', '/get/Bed/b-1'],
    ['आशा', '/get/Bed/%E0%A4%86%E0%A4%B6%E0%A4%BE'],
    ['..b', '/get/Bed/..b'],
  ])('the path parameter %j travels as one segment', async (id, path) => {
    const { http, asked } = httpWith([found]);
    await http.send(findBed, { params: { id } });

    expect(asked[0]?.path).toBe(path);
  });

  test.each(['', '  ', '.', '..', '...', ' .. '])('the path parameter %j is refused without a call', async (id) => {
    const { http, asked } = httpWith([found]);

    await expect(http.send(findBed, { params: { id } })).rejects.toMatchObject({
      message: 'beds.find: not sent, id is blank',
      statusCode: 400,
      fields: { id: 'required' },
    });
    expect(asked).toHaveLength(0);
  });

  // An emoji or a rare letter is two characters of JavaScript, and `slice` may part them.
  test.each(['\ud800', 'b-\udc00', '🩺'.slice(0, 1), '\udc00\ud800'])(
    'half of a character is refused in a path and in a query without a call',
    async (half) => {
      const { http, asked } = httpWith([found]);
      const refusal = (name: string) => ({
        name: 'ValidationError',
        message: expect.stringMatching(`give a text of whole characters as ${name}$`),
        fields: { [name]: 'invalid' },
      });

      await expect(http.send(findBed, { params: { id: half } })).rejects.toMatchObject(refusal('id'));
      await expect(http.send(listBeds, { query: { token: half } })).rejects.toMatchObject(refusal('token'));
      expect(asked).toHaveLength(0);
    },
  );

  test('a character that JavaScript holds as two travels', async () => {
    const { http, asked } = httpWith([found]);
    await http.send(findBed, { params: { id: 'b-🩺' } });

    expect(asked[0]?.path).toBe('/get/Bed/b-%F0%9F%A9%BA');
  });

  test('query values are form-encoded and absent ones left out', async () => {
    const { http, asked } = httpWith([{ body: {} }]);
    await http.send(listBeds, { query: { filters: '{"name":"A & B"}', nextPage: undefined, token: 'a+b/=' } });

    expect(asked[0]?.path).toBe('/get/Bed?filters=%7B%22name%22%3A%22A+%26+B%22%7D&token=a%2Bb%2F%3D');
  });

  test.each(['https://api.test/v1', 'https://api.test/v1/', 'https://api.test/v1///'])(
    'the base address %s keeps its path',
    async (baseUrl) => {
      const { call, asked } = read([found], { baseUrl });
      await call;

      expect(asked[0]?.path).toBe('/v1/get/Bed/b-1');
    },
  );

  test('a path as base address is that of the page', async () => {
    vi.stubGlobal('location', { href: 'https://clinic.test/desk/today?x=1' });
    let url = '';
    const { http } = httpWith([(request) => ((url = request.url), jsonResponse({ body: {} }))], {
      baseUrl: '/api/carestack',
    });
    await http.send(listBeds);

    expect(url).toBe('https://clinic.test/api/carestack/get/Bed');
  });

  test('a path as base address outside a page is the mistake of a developer, told as such', async () => {
    const { call, asked } = read([found], { baseUrl: '/api/carestack' });

    await expect(call).rejects.toThrow('outside a browser, baseUrl has to be a whole address');
    expect(asked).toHaveLength(0);
  });

  test('the global fetch is looked up at each call', async () => {
    const http = createHttp({ baseUrl: 'https://api.test' });
    const { fetch, asked } = stubFetch({ body: {} });
    vi.stubGlobal('fetch', fetch);
    await http.send(listBeds);

    expect(asked).toHaveLength(1);
  });

  test("a long body goes as a Blob, over which no page stands still, and to a fetch of the caller's as text", async () => {
    const bodies: unknown[] = [];
    const fetch: typeof globalThis.fetch = async (_, settings) => {
      bodies.push(settings?.body);
      return jsonResponse({ body: { id: 'b-1', ward: { name: 'East' } } });
    };
    const body = { ward: 'पूर्व '.repeat(100_000) };
    vi.stubGlobal('fetch', fetch);
    await createHttp({ baseUrl: 'https://api.test' }).send(addBed, { body });
    await createHttp({ baseUrl: 'https://api.test', fetch }).send(addBed, { body });

    const [blob, text] = bodies;
    expect(text).toBe(JSON.stringify(body));
    expect(blob instanceof Blob && (await blob.text())).toBe(text);
  });

  test('a long body arrives whole, as JSON', async () => {
    const arrived: unknown[] = [];
    const server = createServer((request, response) => {
      let text = '';
      request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      request.on('end', () => {
        arrived.push(request.headers['content-type'], JSON.parse(text));
        response.end('{"id":"b-1","ward":{"name":"East"}}');
      });
    });
    const body = { ward: 'पूर्व '.repeat(100_000) };
    await createHttp({ baseUrl: `http://127.0.0.1:${await listening(server)}` }).send(addBed, { body });
    server.close();

    expect(arrived).toEqual(['application/json', body]);
  });

  test("a fetch of the caller's is asked by address and settings, so that it need not know our Request", async () => {
    const asked: unknown[] = [];
    const fetch = async (...question: unknown[]): Promise<Response> => {
      asked.push(question);
      return jsonResponse({ body: {} });
    };
    await createHttp({ baseUrl: 'https://api.test', apiKey: 'key-1', fetch }).send(listBeds);

    expect(asked).toEqual([
      [
        'https://api.test/get/Bed',
        {
          method: 'GET',
          headers: { accept: 'application/json', 'content-type': 'application/json', authorization: 'Bearer key-1' },
          signal: expect.any(AbortSignal) as AbortSignal,
        },
      ],
    ]);
  });

  test('cookies go along only as far as configured', async () => {
    const seen: string[] = [];
    const see = (request: Request) => {
      seen.push(request.credentials);
      return jsonResponse({ body: {} });
    };
    await httpWith([see]).http.send(listBeds);
    await httpWith([see], { credentials: 'include' }).http.send(listBeds);

    expect(seen).toEqual(['same-origin', 'include']);
  });
});

describe('a read is repeated', () => {
  test.each<[string, StubAnswer]>([
    ['a broken connection', connectionBroke],
    ['any other failure of fetch', new TypeError('Failed to fetch')],
    ['408', { status: 408 }],
    ['429', { status: 429 }],
    ['500', { status: 500 }],
    ['502', { status: 502 }],
    ['503', { status: 503 }],
    ['504', { status: 504 }],
  ])('after %s, and then succeeds', async (_, failure) => {
    const { call, asked } = read([failure, failure, found]);

    await expect(call).resolves.toMatchObject({ value: { id: 'b-1' } });
    expect(asked).toHaveLength(3);
  });

  test('at most twice', async () => {
    const { call, asked } = read([{ status: 503 }]);

    await expect(call).rejects.toMatchObject({
      name: 'ServerError',
      code: 'service_down',
      statusCode: 503,
      outcome: 'failed',
    });
    expect(asked).toHaveLength(3);
  });

  test('also when it travels as a POST', async () => {
    const { http, asked } = httpWith([connectionBroke, { body: {} }]);
    await http.send(searchBeds, { body: { ward: 'East' } });

    expect(asked).toMatchObject([
      { method: 'POST', body: { ward: 'East' } },
      { method: 'POST', body: { ward: 'East' } },
    ]);
  });

  test('when its answer breaks off half-way', async () => {
    const half = () =>
      new Response(
        new ReadableStream({
          start(controller) {
            controller.enqueue(new TextEncoder().encode('{"id":"b-'));
            controller.error(new TypeError('terminated'));
          },
        }),
      );
    const { call, asked } = read([half, found]);

    await expect(call).resolves.toMatchObject({ value: { id: 'b-1' } });
    expect(asked).toHaveLength(2);
  });

  test.each([400, 401, 403, 404, 409, 418, 422, 501])('but not after %d', async (status) => {
    const { call, asked } = read([{ status }]);

    await expect(call).rejects.toMatchObject({ statusCode: status });
    expect(asked).toHaveLength(1);
  });

  test('but not when its time ran out', async () => {
    const { call, asked } = read([neverAnswers], { timeout: 20 });

    await expect(call).rejects.toMatchObject({ name: 'ConnectionError', code: 'timeout', outcome: 'failed' });
    expect(asked).toHaveLength(1);
  });

  test('but not when the answer has the wrong shape', async () => {
    const { call, asked } = read([{ body: {} }]);

    await expect(call).rejects.toBeInstanceOf(InvalidAnswerError);
    expect(asked).toHaveLength(1);
  });

  test('after growing waits, spread out by chance', async () => {
    vi.useFakeTimers();
    vi.mocked(Math.random).mockReturnValue(0.5);
    const times: number[] = [];
    const { fetch } = stubFetch(() => (times.push(Date.now()), jsonResponse({ status: 503 })));
    const http = createHttp({ baseUrl: 'https://api.test', fetch });
    const started = Date.now();
    const error = thrownBy(http.send(findBed, { params: { id: 'b-1' } }));
    await vi.runAllTimersAsync();
    await error;

    expect(times.map((time) => time - started)).toEqual([0, 150, 450]);
  });

  test('no sooner than the server allows', async () => {
    vi.useFakeTimers();
    const times: number[] = [];
    const { fetch } = stubFetch(
      () => (times.push(Date.now()), jsonResponse({ status: 429, headers: { 'retry-after': '2' } })),
    );
    const http = createHttp({ baseUrl: 'https://api.test', fetch });
    const started = Date.now();
    const error = thrownBy(http.send(findBed, { params: { id: 'b-1' } }));
    await vi.runAllTimersAsync();

    expect(times.map((time) => time - started)).toEqual([0, 2000, 4000]);
    expect(await error).toMatchObject({ name: 'RateLimitError', retryAfter: 2, recovery: 'wait' });
  });

  test('but not when the server asks for a long wait: the caller is told how long', async () => {
    const { call, asked } = read([{ status: 429, headers: { 'retry-after': '120' } }]);

    const error = await thrownBy(call);
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({ retryAfter: 120 });
    expect(asked).toHaveLength(1);
  });

  test('and a date in Retry-After is understood', async () => {
    vi.useFakeTimers({ now: new Date('2026-11-09T10:00:00Z'), toFake: ['Date'] });
    const { call } = read([{ status: 503, headers: { 'retry-after': 'Mon, 09 Nov 2026 10:30:00 GMT' } }]);

    await expect(call).rejects.toMatchObject({ retryAfter: 1800 });
  });

  test.each(['soon', '-5', ''])('and the Retry-After %j does not stop it', async (header) => {
    const { call, asked } = read([{ status: 503, headers: { 'retry-after': header } }, found]);
    await call;

    expect(asked).toHaveLength(2);
  });
});

describe.each(writes)('a write is never sent twice: %s', (_, write) => {
  test.each<[string, StubAnswer, string, string]>([
    ['a broken connection', connectionBroke, 'offline', 'unknown'],
    ['408', { status: 408 }, 'server_error', 'unknown'],
    ['500', { status: 500 }, 'server_error', 'unknown'],
    ['502', { status: 502, text: '<html>Bad Gateway</html>' }, 'server_error', 'unknown'],
    ['504', { status: 504 }, 'server_error', 'unknown'],
    ['503', { status: 503 }, 'service_down', 'failed'],
    ['503 with a wait', { status: 503, headers: { 'retry-after': '1' } }, 'service_down', 'failed'],
    ['429', { status: 429, headers: { 'retry-after': '1' } }, 'rate_limited', 'failed'],
    ['409', { status: 409 }, 'conflict', 'failed'],
    ['401', { status: 401 }, 'unauthenticated', 'failed'],
  ])('after %s', async (_, failure, code, outcome) => {
    const { call, asked } = write([failure, found], { apiKey: 'key-1' });

    await expect(call).rejects.toMatchObject({ code, outcome });
    expect(asked).toHaveLength(1);
  });

  test('after its time ran out, and nobody knows what came of it', async () => {
    const { call, asked } = write([neverAnswers, found], { timeout: 20 });

    await expect(call).rejects.toMatchObject({
      name: 'ConnectionError',
      code: 'timeout',
      outcome: 'unknown',
      statusCode: 0,
    });
    expect(asked).toHaveLength(1);
  });

  test('after an answer that stopped half-way', async () => {
    const stalls = () => new Response(new ReadableStream({ start: (stream) => stream.enqueue(new Uint8Array([123])) }));
    const { call, asked } = write([stalls, found], { timeout: 20 });

    await expect(call).rejects.toMatchObject({ code: 'timeout', outcome: 'unknown' });
    expect(asked).toHaveLength(1);
  });
});

describe('credentials', () => {
  test('a token is asked for once and used for every call', async () => {
    const getToken = vi.fn(async () => 'token-1');
    const { http, asked } = httpWith([{ body: {} }], { getToken });
    await Promise.all([http.send(listBeds), http.send(listBeds)]);
    await http.send(listBeds);

    expect(getToken.mock.calls).toEqual([[{ isRenewal: false }]]);
    expect(asked.map(({ headers }) => headers.get('authorization'))).toEqual([
      'Bearer token-1',
      'Bearer token-1',
      'Bearer token-1',
    ]);
  });

  test('fifty parallel 401 ask for one new token, and each call is sent once more', async () => {
    let number = 0;
    const getToken = vi.fn(async () => `token-${(number += 1)}`);
    const { http, asked } = httpWith(
      [
        (request) =>
          request.headers.get('authorization') === 'Bearer token-1'
            ? jsonResponse({ status: 401 })
            : jsonResponse({ body: 'done' }),
      ],
      { getToken },
    );
    const answers = await Promise.all(Array.from({ length: 50 }, () => http.send(listBeds)));

    expect(answers.map(({ value }) => value)).toEqual(Array.from({ length: 50 }, () => 'done'));
    expect(getToken.mock.calls).toEqual([[{ isRenewal: false }], [{ isRenewal: true }]]);
    expect(asked).toHaveLength(100);
  });

  test.each(writes)('a %s refused with 401 did nothing, so it is sent again with the new token', async (_, write) => {
    const { call, asked } = write([{ status: 401 }, found], {
      getToken: ({ isRenewal }) => (isRenewal ? 'new' : 'old'),
    });
    await call;

    expect(asked.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer old', 'Bearer new']);
    expect(asked[1]?.body).toEqual(asked[0]?.body);
  });

  test('a new token that is refused too ends the call', async () => {
    const { call, asked } = read([{ status: 401 }], { getToken: ({ isRenewal }) => (isRenewal ? 'new' : 'old') });

    await expect(call).rejects.toBeInstanceOf(AuthenticationError);
    expect(asked).toHaveLength(2);
  });

  test('an API key that is refused is not sent again', async () => {
    const { call, asked } = read([{ status: 401 }], { apiKey: 'key-1' });

    await expect(call).rejects.toMatchObject({ code: 'unauthenticated', recovery: 'contact-admin' });
    expect(asked).toHaveLength(1);
  });

  test('a getToken that fails ends the call before it is sent, and what it threw stays out of the error', async () => {
    const getToken = vi.fn(async () => {
      throw new Error('refresh token canary-token refused');
    });
    const { http, asked } = httpWith([found], { getToken });
    const error = await thrownBy(http.send(addBed, { body: { ward: 'East' } }));

    expect(error).toBeInstanceOf(AuthenticationError);
    expect(error).toMatchObject({ code: 'unauthenticated', message: 'getToken failed', outcome: 'failed' });
    expect(inspect(error, { showHidden: true, depth: 9 })).not.toContain('canary');
    expect(asked).toHaveLength(0);
    expect(getToken).toHaveBeenCalledTimes(1);
  });

  test('a getToken that failed is asked again by the next call', async () => {
    const getToken = vi
      .fn(() => 'token')
      .mockImplementationOnce(() => {
        throw new Error('not signed in yet');
      });
    const { http } = httpWith([{ body: 'done' }], { getToken });
    await thrownBy(http.send(listBeds));

    await expect(http.send(listBeds)).resolves.toMatchObject({ value: 'done' });
  });

  test('a getToken that never answers ends in time, and a write that waited for it was not sent', async () => {
    const { http, asked } = httpWith([found], { getToken: () => new Promise<string>(() => {}), timeout: 20 });

    await expect(http.send(addBed, { body: { ward: 'East' } })).rejects.toMatchObject({
      code: 'timeout',
      outcome: 'failed',
    });
    expect(asked).toHaveLength(0);
  });
});

describe('time and abort', () => {
  test('the time of one call comes before that of the client', async () => {
    const { http } = httpWith([neverAnswers], { timeout: 60_000 });

    await expect(http.send(findBed, { params: { id: 'b-1' } }, { timeout: 20 })).rejects.toMatchObject({
      code: 'timeout',
    });
  });

  test('a fetch that ignores the signal is left behind in time', async () => {
    const { call } = read([() => new Promise<Response>(() => {})], { timeout: 20 });

    await expect(call).rejects.toMatchObject({ code: 'timeout' });
  });

  test('the signal of the request is aborted when the time runs out', async () => {
    let signal: AbortSignal | undefined;
    const { call } = read([(request) => ((signal = request.signal), neverAnswers(request))], { timeout: 20 });
    await thrownBy(call);

    expect(signal?.aborted).toBe(true);
  });

  test('a call aborted before it starts is not sent, so a write has failed', async () => {
    const { http, asked } = httpWith([found]);

    await expect(http.send(addBed, { body: { ward: 'East' } }, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'ConnectionError',
      code: 'aborted',
      outcome: 'failed',
    });
    expect(asked).toHaveLength(0);
  });

  test('a read aborted under way has failed', async () => {
    const abort = new AbortController();
    const { http, asked } = httpWith([(request) => (abort.abort(), neverAnswers(request))]);

    await expect(http.send(findBed, { params: { id: 'b-1' } }, { signal: abort.signal })).rejects.toMatchObject({
      code: 'aborted',
      outcome: 'failed',
    });
    expect(asked).toHaveLength(1);
  });

  test('a write aborted once the server has it may have happened', async () => {
    const abort = new AbortController();
    const { http } = httpWith([(request) => (abort.abort(), neverAnswers(request))]);

    await expect(http.send(addBed, { body: { ward: 'East' } }, { signal: abort.signal })).rejects.toMatchObject({
      code: 'aborted',
      outcome: 'unknown',
    });
  });

  test('an abort while waiting for the next attempt ends the call at once', async () => {
    const abort = new AbortController();
    const { http, asked } = httpWith([
      () => {
        setTimeout(() => abort.abort(), 10);
        return jsonResponse({ status: 503, headers: { 'retry-after': '9' } });
      },
    ]);

    await expect(http.send(findBed, { params: { id: 'b-1' } }, { signal: abort.signal })).rejects.toMatchObject({
      code: 'aborted',
    });
    expect(asked).toHaveLength(1);
  });

  test('nothing is left listening on the signal of the caller', async () => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    const { http } = httpWith([{ status: 503 }, { body: {} }]);
    await http.send(listBeds, {}, { signal });
    await new Promise((resolve) => setTimeout(resolve, 0));

    expect(added.mock.calls.length).toBeGreaterThan(0);
    expect(removed.mock.calls.map(([, listener]) => listener)).toEqual(
      added.mock.calls.map(([, listener]) => listener),
    );
  });
});

describe('without a network', () => {
  test('a browser that knows it is offline sends nothing', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    const { http, asked } = httpWith([found]);

    await expect(http.send(addBed, { body: { ward: 'East' } })).rejects.toMatchObject({
      name: 'ConnectionError',
      code: 'offline',
      outcome: 'failed',
      recovery: 'retry',
    });
    expect(asked).toHaveLength(0);
  });

  test('a port that nobody listens on took no write: the outcome is failed', async () => {
    const server = createServer();
    const port = await listening(server);
    await new Promise((resolve) => server.close(resolve));
    const http = createHttp({ baseUrl: `http://127.0.0.1:${port}` });

    await expect(http.send(addBed, { body: { ward: 'East' } })).rejects.toMatchObject({
      code: 'offline',
      outcome: 'failed',
    });
  });

  test('a server that hangs up after the write leaves its outcome unknown', async () => {
    const bodies: string[] = [];
    const server = createServer((request, response) => {
      request.setEncoding('utf8').on('data', (chunk: string) => bodies.push(chunk));
      request.on('end', () => response.destroy());
    });
    const http = createHttp({ baseUrl: `http://127.0.0.1:${await listening(server)}` });
    const error = await thrownBy(http.send(addBed, { body: { ward: 'East' } }));
    server.close();

    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ code: 'offline', outcome: 'unknown' });
    expect(bodies).toEqual(['{"ward":"East"}']);
  });

  test('an answer shorter than it promised leaves the outcome of a write unknown', async () => {
    const server = createServer((_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"id":"b-1"');
      setTimeout(() => response.destroy(), 10);
    });
    const http = createHttp({ baseUrl: `http://127.0.0.1:${await listening(server)}` });
    const error = await thrownBy(http.send(addBed, { body: { ward: 'East' } }));
    server.close();

    expect(error).toMatchObject({ name: 'ConnectionError', outcome: 'unknown' });
  });
});

describe('answers', () => {
  test.each([
    ['200 without a body', { status: 200 }],
    ['204', { status: 204 }],
    ['200 with JSON', { body: { message: 'deleted' } }],
    ['200 with a bare word', { text: 'Deleted' }],
  ])('a delete accepts %s', async (_, answer) => {
    const { http } = httpWith([answer]);

    await expect(http.send(deleteBed, { params: { id: 'b-1' } })).resolves.toBeDefined();
  });

  test('an answer of the wrong shape names the path, not the value', async () => {
    const { http } = httpWith([
      { body: { id: 'canary-id', ward: { name: 42, nurse: 'canary-nurse' } }, headers: { 'x-request-id': 'r-1' } },
    ]);
    const error = await thrownBy(http.send(findBed, { params: { id: 'b-1' } }));

    expect(error).toBeInstanceOf(InvalidAnswerError);
    expect(error).toMatchObject({
      message: 'beds.find: the answer has the wrong shape at ward.name',
      code: 'invalid_answer',
      statusCode: 200,
      requestId: 'r-1',
      outcome: 'failed',
    });
    expect(inspect(error, { showHidden: true, depth: 9 })).not.toContain('canary');
  });

  test.each([
    ['no body at all', '', 'beds.find: the answer has the wrong shape at the whole answer'],
    ['broken JSON', '{"id":"canary"', 'beds.find: the answer is not JSON'],
    ['a page of HTML', '<html>canary</html>', 'beds.find: the answer is not JSON'],
    ['a list instead of an object', '[]', 'beds.find: the answer has the wrong shape at the whole answer'],
    ['null', 'null', 'beds.find: the answer has the wrong shape at the whole answer'],
  ])('%s is an invalid answer', async (_, text, message) => {
    const error = await thrownBy(read([{ text }]).call);

    expect(error).toBeInstanceOf(InvalidAnswerError);
    expect(error).toMatchObject({ message });
    expect(inspect(error, { showHidden: true, depth: 9 })).not.toContain('canary');
  });

  test.each(['', '{"id":', '{}'])(
    'a write that was accepted with the unreadable answer %j has an unknown outcome',
    async (text) => {
      const { http } = httpWith([{ status: 201, text }]);

      await expect(http.send(addBed, { body: { ward: 'East' } })).rejects.toMatchObject({
        name: 'InvalidAnswerError',
        statusCode: 201,
        outcome: 'unknown',
      });
    },
  );

  test('the request id of the header is on the error', async () => {
    const { call } = read([{ status: 404, headers: { 'x-request-id': 'r-404' } }]);

    await expect(call).rejects.toMatchObject({ requestId: 'r-404', statusCode: 404 });
  });

  test('the body of the answer is at hand as it came', async () => {
    const json = await thrownBy(read([{ status: 400, body: { message: 'no' } }]).call);
    const text = await thrownBy(read([{ status: 400, text: 'no' }]).call);

    expect(json instanceof EhrApiError && json.data).toEqual({ message: 'no' });
    expect(text instanceof EhrApiError && text.data).toBe('no');
  });

  test('what was sent is in no error', async () => {
    const failures: StubAnswer[] = [
      connectionBroke,
      { status: 500, text: 'x' },
      { status: 400, body: { message: 'x' } },
      { text: '{' },
      {},
    ];
    const errors = await Promise.all(
      failures.map((failure) => thrownBy(httpWith([failure]).http.send(addBed, { body: { ward: 'canary-ward' } }))),
    );

    expect(errors).toHaveLength(5);
    expect(inspect(errors, { showHidden: true, depth: 9 })).not.toContain('canary');
  });

  test('a server error is one of ours, without the failure of fetch as its cause', async () => {
    const error = await thrownBy(read([connectionBroke]).call);

    expect(error).toBeInstanceOf(ConnectionError);
    expect(error instanceof Error && error.cause).toBeUndefined();
    expect(await thrownBy(read([{ status: 500 }]).call)).toBeInstanceOf(ServerError);
  });
});

describe('events', () => {
  test('every attempt is told, with route and status and without a value', async () => {
    const events: HttpEvent[] = [];
    const { http } = httpWith([connectionBroke, { status: 503 }, { ...found, headers: { 'x-request-id': 'r-3' } }], {
      onEvent: (event) => events.push(event),
      apiKey: 'canary-key',
    });
    await http.send(findBed, { params: { id: 'canary-id' }, query: { name: 'canary-name' } });

    const duration: unknown = expect.any(Number);
    const about = { operation: 'beds.find', method: 'GET', route: '/get/Bed/{id}', duration };
    expect(events).toEqual([
      { ...about, attempt: 1, status: 0, requestId: undefined },
      { ...about, attempt: 2, status: 503, requestId: undefined },
      { ...about, attempt: 3, status: 200, requestId: 'r-3' },
    ]);
    expect(JSON.stringify(events)).not.toContain('canary');
  });

  test('a call that was not sent is not told', async () => {
    const onEvent = vi.fn();
    const { http } = httpWith([found], { onEvent });
    await thrownBy(http.send(addBed, { body: { ward: '' } }));

    expect(onEvent).not.toHaveBeenCalled();
  });

  test('an onEvent that fails does not lose the answer of a write', async () => {
    const { http } = httpWith([found], {
      onEvent: () => {
        throw new Error('metrics are down');
      },
    });

    await expect(http.send(addBed, { body: { ward: 'East' } })).resolves.toMatchObject({ value: { id: 'b-1' } });
  });

  test('an onEvent that fails later does not end the process', async () => {
    const lost = vi.fn();
    process.on('unhandledRejection', lost);
    onTestFinished(() => void process.off('unhandledRejection', lost));
    const onEvent: () => unknown = async () => {
      throw new Error('metrics are down');
    };
    const { http } = httpWith([found], { onEvent });

    await http.send(addBed, { body: { ward: 'East' } });
    // Node tells of a rejection that nobody took once its turn is over.
    await new Promise((resolve) => setImmediate(resolve));

    expect(lost).not.toHaveBeenCalled();
  });
});

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server has no port.');
  return address.port;
}
