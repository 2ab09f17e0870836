import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ValidationError, type Carestack } from '../index.js';
import { createCarestack } from './createCarestack.js';

/** What the server answers with, always as 200. */
let answer: object;
let server: Server;
let carestack: Carestack;

beforeAll(async () => {
  server = createServer((request, response) => {
    request.resume();
    response.setHeader('content-type', 'application/json').setHeader('x-request-id', 'r-1').end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  carestack = createCarestack({ baseUrl: `http://127.0.0.1:${port}`, apiKey: 'key-1', hprId: 'desk@hpr.abdm' });
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const asha = {
  idNumber: 'ABCDE1234F',
  idType: 'PAN',
  firstName: 'Asha',
  birthDate: '1988-01-30',
  gender: 'female',
  address: '12 Lake Road',
};
const visit = {
  practitionerReference: 'p-1',
  patientReference: 'asha',
  startTime: '2026-01-05T09:30:00+05:30',
  endTime: '2026-01-05T09:45:00+05:30',
  priority: 'New',
};
const stored = { ...visit, reference: 'a-1', start: visit.startTime, end: visit.endTime };

const complaint = { field: 'emailId', reason: 'email_invalid', message: 'asha at example is no address' };
const complaining = { type: 'success', message: 'Saved', validationErrors: [complaint] };

/** What a call threw. */
async function problemOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => null,
    (error: unknown) => error,
  );
}

describe('a write that the server answers with 200 and complains of in validationErrors', () => {
  test('is done where a record is named, and tells which fields by code', async () => {
    answer = { ...complaining, resourceId: 'p-9' };
    const created = await carestack.patients.create(asha);
    const updated = await carestack.patients.update('p-9', { emailId: 'asha@example.in' });

    expect([created.id, updated.id]).toEqual(['p-9', 'p-9']);
    expect([created.refusedFields, updated.refusedFields]).toEqual([
      { emailId: 'email_invalid' },
      { emailId: 'email_invalid' },
    ]);
    expect(created.raw).toEqual(answer);
  });

  test.each(['success', 'SUCCESS', null, undefined])('is done where its type is %s', async (type) => {
    answer = { ...complaining, type, resourceId: 'p-9' };

    expect((await carestack.patients.create(asha)).id).toBe('p-9');
  });

  test('tells the fields of a facility too', async () => {
    answer = { message: 'Updated', data: [], validationErrors: [{ field: 'spocId', reason: 'invalid' }] };
    const contact = { spocName: 'Asha Rao', spocId: 'asha@hpr.abdm' };

    expect((await carestack.organizations.update('f-1', contact)).refusedFields).toEqual({ spocId: 'invalid' });
  });

  test('tells the fields of an appointment by the names that it was given by', async () => {
    answer = { type: 'success', message: 'Booked', resource: stored, validationErrors: [{ field: 'start' }] };
    const { refusedFields, reference } = await carestack.appointments.create(visit);

    expect({ refusedFields, reference }).toEqual({ refusedFields: { startTime: 'invalid' }, reference: 'a-1' });
  });

  test.each([
    ['names no record', complaining],
    ['says that it is no success', { ...complaining, type: 'error', resourceId: 'p-9' }],
  ])('was refused where the answer %s, and nothing is left in doubt', async (_, body) => {
    answer = body;
    const problem = await problemOf(carestack.patients.create(asha));

    expect(problem).toBeInstanceOf(ValidationError);
    expect(problem).toMatchObject({
      message: 'patients.create: 422',
      code: 'validation_failed',
      fields: { emailId: 'email_invalid' },
      outcome: 'failed',
      requestId: 'r-1',
    });
  });

  test('keeps the server’s sentence, which may quote what was typed, out of the message and the fields', async () => {
    answer = { type: 'error', validationErrors: [{ field: 'emailId', reason: 'asha at example is no address' }] };
    const problem = await problemOf(carestack.patients.update('p-9', { emailId: 'asha@example.in' }));

    expect(problem).toMatchObject({ fields: { emailId: 'invalid' } });
    expect(JSON.stringify(problem) + String(problem)).not.toContain('example is no address');
  });

  test.each([
    [['The e-mail looks odd.'], { input: 'invalid' }],
    [[{ message: 'odd' }], { input: 'invalid' }],
    [[], undefined],
    [null, undefined],
  ])('with the list %j is told as %j', async (validationErrors, refusedFields) => {
    answer = { type: 'success', resourceId: 'p-9', validationErrors };

    expect((await carestack.patients.create(asha)).refusedFields).toEqual(refusedFields);
  });

  test('a read is not judged by it', async () => {
    answer = { type: 'error', requestResource: [{ id: 'p-9' }], validationErrors: [complaint] };

    expect((await carestack.patients.findAll()).items).toMatchObject([{ id: 'p-9' }]);
  });
});
