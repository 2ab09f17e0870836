import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import {
  AuthenticationError,
  AuthorizationError,
  ConflictError,
  EhrApiError,
  NotFoundError,
  RateLimitError,
  ServerError,
  ValidationError,
} from './EhrApiError.js';
import { refusedAs, type Answer } from './refusal.js';

const answer: Answer = {
  operation: 'patients.create',
  status: 400,
  body: undefined,
  isWrite: true,
  isSensitive: false,
  refusals: [],
};

test.each([
  [400, ValidationError, 'validation_failed', 'reenter'],
  [401, AuthenticationError, 'unauthenticated', 'contact-admin'],
  [403, AuthorizationError, 'forbidden', 'contact-admin'],
  [404, NotFoundError, 'not_found', 'reenter'],
  [409, ConflictError, 'conflict', 'reenter'],
  [422, ValidationError, 'validation_failed', 'reenter'],
  [429, RateLimitError, 'rate_limited', 'wait'],
  [500, ServerError, 'server_error', 'retry'],
  [502, ServerError, 'server_error', 'retry'],
  [503, ServerError, 'service_down', 'retry'],
  [504, ServerError, 'server_error', 'retry'],
  [418, EhrApiError, 'server_error', 'retry'],
])('an empty %d is an error of its own class, code and recovery', (status, Kind, code, recovery) => {
  const error = refusedAs({ ...answer, status });

  expect(error).toBeInstanceOf(EhrApiError);
  expect(error.constructor).toBe(Kind);
  expect(error).toMatchObject({ statusCode: status, code, recovery, fields: {}, upstreamCode: undefined });
  expect(error.message).toBe(`patients.create: ${status}`);
});

const statuses = [
  [400, ValidationError, 'validation_failed', 'reenter'],
  [401, AuthenticationError, 'unauthenticated', 'contact-admin'],
  [403, AuthorizationError, 'forbidden', 'contact-admin'],
  [404, NotFoundError, 'not_found', 'reenter'],
  [409, ConflictError, 'conflict', 'reenter'],
  [422, ValidationError, 'validation_failed', 'reenter'],
  [429, RateLimitError, 'rate_limited', 'wait'],
  [500, ServerError, 'server_error', 'retry'],
  [503, ServerError, 'service_down', 'retry'],
] as const;

const detail = { field: 'pincode', reason: 'pincode_invalid', message: 'pincode has six digits' };
const named = { pincode: 'pincode_invalid' };

/** Every way the API, ABDM, the registries and the gateways write an error, with the code, fields and request id in it. */
const dialects: [string, unknown, string | undefined, Record<string, string>, string | undefined][] = [
  ['a message alone', { message: 'Invalid input' }, undefined, {}, undefined],
  ['sentences as details', { message: 'Invalid input', details: ['pincode is wrong'] }, undefined, {}, undefined],
  ['a list of details', { message: 'Invalid input', details: [detail] }, undefined, named, undefined],
  [
    'the envelope',
    { status: 'error', message: 'Invalid', error_code: 'VALIDATION_ERROR', details: detail, request_id: 'req-1' },
    'VALIDATION_ERROR',
    named,
    'req-1',
  ],
  [
    'a nested error in the envelope',
    { error: { code: 'ABDM-1036', message: 'No match' }, details: [detail], request_id: 'req-1' },
    'ABDM-1036',
    named,
    'req-1',
  ],
  ['a list', [{ code: 'ABDM-1036', message: 'No match' }], 'ABDM-1036', {}, undefined],
  ['flat', { code: 'ABDM-1036: ', message: 'No match' }, 'ABDM-1036', {}, undefined],
  ['a message and a timestamp', { message: 'No match', timestamp: '2026-11-09T10:00:00Z' }, undefined, {}, undefined],
  [
    'keyed by field',
    { pincode: 'Invalid', timestamp: '2026-11-09T10:00:00Z' },
    undefined,
    { pincode: 'invalid' },
    undefined,
  ],
  ['a registry', { code: 'HIS-422', details: [{ code: 'HIS-1023', message: 'No' }] }, 'HIS-1023', {}, undefined],
  [
    'a gateway',
    { code: '900901', message: 'Invalid Credentials', description: 'See the key' },
    '900901',
    {},
    undefined,
  ],
  ['a page of HTML', '<html>Bad</html>', undefined, {}, undefined],
  ['nothing', undefined, undefined, {}, undefined],
];

test.each(dialects)(
  '%s, with any status: class, code, recovery, fields and request id',
  (_, body, upstreamCode, fields, requestId) => {
    for (const [status, Kind, code, recovery] of statuses) {
      const error = refusedAs({ ...answer, status, body });

      expect(error.constructor).toBe(Kind);
      expect(error).toMatchObject({ statusCode: status, code, recovery, upstreamCode, requestId });
      expect(error.fields).toEqual(fields);
    }
  },
);

test('an error carries the name of its class', () => {
  expect(refusedAs({ ...answer, status: 409 }).name).toBe('ConflictError');
  expect(new EhrApiError('server_error', 'x').name).toBe('EhrApiError');
});

test.each([
  [408, 'unknown'],
  [500, 'unknown'],
  [502, 'unknown'],
  [504, 'unknown'],
  [524, 'unknown'],
  [501, 'failed'],
  [503, 'failed'],
  [400, 'failed'],
  [401, 'failed'],
  [409, 'failed'],
  [429, 'failed'],
])('a write answered with %d has the outcome %s', (status, outcome) => {
  expect(refusedAs({ ...answer, status }).outcome).toBe(outcome);
});

test('a read answered with 500 has simply failed', () => {
  expect(refusedAs({ ...answer, status: 500, isWrite: false }).outcome).toBe('failed');
});

test('a recognised refusal says what happened, whatever the status', () => {
  const error = refusedAs({
    ...answer,
    status: 500,
    body: { error: { code: 'ABDM-1124: ', message: 'limit' } },
    refusals: [{ upstreamCode: 'ABDM-1124', code: 'mobile_limit', recovery: 'reenter', field: 'mobile' }],
  });

  expect(error).toMatchObject({
    code: 'mobile_limit',
    upstreamCode: 'ABDM-1124',
    recovery: 'reenter',
    outcome: 'failed',
    fields: { mobile: 'mobile_limit' },
    message: 'patients.create: 500 ABDM-1124',
  });
});

test.each([
  [409, 'failed'],
  [500, 'unknown'],
])('a refusal that a sentence alone shows, with %d, has the outcome %s', (status, outcome) => {
  const error = refusedAs({
    ...answer,
    status,
    body: { message: 'The connection is already closed' },
    refusals: [{ text: /already/, code: 'conflict', recovery: 'reenter' }],
  });

  expect(error).toMatchObject({ code: 'conflict', outcome });
});

test('of several refusals with one code the text decides, and the first that fits wins', () => {
  const refusals = [
    { upstreamCode: 'ABDM-1204', text: /expired/, code: 'otp_expired', recovery: 'restart' },
    { upstreamCode: 'ABDM-1204', code: 'otp_wrong', recovery: 'reenter' },
  ] as const;

  expect(refusedAs({ ...answer, body: { code: 'ABDM-1204', message: 'expired' }, refusals }).code).toBe('otp_expired');
  expect(refusedAs({ ...answer, body: { code: 'ABDM-1204', message: 'wrong' }, refusals }).code).toBe('otp_wrong');
  expect(refusedAs({ ...answer, body: { code: 'ABDM-9', message: 'expired' }, refusals }).code).toBe(
    'validation_failed',
  );
});

test('the request id of the header comes before that of the body', () => {
  const body = { message: 'x', request_id: 'of-body' };

  expect(refusedAs({ ...answer, body, requestId: 'of-header' }).requestId).toBe('of-header');
  expect(refusedAs({ ...answer, body }).requestId).toBe('of-body');
});

test('seconds to wait are passed on', () => {
  expect(refusedAs({ ...answer, status: 429, retryAfter: 30 }).retryAfter).toBe(30);
});

test('fields come with codes; a sentence of the server becomes `invalid`', () => {
  const body = {
    message: 'Invalid',
    details: [
      { field: 'idNumber', reason: 'already_registered' },
      { field: 'firstName', reason: 'Kamala-canary is not allowed' },
    ],
  };

  expect(refusedAs({ ...answer, body }).fields).toEqual({ idNumber: 'already_registered', firstName: 'invalid' });
});

const canary = 'Kamala-canary-7';

test.each<[string, unknown]>([
  ['message', { message: canary }],
  ['details', { message: canary, details: [canary] }],
  ['a reason', { message: 'x', details: [{ field: 'firstName', reason: canary, message: canary }] }],
  ['a field name', { message: 'x', details: [{ field: `${canary} and more`, reason: 'required' }] }],
  ['a keyed field', { firstName: canary, timestamp: canary }],
  ['a nested error', { error: { code: `the code of ${canary}`, message: canary } }],
  ['a list', [{ code: `the code of ${canary}`, message: canary }]],
  ['the request id', { message: 'x', request_id: `the id of ${canary}` }],
  ['extra members', { message: 'x', resource: { firstName: canary } }],
  ['a page of HTML', `<html>${canary}</html>`],
])('no value of the body gets into what an error prints: %s', (_, body) => {
  const error = refusedAs({ ...answer, body });

  const printed = [
    error.message,
    String(error),
    JSON.stringify(error),
    inspect(error, { depth: 9 }),
    error.stack,
    { ...error },
  ];
  expect(JSON.stringify(printed)).not.toContain(canary);
});

test('the whole body is at hand in `data`, which is not enumerable', () => {
  const error = refusedAs({ ...answer, body: { message: canary } });

  expect(error.data).toEqual({ message: canary });
  expect(Object.keys(error)).not.toContain('data');
});

test('nothing of the body is kept where identity numbers travel', () => {
  const error = refusedAs({ ...answer, body: { message: canary }, isSensitive: true });

  expect(error.data).toBeUndefined();
  expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(canary);
});
