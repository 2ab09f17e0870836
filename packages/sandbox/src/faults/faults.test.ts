import { createCarestack, type Carestack } from '@carestack/core';
import { beforeEach, describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../createSandbox.js';
import { call } from '../testing/call.js';
import { veer } from '../testing/people.js';

let sandbox: Sandbox;
let patients: Carestack['patients'];

beforeEach(async () => {
  sandbox = await createSandbox({ patients: 3 });
  ({ patients } = createCarestack({ baseUrl: 'http://sandbox', apiKey: sandbox.apiKey, fetch: sandbox.fetch }));
});

const plant = (fault: object) => call(sandbox, 'POST /sandbox/faults', { json: fault });
const countPatients = async () => (await patients.findAll()).total;

describe('a fault', () => {
  test('that drops the line before the write leaves nothing behind, one after it does; the caller cannot tell', async () => {
    await plant({ operation: 'patients.create', kind: 'drop-before', times: 1 });
    await expect(patients.create(veer)).rejects.toMatchObject({ name: 'ConnectionError', outcome: 'unknown' });
    expect(await countPatients()).toBe(3);

    await plant({ operation: 'patients.create', kind: 'drop-after', times: 1 });
    await expect(patients.create(veer)).rejects.toMatchObject({ name: 'ConnectionError', outcome: 'unknown' });
    expect(await countPatients()).toBe(4);
  });

  test.each([
    ['empty', 'InvalidAnswerError'],
    ['broken-json', 'InvalidAnswerError'],
    ['wrong-shape', 'InvalidAnswerError'],
  ])('of kind %s spoils the answer to a write that was done', async (kind, name) => {
    await plant({ operation: 'patients.create', kind, times: 1 });

    await expect(patients.create(veer)).rejects.toMatchObject({ name, outcome: 'unknown' });

    expect(await countPatients()).toBe(4);
  });

  test('of a status is answered in the API’s own words, and nothing is done', async () => {
    for (const [status, name] of [
      [401, 'AuthenticationError'],
      [429, 'RateLimitError'],
      [500, 'ServerError'],
    ] as const) {
      await plant({ route: 'POST /add/Patient', kind: 'status', status, times: 1 });
      await expect(patients.create(veer)).rejects.toMatchObject({
        name,
        statusCode: status,
        requestId: expect.any(String),
      });
    }
    expect(await countPatients()).toBe(3);
  });

  test('of a no is answered with false, as a step of linking is, and nothing is done', async () => {
    await plant({ route: '/get/Patient/{id}', kind: 'no', times: 1 });

    const answer = await call(sandbox, 'GET /get/Patient/nobody');

    expect([answer.status, answer.text]).toEqual([200, 'false']);
  });

  test('of kind not-kept writes a record without what it names, and says so in an answer of success', async () => {
    const fields = { emailId: 'email_invalid', occupation: 'invalid' };
    await plant({ operation: 'patients.create', kind: 'not-kept', fields, times: 1 });

    const { id, refusedFields } = await patients.create({ ...veer, emailId: 'veer@example.in' });

    expect(refusedFields).toEqual({ emailId: 'email_invalid' });
    const stored = await patients.findById(id);
    expect([stored.emailId, stored.firstName]).toEqual([null, veer.firstName]);
    expect((await patients.update(id, { emailId: 'veer@example.in' })).refusedFields).toBeUndefined();
    expect((await patients.findById(id)).emailId).toBe('veer@example.in');
  });

  test('of kind not-kept without fields complains of none, and writes everything; a body that is no JSON is refused as ever', async () => {
    await plant({ kind: 'not-kept' });

    const { id, refusedFields } = await patients.create({ ...veer, emailId: 'veer@example.in' });

    expect(refusedFields).toEqual({ input: 'invalid' });
    expect((await patients.findById(id)).emailId).toBe('veer@example.in');
    expect((await call(sandbox, 'POST /add/Patient', { text: 'not JSON' })).status).toBe(400);
  });

  test('of latency keeps the answer back', async () => {
    await plant({ route: '/get/Patient/{id}', kind: 'latency', ms: 120, times: 1 });
    const { items } = await patients.findAll();
    const started = performance.now();

    await patients.findById(items[0]?.id ?? '');

    expect(performance.now() - started).toBeGreaterThan(100);
  });

  test('happens as often as asked, in the order asked, and only where asked', async () => {
    await plant({ operation: 'patients.findById', kind: 'status', status: 503, times: 2 });
    await plant({ operation: 'patients.findById', kind: 'status', status: 403, times: 1 });
    const get = () => call(sandbox, 'GET /get/Patient/nobody');

    const list = await call(sandbox, 'GET /get/Patient');
    const statuses = [await get(), await get(), await get(), await get()].map(({ status }) => status);

    expect(list.status).toBe(200);
    expect(statuses).toEqual([503, 503, 403, 404]);
    expect((await call(sandbox, 'GET /sandbox/faults')).body).toEqual({ faults: [] });
  });

  test('without a number lasts until it is cleared', async () => {
    await plant({ kind: 'status' });
    const get = () => call(sandbox, 'GET /get/Patient');

    expect([(await get()).status, (await get()).status]).toEqual([500, 500]);
    await call(sandbox, 'DELETE /sandbox/faults');
    expect((await get()).status).toBe(200);
  });

  test('can ride on one call as a header', async () => {
    const get = (fault: string) => call(sandbox, 'GET /get/Patient', { headers: { 'x-sandbox-fault': fault } });

    expect((await get('status; status=418')).status).toBe(418);
    expect((await get('empty')).text).toBe('');
    await expect(get('drop-before')).rejects.toThrow(TypeError);
    expect((await get('earthquake')).status).toBe(400);
    expect((await get('status; status=200')).status).toBe(400);
  });

  test('needs the key to be planted or cleared', async () => {
    for (const route of ['POST /sandbox/faults', 'DELETE /sandbox/faults', 'POST /sandbox/reset']) {
      expect(
        (await call(sandbox, route, { json: { kind: 'empty' }, headers: { authorization: 'Bearer wrong' } })).status,
      ).toBe(401);
    }
  });
});

test('a reset brings back the first records, empties the phone and ends every fault', async () => {
  const before = (await patients.findAll()).items;
  await patients.delete(before[0]?.id ?? '');
  await patients.create(veer);
  await plant({ operation: 'patients.create', kind: 'empty' });

  await call(sandbox, 'POST /sandbox/reset');

  expect((await patients.findAll()).items).toEqual(before);
  await expect(patients.create(veer)).resolves.toMatchObject({ id: expect.any(String) });
});

test('an aborted call is given up at once', async () => {
  await plant({ kind: 'latency', ms: 5_000 });
  const controller = new AbortController();
  const answer = patients.findAll({}, { signal: controller.signal });

  setTimeout(() => controller.abort(), 20);

  await expect(answer).rejects.toMatchObject({ name: 'ConnectionError', code: 'aborted' });
});
