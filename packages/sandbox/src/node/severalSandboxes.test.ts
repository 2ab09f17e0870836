import { createCarestack } from '@carestack/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCommand, type Command } from '../testing/command.js';
import { newDatabase, type TestDatabase } from '../testing/newDatabase.js';
import { veer } from '../testing/people.js';

// Two processes begin at the same time on one empty database.
let database: TestDatabase;
let commands: Command[] = [];
let url = '';
let otherUrl = '';
beforeAll(async () => {
  database = await newDatabase();
  const start = () => startCommand(['--port', '0', '--patients', '40'], { DATABASE_URL: database.url });
  const [first, second] = [start(), start()];
  commands = [first, second];
  [url, otherUrl] = await Promise.all([first.says(/(http:\S+),/), second.says(/(http:\S+),/)]);
}, 60_000);
afterAll(async () => {
  for (const command of commands) command.process.kill('SIGTERM');
  await Promise.all(commands.map(({ ended }) => ended));
  await database.drop();
});

const clientOf = (baseUrl: string) => createCarestack({ baseUrl, apiKey: 'sandbox-key' });
const headers = { authorization: 'Bearer sandbox-key' };

test('sandboxes that begin together fill the database once', async () => {
  expect((await clientOf(url).patients.findAll()).total).toBe(40);
  expect((await clientOf(otherUrl).practitioners.findAll()).total).toBe(42);
  expect(await database.ask('select version from schema_version group by version having count(*) > 1')).toEqual([]);
});

test('of a hundred who want one slot at two sandboxes one gets it, and both show whose it is', async () => {
  const slot = {
    practitionerReference: 'd-1',
    startTime: '2030-01-07T10:00:00+05:30',
    endTime: '2030-01-07T10:30:00+05:30',
  };
  const booked = await Promise.allSettled(
    Array.from({ length: 100 }, (_, index) =>
      clientOf(index % 2 ? url : otherUrl).appointments.create({ ...slot, patientReference: `p-${index}` }),
    ),
  );

  const refused = booked.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
  expect(refused).toHaveLength(99);
  for (const error of refused) expect(error).toMatchObject({ statusCode: 409 });
  const found = await clientOf(url).appointments.findByFilters({ practitionerReference: 'd-1' });
  expect(found.total).toBe(1);
  expect(await clientOf(otherUrl).appointments.findByFilters({ practitionerReference: 'd-1' })).toEqual(found);
});

test('what one writes, the other reads, changes and deletes', async () => {
  const [one, other] = [clientOf(url).patients, clientOf(otherUrl).patients];
  const { id } = await one.create(veer);

  await other.update(id, { maritalStatus: 'married' });
  expect(await one.findById(id)).toMatchObject({ firstName: 'ਵੀਰ', maritalStatus: 'married' });
  await other.delete(id);
  expect(await one.exists(id)).toBe(false);
});

test('changes, deletions and a reset at the same time are all answered, and none half done', async () => {
  const ids = await Promise.all(Array.from({ length: 10 }, async () => (await clientOf(url).patients.create(veer)).id));
  const found = (error: { statusCode?: number }) => error.statusCode;

  const statuses = await Promise.all([
    fetch(`${url}/sandbox/reset`, { method: 'POST', headers }).then(({ status }) => status),
    ...ids.flatMap((id) => [
      clientOf(otherUrl).patients.update(id, { maritalStatus: 'married' }).catch(found),
      clientOf(url).patients.delete(id).catch(found),
    ]),
  ]);

  expect(statuses.filter((status) => Number(status) >= 500)).toEqual([]);
  const { total } = await clientOf(url).patients.findAll();
  expect(await database.ask('select count(*)::int as total from patients')).toEqual([{ total }]);
});

test('a registration begun at one ends at the other, whose phone shows the code', async () => {
  const { txnId } = await clientOf(url).abha.generateAadhaarOtp('2345 6789 0124');
  const inbox = await (await fetch(`${otherUrl}/sandbox/inbox`)).text();
  const otp = /\b\d{6}\b/.exec(inbox)?.[0] ?? '';

  const enrolment = await clientOf(otherUrl).abha.enrollWithAadhaar({ txnId, otp, mobile: '9876543210' });

  expect(enrolment).toMatchObject({ isNew: true });
});

test('wrong codes are counted together, however many come at once', async () => {
  const { txnId } = await clientOf(url).abha.generateAadhaarOtp('9999 4105 7058');
  const inbox = await (await fetch(`${url}/sandbox/inbox?to=0001`)).text();
  const otp = inbox.includes('111111') ? '222222' : '111111';

  const codes = await Promise.all(
    Array.from({ length: 10 }, async (_, index) =>
      clientOf(index % 2 ? url : otherUrl)
        .abha.enrollWithAadhaar({ txnId, otp, mobile: '9876500001' })
        .catch(({ code }: { code: string }) => code),
    ),
  );

  expect(codes.filter((code) => code === 'otp_wrong')).toHaveLength(3);
  expect(codes.filter((code) => code === 'otp_locked')).toHaveLength(7);
});

test('a fault asked for at one happens as often as asked in all', async () => {
  const body = JSON.stringify({ operation: 'patients.findAll', kind: 'status', status: 503, times: 4 });
  await fetch(`${url}/sandbox/faults`, { method: 'POST', headers, body });
  const statusAt = async (sandbox: string) => (await fetch(`${sandbox}/get/Patient`, { headers })).status;

  expect(await statusAt(otherUrl)).toBe(503);
  const statuses = await Promise.all(Array.from({ length: 20 }, (_, index) => statusAt(index % 2 ? url : otherUrl)));

  expect(statuses.filter((status) => status === 503)).toHaveLength(3);
  expect(statuses.filter((status) => status === 200)).toHaveLength(17);
});

test('a reset at one is a reset of both', async () => {
  await clientOf(url).patients.create(veer);

  await fetch(`${otherUrl}/sandbox/reset`, { method: 'POST', headers });

  expect((await clientOf(url).patients.findAll()).total).toBe(40);
  expect(await (await fetch(`${url}/sandbox/inbox`)).json()).toEqual({ messages: [] });
});
