import { createCarestack, type Carestack } from '@carestack/core';
import { isAadhaarNumber } from '@carestack/core/values';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createSandbox, type Sandbox } from '../createSandbox.js';
import { call } from '../testing/call.js';
import { codeOnPhone } from '../testing/phone.js';
import { identities, type Scenario } from './identities.js';

let sandbox: Sandbox;
let abha: Carestack['abha'];

beforeEach(async () => {
  sandbox = await createSandbox({ patients: 0 });
  ({ abha } = createCarestack({ baseUrl: 'http://sandbox', apiKey: sandbox.apiKey, fetch: sandbox.fetch }));
});
afterEach(() => void vi.useRealTimers());

const numberOf = (scenario: Scenario) => identities.find((identity) => identity.scenario === scenario)?.aadhaar ?? '';
const mobileOf = (scenario: Scenario) => identities.find((identity) => identity.scenario === scenario)?.mobile ?? '';

async function enrol(scenario: Scenario, mobile = mobileOf(scenario)) {
  const { txnId } = await abha.generateAadhaarOtp(numberOf(scenario));
  return abha.enrollWithAadhaar({ txnId, otp: await codeOnPhone(sandbox), mobile });
}

describe('the table', () => {
  test('can be read without a key, and its numbers are valid and differ', async () => {
    const { status, body } = await call(sandbox, 'GET /sandbox/identities', { headers: { authorization: '' } });

    expect(status).toBe(200);
    expect(body['identities']).toEqual(identities);
    expect(identities.every(({ aadhaar }) => isAadhaarNumber(aadhaar))).toBe(true);
    expect(new Set(identities.map(({ aadhaar }) => aadhaar)).size).toBe(identities.length);
  });

  test.each(identities.filter(({ scenario }) => scenario === 'new'))(
    '$aadhaar is a new person',
    async ({ aadhaar, mobile, person }) => {
      const { txnId } = await abha.generateAadhaarOtp(aadhaar);
      const enrolment = await abha.enrollWithAadhaar({ txnId, otp: await codeOnPhone(sandbox), mobile: mobile ?? '' });

      expect(enrolment).toMatchObject({
        isNew: true,
        profile: { firstName: person.firstName, lastName: person.lastName, mobile },
      });
      expect((await abha.addressSuggestions(enrolment.txnId)).suggestions.length).toBeGreaterThanOrEqual(3);
    },
  );
});

describe('somebody who', () => {
  test('has an ABHA is found with the addresses, and may take a further one whatever the mobile', async () => {
    const enrolment = await enrol('existing', '9812345678');

    expect(enrolment).toMatchObject({
      isNew: false,
      profile: { abhaAddress: 'meera.joshi@sbx', abhaNumber: '91-2000-0000-0006' },
    });
    expect(enrolment.profile.abhaAddresses).toEqual(['meera.joshi@sbx', '91200000000006@sbx', 'meera.j1990@sbx']);
    const claimed = await abha.createAddress({ txnId: enrolment.txnId, abhaAddress: 'meera.new90' });
    expect(claimed.abhaAddress).toBe('meera.new90@sbx');
    expect((await enrol('existing')).profile.abhaAddress).toBe('meera.new90@sbx');
  });

  test('was left half-way is found with the number as the only address', async () => {
    const { isNew, profile } = await enrol('half-finished');

    expect({ isNew, addresses: profile.abhaAddresses }).toEqual({ isNew: false, addresses: ['91200000000007@sbx'] });
  });

  test('has no linked mobile cannot be sent a code', async () => {
    await expect(abha.generateAadhaarOtp(numberOf('no-mobile'))).rejects.toMatchObject({
      code: 'aadhaar_without_mobile',
      recovery: 'other-route',
    });
    expect((await call(sandbox, 'GET /sandbox/inbox')).body).toEqual({ messages: [] });
  });

  test('is locked is told to wait', async () => {
    await expect(abha.generateAadhaarOtp(numberOf('locked'))).rejects.toMatchObject({
      code: 'otp_locked',
      recovery: 'wait',
    });
  });

  test('meets UIDAI while it is down may try again', async () => {
    await expect(abha.generateAadhaarOtp(numberOf('service-down'))).rejects.toMatchObject({
      code: 'service_down',
      upstreamCode: 'ABDM-1206',
      recovery: 'retry',
      outcome: 'failed',
    });
  });

  test('has a deactivated ABHA is told so', async () => {
    await expect(enrol('deactivated')).rejects.toMatchObject({ code: 'abha_deactivated', recovery: 'other-route' });
  });

  test('finds every first suggestion taken gets others on asking again', async () => {
    const { txnId } = await enrol('addresses-taken');
    const first = await abha.addressSuggestions(txnId);
    for (const abhaAddress of first.suggestions) {
      await expect(abha.createAddress({ txnId, abhaAddress })).rejects.toMatchObject({
        code: 'address_taken',
        upstreamCode: 'ABDM-1101',
      });
    }

    const second = await abha.addressSuggestions(txnId);

    expect(second.suggestions.length).toBeGreaterThanOrEqual(3);
    await abha.createAddress({ txnId, abhaAddress: second.suggestions[0] ?? '' });
  });

  test('is slow waits four seconds for every answer', async () => {
    const { ciphertext } = await abha.seal(numberOf('slow'));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let isAnswered = false;
    const answer = call(sandbox, 'POST /patient/registration/abha/aadhaar/request-otp', {
      json: { aadhaar: ciphertext },
    }).finally(() => {
      isAnswered = true;
    });
    while (vi.getTimerCount() === 0) await new Promise(setImmediate);

    await vi.advanceTimersByTimeAsync(3_999);
    expect(isAnswered).toBe(false);
    await vi.advanceTimersByTimeAsync(1);

    expect((await answer).status).toBe(200);
  });

  test('loses the answer to the enrolment has one ABHA all the same, and finds it at the second try', async () => {
    await expect(enrol('lost-answer')).rejects.toMatchObject({ name: 'ConnectionError', outcome: 'unknown' });

    const again = await enrol('lost-answer');

    expect(again).toMatchObject({ isNew: false, profile: { firstName: 'Anil' } });
  });

  test('has a masked mobile in the profile can still prove it', async () => {
    const enrolment = await enrol('masked-mobile');

    expect(enrolment.profile.mobile).toBe('******0018');
    const { txnId } = await abha.generateMobileOtp({ txnId: enrolment.txnId, mobile: mobileOf('masked-mobile') });
    const verified = await abha.verifyMobileOtp({ txnId, otp: await codeOnPhone(sandbox) });
    await abha.addressSuggestions(verified.txnId);
  });

  test('has a photo is answered with it', async () => {
    expect((await enrol('with-photo')).profile.photo).toMatch(/^iVBORw0KGgo/);
    expect((await enrol('year-only')).profile.photo).toBeNull();
  });

  test('has only a year of birth gets no invented day', async () => {
    expect((await enrol('year-only')).profile.birthDate).toEqual({ year: '1951' });
  });

  test('shares the mobile with six others gives another one', async () => {
    const { txnId } = await abha.generateAadhaarOtp(numberOf('mobile-limit'));
    const otp = await codeOnPhone(sandbox);
    await expect(abha.enrollWithAadhaar({ txnId, otp, mobile: mobileOf('mobile-limit') })).rejects.toMatchObject({
      code: 'mobile_limit',
    });

    const enrolment = await abha.enrollWithAadhaar({ txnId, otp, mobile: '9812345678' });
    const sent = await abha.generateMobileOtp({ txnId: enrolment.txnId, mobile: '9812345678' });

    await abha.verifyMobileOtp({ txnId: sent.txnId, otp: await codeOnPhone(sandbox, '5678') });
  });
});
