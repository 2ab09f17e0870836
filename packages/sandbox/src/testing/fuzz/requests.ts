import * as fc from 'fast-check';
import type { JsonSchema } from '../../openapi/schemaOf.js';
import { bodyOf, mutation, type Sensible } from './bodies.js';
import { canary, hostileTexts, hostileValue } from './hostile.js';

/** A call to be tried. */
export interface FuzzedRequest {
  method: string;
  /** Path and query. */
  target: string;
  headers: Readonly<Record<string, string>>;
  body: string | null;
}

/** A call as the OpenAPI document has it. */
export interface FuzzedRoute {
  method: string;
  path: string;
  query: readonly string[];
  body: JsonSchema | undefined;
}

const odd = <Value>(weight: number, usual: fc.Arbitrary<Value>, unusual: fc.Arbitrary<Value>) =>
  fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: unusual });

/** Requests over all routes: some right, most with something wrong. Bodies have more to get wrong than paths. */
export function requestsOver(routes: readonly FuzzedRoute[], sensible: Sensible): fc.Arbitrary<FuzzedRequest> {
  return fc.oneof(...routes.map((route) => ({ weight: route.body ? 3 : 1, arbitrary: requestTo(route, sensible) })));
}

const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'];

function requestTo(route: FuzzedRoute, sensible: Sensible): fc.Arbitrary<FuzzedRequest> {
  const request = fc.record({
    method: odd(15, fc.constant(route.method), fc.constantFrom(...methods)),
    target: fc.tuple(pathOf(route, sensible), queryOf(route, sensible)).map(([path, query]) => path + query),
    headers: headersOf,
    body: textOf(route, sensible),
  });
  return request.map((made) => (/^(GET|HEAD)$/.test(made.method) ? { ...made, body: null } : made));
}

function pathOf({ path }: FuzzedRoute, sensible: Sensible): fc.Arbitrary<string> {
  const parts = path.split('/').map((part) => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (!name) return fc.constant(part);
    return odd(
      2,
      fc.constantFrom(...(sensible[name] ?? ['1'])).map((value) => encoded(String(value))),
      fc.oneof(
        fc.constantFrom(...hostileTexts.filter((text) => text.length < 1_000)).map(encoded),
        fc.constantFrom('%', '%zz', '%00', '%2e%2e%2f', '..', '.', '%c0%af', `a;b=${canary}`, '%252e', ' '),
      ),
    );
  });
  return odd(
    40,
    fc.tuple(...parts).map((texts) => texts.join('/')),
    fc.webPath().map((text) => `/${canary}${text}`),
  );
}

function queryOf({ query }: FuzzedRoute, sensible: Sensible): fc.Arbitrary<string> {
  const values = query.map((name) =>
    fc
      .array(odd(1, fc.constantFrom(...(sensible[name] ?? [''])).map(String), oddQueryValue(name)), { maxLength: 2 })
      .map((texts) => texts.map((text) => `${name}=${text.startsWith('=') ? text.slice(1) : encoded(text)}`)),
  );
  const stray = fc.constantFrom([], [], [], [`${canary}=1`], ['__proto__=1'], ['&&=%'], ['filters[]=1']);
  return fc.tuple(stray, ...values).map((groups) => {
    const all = groups.flat();
    return all.length > 0 ? `?${all.join('&')}` : '';
  });
}

/** A leading `=` says that the rest travels as it is. */
function oddQueryValue(name: string): fc.Arbitrary<string> {
  const token = (value: unknown) => btoa(JSON.stringify(value)).replace(/=+$/, '');
  const texts = fc.constantFrom(...hostileTexts.filter((text) => text.length < 1_000), '=%', '=%zz', '=+', '=%00');
  if (name === 'nextPage') {
    const numbers = [-1, 0.5, 1e300, 2 ** 53, '1', null, {}, [1], Number.MAX_SAFE_INTEGER];
    return fc.oneof(texts, fc.constantFrom(...numbers.map((after) => token({ after })), token(1), token(null), '!!!'));
  }
  if (name !== 'filters') return texts;
  const names =
    'name family firstName lastName birthdate birthDate gender phone mobileNumber email emailId address-state address-postalcode identifier organization registration department _count count _lastUpdated practitionerReference patientReference status date __proto__ constructor toString';
  const filters = fc.dictionary(fc.constantFrom(...names.split(' '), canary), fc.oneof(hostileValue, sensibleFilter), {
    maxKeys: 4,
  });
  return fc.oneof(
    texts,
    filters.map((object) => JSON.stringify(object)),
    fc.constantFrom('[]', '"a"', '1', 'null', '{', '{"a":', `{"${canary}":1}`, '{"__proto__":{"a":1}}'),
  );
}

const sensibleFilter = fc.constantFrom('a', 'Asha', '1988-01-30', 'female', 10, ['ge2026-01-01', 'le2026-12-31'], 'बी');

const headersOf = fc
  .record({
    authorization: odd(
      25,
      fc.constant('Bearer sandbox-key'),
      fc.constantFrom('', 'Bearer', 'Bearer ', `Bearer ${canary}`, 'Basic c2FuZGJveC1rZXk=', 'bearer  sandbox-key'),
    ),
    'x-hprid-auth': odd(12, fc.constant('manager@hpr.abdm'), fc.constantFrom('', ' ', canary)),
    'content-type': odd(
      8,
      fc.constant('application/json'),
      fc.constantFrom(
        '',
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data',
        'multipart/form-data; boundary=x',
        'application/json; charset=utf-16',
        canary,
      ),
    ),
    'x-request-id': odd(12, fc.constant('fuzz-1'), fc.constantFrom('', '<b>', 'a'.repeat(300), canary)),
    'x-sandbox-fault': odd(60, fc.constant(''), fc.constantFrom(canary, 'status; status=200', 'latency; ms=-1', ';;=')),
  })
  .map((headers) => Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== '')));

function textOf({ body }: FuzzedRoute, sensible: Sensible): fc.Arbitrary<string | null> {
  const right = body ? bodyOf(body, sensible) : fc.constant({});
  const wrong = fc
    .tuple(right, fc.array(mutation, { minLength: 1, maxLength: 2 }))
    .map(([whole, changes]) => changes.reduce((changed, change) => change(changed), whole));
  const nonsense = fc.oneof(
    hostileValue.map((value) => JSON.stringify(value)),
    fc.string({ unit: 'binary', maxLength: 30 }),
    right.map((value) => JSON.stringify(value).slice(0, -2)),
    fc.constantFrom(
      '',
      '{',
      'null',
      '[]',
      '{"a":1}{"a":1}',
      `{"${canary}":`,
      '--x\r\nContent-Disposition: form-data\r\n\r\n',
      '﻿{}',
      '['.repeat(5_000),
    ),
  );
  return fc.oneof(
    { weight: 4, arbitrary: right.map((value) => JSON.stringify(value)) },
    { weight: 8, arbitrary: wrong.map((value) => JSON.stringify(value) ?? null) },
    { weight: 2, arbitrary: nonsense },
    { weight: 1, arbitrary: fc.constant(null) },
  );
}

const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];

/** Halves of surrogate pairs cannot travel in an address. */
export function encoded(text: string): string {
  return encodeURIComponent(decoder.decode(encoder.encode(text)));
}
