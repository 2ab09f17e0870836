import { createCarestack, type Carestack } from '@carestack/core';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSandbox } from './createSandbox.js';
import { openSandbox, serveSandbox } from './node/index.js';
import { asha, veer } from './testing/people.js';

const folder = mkdtempSync(join(tmpdir(), 'carestack-contract-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Way {
  baseUrl: string;
  fetch: typeof fetch;
  close(): Promise<void>;
}

const options = { patients: 25 };
const ways: Record<string, () => Promise<Way>> = {
  'in memory': async () => ({ baseUrl: 'http://sandbox', ...(await createSandbox(options)) }),
  'in a file': async () => ({
    baseUrl: 'http://sandbox',
    ...(await openSandbox({ ...options, file: join(folder, 'one.db') })),
  }),
  'in memory, over HTTP': async () => overHttp(await createSandbox(options)),
  'in a file, over HTTP': async () => overHttp(await openSandbox({ ...options, file: join(folder, 'two.db') })),
};

async function overHttp(sandbox: Awaited<ReturnType<typeof openSandbox>>): Promise<Way> {
  const { url, close } = await serveSandbox({ sandbox, port: 0 });
  return { baseUrl: url, fetch, close };
}

describe.each(Object.entries(ways))('%s', (_, open) => {
  let way: Way;
  let carestack: Carestack;
  beforeAll(async () => {
    way = await open();
    carestack = createCarestack({ baseUrl: way.baseUrl, apiKey: 'sandbox-key', fetch: way.fetch });
  });
  afterAll(() => way.close());

  const codeOnPhone = async () => {
    const answer = await way.fetch(`${way.baseUrl}/sandbox/inbox`);
    return /\b\d{6}\b/.exec(await answer.text())?.[0] ?? '';
  };

  test('patients are listed in pages, registered, found, changed and deleted', async () => {
    const { patients } = carestack;
    const first = await patients.findAll();
    const second = await patients.findAll({ nextPage: first.nextPage });
    expect([first.total, first.items.length, second.items.length]).toEqual([25, 10, 10]);

    const { id } = await patients.create({ ...veer, bloodGroup: 'O-' });
    await patients.update(id, { mobileNumber: '9812345678', maritalStatus: 'married' });
    const search = await patients.findByFilters({ firstName: 'ਵੀ', phone: '98123', from: '2026-01-02' });
    await patients.delete(id);

    expect(search.items).toMatchObject([
      { id, bloodGroup: 'O-', maritalStatus: 'married', mobileNumber: '+919812345678' },
    ]);
    expect(await patients.exists(id)).toBe(false);
  });

  test('one of two registrations of the same ABHA is refused', async () => {
    const both = await Promise.allSettled([carestack.patients.create(asha), carestack.patients.create(asha)]);

    expect(both.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { code: 'conflict', statusCode: 409 } },
    ]);
    expect((await carestack.patients.findByFilters({ identifier: asha.idNumber })).total).toBe(1);
  });

  test('a journey by the names of the other SDKs ends in an ABHA with an address', async () => {
    const { abha } = carestack;
    const begun = await abha.startRegistration('2345 6789 0124');
    const enrolled = await abha.registrationFlow('ENROLL_WITH_AADHAAR', {
      otp: await codeOnPhone(),
      txnId: String(begun.data['txnId']),
      mobile: '9812345678',
    });
    expect(enrolled.nextStep).toBe('generate_mobile_otp');
    const sent = await abha.registrationFlow('update_mobile', {
      updateValue: '9812345678',
      txnId: String(enrolled.data['txnId']),
    });
    const verified = await abha.registrationFlow('verify_mobile_otp', {
      otp: await codeOnPhone(),
      txnId: String(sent.data['txnId']),
    });
    const suggested = await abha.registrationFlow('get_abha_address_suggestions', {
      txnId: String(verified.data['txnId']),
    });

    const done = await abha.registrationFlow('final_register', {
      abhaAddress: 'asha.rao1988',
      txnId: String(suggested.data['txnId']),
    });

    expect(done).toMatchObject({ nextStep: null, data: { abhaAddress: 'asha.rao1988@sbx' } });
  });

  test('three wrong codes lock', async () => {
    const { txnId } = await carestack.abha.generateAadhaarOtp('9999 4105 7058');
    const otp = (await codeOnPhone()) === '111111' ? '222222' : '111111';
    const attempt = () => carestack.abha.enrollWithAadhaar({ txnId, otp, mobile: '9876500001' });

    const codes: string[] = [];
    for (let tries = 0; tries < 4; tries += 1) await attempt().catch(({ code }: { code: string }) => codes.push(code));

    expect(codes).toEqual(['otp_wrong', 'otp_wrong', 'otp_wrong', 'otp_locked']);
  });

  test('an answer lost after the enrolment leaves one ABHA, found by the next try', async () => {
    const enrol = async () => {
      const { txnId } = await carestack.abha.generateAadhaarOtp('2000 0000 0124');
      return carestack.abha.enrollWithAadhaar({ txnId, otp: await codeOnPhone(), mobile: '9876500017' });
    };

    await expect(enrol()).rejects.toMatchObject({ name: 'ConnectionError', outcome: 'unknown' });
    expect(await enrol()).toMatchObject({ isNew: false });
  });
});
