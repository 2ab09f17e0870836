import { createCarestack } from '@carestack/core';
import { expect, test } from 'vitest';
import { createSandbox, type Sandbox } from './createSandbox.js';
import { veer } from './testing/people.js';
import { codeOnPhone } from './testing/phone.js';

const clientOf = ({ fetch, apiKey }: Sandbox) => createCarestack({ baseUrl: 'http://sandbox', apiKey, fetch });

test('a fork begins with the same records and then lives its own life', async () => {
  const first = await createSandbox({ patients: 5 });
  const { id } = await clientOf(first).patients.create(veer);
  const second = await first.fork();

  await clientOf(second).patients.delete(id);
  await clientOf(first).patients.create({ ...veer, firstName: 'Karan' });

  expect((await clientOf(first).patients.findAll()).total).toBe(7);
  expect((await clientOf(second).patients.findAll()).total).toBe(5);
});

test('a fork goes on in the midst of a registration, on a phone of its own', async () => {
  const first = await createSandbox({ patients: 0 });
  const { txnId } = await clientOf(first).abha.generateAadhaarOtp('2345 6789 0124');
  const otp = await codeOnPhone(first);
  const second = await first.fork();

  expect(await codeOnPhone(second)).toBe('');
  for (const sandbox of [first, second]) {
    expect(await clientOf(sandbox).abha.enrollWithAadhaar({ txnId, otp, mobile: '9876543210' })).toMatchObject({
      isNew: true,
    });
  }
});

test('a fork made while others write holds whole records only', async () => {
  const sandbox = await createSandbox({ patients: 0 });
  const { patients } = clientOf(sandbox);
  const writes = Array.from({ length: 20 }, (_, index) => patients.create({ ...veer, idNumber: String(index) }));

  const forks = await Promise.all([sandbox.fork(), sandbox.fork()]);
  await Promise.all(writes);

  for (const fork of forks) {
    const { total } = await clientOf(fork).patients.findAll();
    expect((await clientOf(fork).patients.findByFilters({ firstName: veer.firstName })).total).toBe(total);
  }
});
