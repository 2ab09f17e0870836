import { beforeAll, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../createSandbox.js';
import { call } from '../testing/call.js';
import { veer } from '../testing/people.js';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox({ patients: 1, now: () => Date.UTC(2026, 0, 5) });
});

test('a refused call says what and where in every dialect, and never what was sent', async () => {
  const { status, body, text } = await call(sandbox, 'POST /add/Patient', {
    json: { ...veer, mobileNumber: '12345-canary', birthDate: '2026-02-31', emailId: 'canary' },
    headers: { 'x-request-id': 'desk-7:42' },
  });

  expect(status).toBe(400);
  expect(body).toEqual({
    message: 'Check birthDate, mobileNumber, emailId.',
    details: [
      { field: 'birthDate', reason: 'date_invalid', message: 'birthDate: date invalid' },
      { field: 'mobileNumber', reason: 'mobile_invalid', message: 'mobileNumber: mobile invalid' },
      { field: 'emailId', reason: 'email_invalid', message: 'emailId: email invalid' },
    ],
    status: 'error',
    error_code: 'VALIDATION_ERROR',
    timestamp: '2026-01-05T00:00:00.000Z',
    request_id: 'desk-7:42',
  });
  expect(text).not.toContain('canary');
});

test('every answer carries a request id: the caller’s when it is harmless, else a new one', async () => {
  const idOf = async (id: string, route = 'GET /get/Patient') =>
    (await call(sandbox, route, { headers: { 'x-request-id': id } })).headers.get('x-request-id');
  const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

  expect(await idOf('desk-7')).toBe('desk-7');
  expect(await idOf('desk-8', 'GET /nowhere')).toBe('desk-8');
  expect(await idOf('desk-9', 'GET /sandbox/inbox')).toBe('desk-9');
  for (const id of ['', '<script>', 'a b', 'x'.repeat(65)]) expect(await idOf(id)).toMatch(uuid);
});

test.each([
  ['GET /get/Patient', 401, 'AUTHENTICATION_ERROR', { headers: { authorization: '' } }],
  ['GET /get/Patient', 401, 'AUTHENTICATION_ERROR', { headers: { authorization: 'Bearer sandbox-kez' } }],
  ['GET /get/Patient', 401, 'AUTHENTICATION_ERROR', { headers: { authorization: 'Basic sandbox-key' } }],
  ['GET /nowhere', 401, 'AUTHENTICATION_ERROR', { headers: { authorization: '' } }],
  ['GET /nowhere', 404, 'NOT_FOUND', {}],
  ['PATCH /update/Patient', 404, 'NOT_FOUND', {}],
  ['GET /get/Patient/nobody', 404, 'NOT_FOUND', {}],
  ['PUT /update/Patient', 404, 'NOT_FOUND', { json: { resourceId: 'nobody', resourceType: 'Patient' } }],
  ['PUT /update/Patient', 400, 'VALIDATION_ERROR', { json: { emailId: 'a@b.in' } }],
  ['POST /add/Patient', 400, 'VALIDATION_ERROR', { text: '{"firstName": "As' }],
  ['POST /add/Patient', 400, 'VALIDATION_ERROR', { text: '' }],
  ['POST /add/Patient', 400, 'VALIDATION_ERROR', { text: '[]' }],
  ['POST /add/Patient', 413, 'PAYLOAD_TOO_LARGE', { json: { photo: 'x'.repeat(5 * 1024 * 1024) } }],
] as const)('%s is %i %s in the same envelope', async (route, status, errorCode, init) => {
  const answer = await call(sandbox, route, init);

  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
  expect(answer.body).toEqual({
    message: expect.any(String),
    details: expect.any(Array),
    status: 'error',
    error_code: errorCode,
    timestamp: '2026-01-05T00:00:00.000Z',
    request_id: answer.headers.get('x-request-id'),
  });
});

test('the key may be written with any case of Bearer, and the README’s PATIENT is understood', async () => {
  const { status } = await call(sandbox, 'PUT /update/Patient', {
    json: { resourceId: 'nobody', resourceType: 'PATIENT' },
    headers: { authorization: 'bearer sandbox-key' },
  });

  expect(status).toBe(404);
});

test('a failure inside says nothing of itself, and is told to whoever asked', async () => {
  const failures: unknown[] = [];
  const broken = await createSandbox({
    patients: 1,
    onFailure: (error, requestId) => failures.push([error, requestId]),
  });
  await broken.close();

  const { status, body, text } = await call(broken, 'GET /get/Patient', { headers: { 'x-request-id': 'desk-1' } });

  expect({ status, body }).toMatchObject({
    status: 500,
    body: { error_code: 'INTERNAL_SERVER_ERROR', message: 'The sandbox failed.', request_id: 'desk-1' },
  });
  expect(text).not.toMatch(/select|sqlite|at \w/i);
  expect(failures).toEqual([[expect.any(Error), 'desk-1']]);
});

test('nothing may be kept in a cache on the way', async () => {
  expect((await call(sandbox, 'GET /get/Patient')).headers.get('cache-control')).toBe('no-store');
});
