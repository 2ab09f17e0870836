import { createCarestack, type Carestack } from '@carestack/core';
import { beforeEach, describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../createSandbox.js';
import { call } from '../testing/call.js';
import { codeOnPhone, otherThan } from '../testing/phone.js';
import { fullMobile } from './identities.js';

const minute = 60_000;
const asha = '2345 6789 0124';
const linked = '9876543210';
const other = '9812345678';

let clock: number;
let sandbox: Sandbox;
let abha: Carestack['abha'];

beforeEach(async () => {
  clock = Date.UTC(2026, 0, 5, 9);
  sandbox = await createSandbox({ patients: 0, now: () => clock });
  ({ abha } = createCarestack({ baseUrl: 'http://sandbox', apiKey: sandbox.apiKey, fetch: sandbox.fetch }));
});

async function enrolled(aadhaar = asha, mobile = linked) {
  const { txnId } = await abha.generateAadhaarOtp(aadhaar);
  return abha.enrollWithAadhaar({ txnId, otp: await codeOnPhone(sandbox), mobile });
}

const sealed = async (value: string) => (await abha.seal(value)).ciphertext;

describe('a new person', () => {
  test('with the linked mobile gets an ABHA and an address in four calls', async () => {
    const sent = await abha.generateAadhaarOtp(asha);
    const enrolment = await abha.enrollWithAadhaar({
      txnId: sent.txnId,
      otp: await codeOnPhone(sandbox, '3210'),
      mobile: linked,
    });
    const { txnId, suggestions } = await abha.addressSuggestions(enrolment.txnId);
    const claimed = await abha.createAddress({ txnId, abhaAddress: suggestions[0] ?? '' });

    expect(sent.sentTo).toBe('******3210');
    expect(enrolment).toMatchObject({
      isNew: true,
      profile: {
        firstName: 'Asha',
        lastName: 'Rao',
        gender: 'female',
        birthDate: { year: '1988', month: '01', day: '30' },
        mobile: linked,
        stateName: 'KARNATAKA',
        pincode: '560011',
        status: 'ACTIVE',
      },
    });
    expect(enrolment.profile.abhaNumber).toMatch(/^91-\d{4}-\d{4}-\d{4}$/);
    expect(enrolment.profile.abhaAddresses).toEqual([`${enrolment.profile.abhaNumber.replaceAll('-', '')}@sbx`]);
    expect(suggestions.length).toBeGreaterThanOrEqual(3);
    expect(claimed).toEqual({ abhaNumber: enrolment.profile.abhaNumber, abhaAddress: `${suggestions[0]}@sbx` });
  });

  test('with another mobile proves it by a second code before any address', async () => {
    const enrolment = await enrolled(asha, other);
    await expect(abha.addressSuggestions(enrolment.txnId)).rejects.toMatchObject({ code: 'transaction_stale' });

    const sent = await abha.generateMobileOtp({ txnId: enrolment.txnId, mobile: other });
    const verified = await abha.verifyMobileOtp({ txnId: sent.txnId, otp: await codeOnPhone(sandbox, '5678') });

    expect(sent.sentTo).toBe('******5678');
    expect((await abha.addressSuggestions(verified.txnId)).suggestions).toHaveLength(4);
    expect((await enrolled(asha, other)).profile.mobile).toBe(other);
  });

  test('is the same person whenever the same unlisted Aadhaar comes, also in another sandbox', async () => {
    const elsewhere = await createSandbox({ patients: 0 });
    const there = createCarestack({ baseUrl: 'http://sandbox', apiKey: elsewhere.apiKey, fetch: elsewhere.fetch }).abha;

    const here = await enrolled('2000 0000 0176', other);
    const { txnId } = await there.generateAadhaarOtp('2000 0000 0176');
    const again = await there.enrollWithAadhaar({ txnId, otp: await codeOnPhone(elsewhere), mobile: other });

    expect(again.profile.name).toBe(here.profile.name);
    expect(again.profile.abhaNumber).not.toBe(here.profile.abhaNumber);
  });

  test('has one ABHA, however often and however simultaneously the Aadhaar is enrolled', async () => {
    const first = await enrolled();
    const second = await enrolled();

    expect([first.isNew, second.isNew]).toEqual([true, false]);
    expect(second.profile.abhaNumber).toBe(first.profile.abhaNumber);

    const { txnId } = await abha.generateAadhaarOtp('2000 0000 0013');
    const otp = await codeOnPhone(sandbox);
    const desks = await Promise.allSettled([1, 2].map(() => abha.enrollWithAadhaar({ txnId, otp, mobile: linked })));
    expect(desks.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('gets tokens and every member that the Python client insists on', async () => {
    const { txnId } = await abha.generateAadhaarOtp('2000 0000 0021');
    const otp = await sealedCode();

    const { body } = await call(sandbox, 'POST /patient/registration/abha/aadhaar/enroll', {
      json: { otp, txnId, mobile: '9876500003' },
    });

    expect(body).toMatchObject({
      message: 'Account created successfully',
      isNew: true,
      tokens: {
        token: expect.any(String),
        expiresIn: 1800,
        refreshToken: expect.any(String),
        refreshExpiresIn: 1_296_000,
      },
      ABHAProfile: {
        firstName: 'முருகன்',
        middleName: '',
        lastName: '',
        gender: 'M',
        mobile: '9876500003',
        address: expect.any(String),
        abhaType: 'STANDARD',
        stateName: 'TAMIL NADU',
        districtName: 'CHENNAI',
        ABHANumber: expect.any(String),
        abhaStatus: 'ACTIVE',
        dob: '14-04-1960',
      },
    });
  });
});

/** The newest code, encrypted as the client does it. */
async function sealedCode(): Promise<string> {
  const code = await codeOnPhone(sandbox);
  const { body } = await call(sandbox, 'GET /abha-public-key');
  const der = String(body['publicKey']).replace(/-----[^-]+-----|\s/g, '');
  const bytes = Uint8Array.from(atob(der), (character) => character.charCodeAt(0));
  const key = await crypto.subtle.importKey('spki', bytes, { name: 'RSA-OAEP', hash: 'SHA-1' }, false, ['encrypt']);
  const sealedBytes = await crypto.subtle.encrypt({ name: 'RSA-OAEP' }, key, new TextEncoder().encode(code));
  return btoa(String.fromCharCode(...new Uint8Array(sealedBytes)));
}

describe('a code', () => {
  test('that is wrong can be tried again, three times, and then even the right one is refused for half an hour', async () => {
    const { txnId } = await abha.generateAadhaarOtp(asha);
    const otp = await codeOnPhone(sandbox);
    const attempt = (code: string) => abha.enrollWithAadhaar({ txnId, otp: code, mobile: linked });

    for (let wrong = 0; wrong < 3; wrong += 1) {
      await expect(attempt(otherThan(otp))).rejects.toMatchObject({
        code: 'otp_wrong',
        upstreamCode: 'ABDM-1204',
        statusCode: 422,
      });
    }

    await expect(attempt(otp)).rejects.toMatchObject({
      code: 'otp_locked',
      upstreamCode: 'ABDM-1100',
      retryAfter: 1800,
    });
    await expect(abha.generateAadhaarOtp(asha)).rejects.toMatchObject({ code: 'otp_locked' });
    clock += 30 * minute;
    await expect(enrolled()).resolves.toMatchObject({ isNew: true });
  });

  test('is counted per person: wrong tries go on in a new transaction', async () => {
    const first = await abha.generateAadhaarOtp(asha);
    const wrong = otherThan(await codeOnPhone(sandbox));
    for (let tries = 0; tries < 2; tries += 1) {
      await expect(abha.enrollWithAadhaar({ txnId: first.txnId, otp: wrong, mobile: linked })).rejects.toMatchObject({
        code: 'otp_wrong',
      });
    }
    clock += minute;
    const { txnId } = await abha.generateAadhaarOtp(asha);
    const otp = await codeOnPhone(sandbox);

    await expect(abha.enrollWithAadhaar({ txnId, otp: otherThan(otp), mobile: linked })).rejects.toMatchObject({
      code: 'otp_wrong',
    });

    await expect(abha.enrollWithAadhaar({ txnId, otp, mobile: linked })).rejects.toMatchObject({ code: 'otp_locked' });
  });

  test('is sent again after a minute and not before, twice at most, and the last one sent still serves', async () => {
    await abha.generateAadhaarOtp(asha);
    clock += 59_000;
    await expect(abha.generateAadhaarOtp(asha)).rejects.toMatchObject({
      code: 'rate_limited',
      upstreamCode: 'ABDM-1022',
      retryAfter: 1,
    });
    clock += 1_000;
    await abha.generateAadhaarOtp(asha);
    clock += minute;
    const { txnId } = await abha.generateAadhaarOtp(asha);
    clock += minute;

    await expect(abha.generateAadhaarOtp(asha)).rejects.toMatchObject({ code: 'otp_locked', retryAfter: 29 * 60 });

    const enrolment = await abha.enrollWithAadhaar({ txnId, otp: await codeOnPhone(sandbox), mobile: linked });
    expect(enrolment.isNew).toBe(true);
  });

  test('is no longer good once a newer one was sent, nor after ten minutes', async () => {
    await abha.generateAadhaarOtp(asha);
    const old = await codeOnPhone(sandbox);
    clock += minute;
    const { txnId } = await abha.generateAadhaarOtp(asha);
    const newest = await codeOnPhone(sandbox);

    await expect(abha.enrollWithAadhaar({ txnId, otp: old, mobile: linked })).rejects.toMatchObject({
      code: 'otp_wrong',
    });
    clock += 10 * minute;
    await expect(abha.enrollWithAadhaar({ txnId, otp: newest, mobile: linked })).rejects.toMatchObject({
      code: 'otp_expired',
    });
  });

  test('serves once', async () => {
    const { txnId } = await abha.generateAadhaarOtp(asha);
    const otp = await codeOnPhone(sandbox);
    await abha.enrollWithAadhaar({ txnId, otp, mobile: linked });

    const next = await abha.generateAadhaarOtp(asha);

    await expect(abha.enrollWithAadhaar({ txnId: next.txnId, otp, mobile: linked })).rejects.toMatchObject({
      code: 'otp_wrong',
    });
  });

  test('for the mobile is counted as well', async () => {
    const enrolment = await enrolled(asha, other);
    const { txnId } = await abha.generateMobileOtp({ txnId: enrolment.txnId, mobile: other });
    const otp = await codeOnPhone(sandbox, '5678');

    await expect(abha.generateMobileOtp({ txnId, mobile: other })).rejects.toMatchObject({ code: 'rate_limited' });
    for (let wrong = 0; wrong < 3; wrong += 1) {
      await expect(abha.verifyMobileOtp({ txnId, otp: otherThan(otp) })).rejects.toMatchObject({ code: 'otp_wrong' });
    }
    await expect(abha.verifyMobileOtp({ txnId, otp })).rejects.toMatchObject({ code: 'otp_locked' });
  });
});

describe('a transaction', () => {
  test('ends when a later answer gave another id', async () => {
    const first = await abha.generateAadhaarOtp(asha);
    clock += minute;
    const second = await abha.generateAadhaarOtp(asha);
    const otp = await codeOnPhone(sandbox);
    await expect(abha.enrollWithAadhaar({ txnId: first.txnId, otp, mobile: linked })).rejects.toMatchObject({
      code: 'transaction_stale',
      upstreamCode: 'ABDM-1017',
    });

    const enrolment = await abha.enrollWithAadhaar({ txnId: second.txnId, otp, mobile: other });
    await expect(abha.generateMobileOtp({ txnId: second.txnId, mobile: other })).rejects.toMatchObject({
      code: 'transaction_stale',
    });
    const sent = await abha.generateMobileOtp({ txnId: enrolment.txnId, mobile: other });
    await expect(abha.generateMobileOtp({ txnId: enrolment.txnId, mobile: other })).rejects.toMatchObject({
      code: 'transaction_stale',
    });

    await abha.verifyMobileOtp({ txnId: sent.txnId, otp: await codeOnPhone(sandbox) });
  });

  test('keeps the order of steps', async () => {
    const { txnId } = await abha.generateAadhaarOtp(asha);

    for (const tooEarly of [
      () => abha.generateMobileOtp({ txnId, mobile: other }),
      () => abha.verifyMobileOtp({ txnId, otp: '123456' }),
      () => abha.addressSuggestions(txnId),
      () => abha.createAddress({ txnId, abhaAddress: 'asha.rao.1' }),
      () => abha.addressSuggestions('no-such-transaction'),
    ]) {
      await expect(tooEarly()).rejects.toMatchObject({ name: 'ValidationError' });
    }
  });

  test('ends after half an hour', async () => {
    const { txnId } = await enrolled();
    clock += 30 * minute;

    await expect(abha.addressSuggestions(txnId)).rejects.toMatchObject({ code: 'transaction_stale' });
  });
});

describe('an ABHA address', () => {
  test('that differs by case alone from a claimed one is taken', async () => {
    const first = await enrolled();
    await abha.createAddress({ txnId: first.txnId, abhaAddress: 'asha.rao1988' });
    const second = await enrolled('9999 4105 7058', '9876500001');

    const { status, body } = await call(sandbox, 'POST /patient/registration/abha/abha-address', {
      json: { txnId: second.txnId, abhaAddress: 'Asha.RAO1988' },
    });

    expect({ status, body }).toMatchObject({ status: 409, body: { error: { code: 'ABDM-1101' } } });
    await expect(abha.createAddress({ txnId: second.txnId, abhaAddress: 'asha.rao1988' })).rejects.toMatchObject({
      code: 'address_taken',
    });
    await abha.createAddress({ txnId: second.txnId, abhaAddress: 'ravi.kumar75' });
  });

  test('may be claimed again by its owner, as after a lost answer', async () => {
    const { txnId } = await enrolled();
    const once = await abha.createAddress({ txnId, abhaAddress: 'asha.rao1988' });

    expect(await abha.createAddress({ txnId, abhaAddress: 'asha.rao1988' })).toEqual(once);
  });

  test.each(['asha', 'asha.rao.rao', 'asha..rao', '.asharao', 'asharao_', '12345678', 'asha rao1', 'a'.repeat(19)])(
    'cannot be %s',
    async (abhaAddress) => {
      const { txnId } = await enrolled();

      await expect(abha.createAddress({ txnId, abhaAddress })).rejects.toMatchObject({ code: 'address_invalid' });
    },
  );

  test('is suggested only while it is free', async () => {
    const first = await enrolled();
    const before = await abha.addressSuggestions(first.txnId);
    await abha.createAddress({ txnId: before.txnId, abhaAddress: before.suggestions[0] ?? '' });

    const after = await abha.addressSuggestions(first.txnId);

    expect(after.suggestions).not.toContain(before.suggestions[0]);
    expect(after.suggestions.length).toBeGreaterThanOrEqual(3);
  });
});

describe('a mobile on six ABHAs', () => {
  test('is refused at enrolment, and the code stays good for another number', async () => {
    const { txnId } = await abha.generateAadhaarOtp(asha);
    const otp = await codeOnPhone(sandbox);

    await expect(abha.enrollWithAadhaar({ txnId, otp, mobile: fullMobile })).rejects.toMatchObject({
      code: 'mobile_limit',
      upstreamCode: 'ABDM-1124',
      fields: { mobile: 'mobile_limit' },
    });

    expect(await abha.enrollWithAadhaar({ txnId, otp, mobile: linked })).toMatchObject({ isNew: true });
  });

  test('is refused at the second code too', async () => {
    const { txnId } = await enrolled(asha, other);

    await expect(abha.generateMobileOtp({ txnId, mobile: fullMobile })).rejects.toMatchObject({ code: 'mobile_limit' });

    await abha.generateMobileOtp({ txnId, mobile: other });
  });
});

describe('what cannot be read', () => {
  test('is refused without a word of what it was', async () => {
    const { txnId } = await abha.generateAadhaarOtp(asha);
    const requests: [string, object][] = [
      ['POST /patient/registration/abha/aadhaar/request-otp', { aadhaar: '234567890124' }],
      ['POST /patient/registration/abha/aadhaar/request-otp', { aadhaar: btoa('x'.repeat(256)) }],
      ['POST /patient/registration/abha/aadhaar/enroll', { otp: 'nonsense', txnId, mobile: linked }],
      ['POST /patient/registration/abha/aadhaar/enroll', { otp: await sealedCode(), txnId, mobile: '12' }],
      ['POST /patient/registration/abha/aadhaar/request-otp', {}],
    ];
    for (const [route, json] of requests) {
      const { status, text } = await call(sandbox, route, { json });
      expect(status).toBe(400);
      expect(text).not.toMatch(/234567890124|nonsense|"12"/);
    }
  });

  test('is an Aadhaar number whose check digit is wrong', async () => {
    const { body: key } = await call(sandbox, 'GET /abha-public-key');
    expect(key).toMatchObject({ encryptionAlgorithm: 'RSA/ECB/OAEPWithSHA-1AndMGF1Padding' });
    await expect(sealed('234567890125')).rejects.toMatchObject({ fields: { aadhaar: 'aadhaar_invalid' } });
  });
});
