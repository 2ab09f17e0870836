import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  aadhaar,
  as,
  consent,
  down,
  existing,
  journey,
  other,
  own,
  stale,
  toAddress,
  toCode,
  toMobileCode,
} from '../../testing/abhaJourney.js';
import { abhaServer } from '../../testing/abhaServer.js';
import { connectionBroke } from '../../testing/stubFetch.js';
import { createAbhaRegistration } from './createAbhaRegistration.js';
import type { AbhaRegistrationReport } from './moves.js';

afterEach(() => vi.unstubAllGlobals());

describe('trouble', () => {
  test.each([
    ['a broken connection', connectionBroke, 'offline'],
    ['500', { status: 500 }, 'server_error'],
    ['502 with a page of HTML', { status: 502, text: '<html>' }, 'server_error'],
    ['504', { status: 504 }, 'server_error'],
    ['broken JSON', { text: '{"txnId":' }, 'invalid_answer'],
    ['a wrong shape', { body: { txnId: 42 } }, 'invalid_answer'],
    ['no body', { status: 200 }, 'invalid_answer'],
  ])('%s after a write leaves us uncertain, and nothing is written again', async (_, answer, code) => {
    const reports: AbhaRegistrationReport[] = [];
    const enrolling = journey({ enrol: [answer] });
    enrolling.registration.onReport((report) => reports.push(report));
    await toAddress(enrolling);
    const verifying = journey({ 'verify-mobile': [answer] });
    await toMobileCode(verifying);
    await verifying.registration.verifyMobile('654321');
    const claiming = journey({ claim: [answer] });
    await toAddress(claiming);
    await claiming.registration.claimAddress('asharao88');

    expect(enrolling.registration.getState()).toMatchObject({
      step: { name: 'uncertain', during: 'enrol' },
      problem: null,
    });
    expect(verifying.step()).toEqual({ name: 'uncertain', during: 'verify-mobile' });
    expect(claiming.step()).toEqual({ name: 'uncertain', during: 'claim-address' });
    expect(enrolling.calls()).toEqual(['send-code', 'enrol']);
    expect(verifying.calls()).toEqual(['send-code', 'enrol', 'send-mobile-code', 'verify-mobile']);
    expect(claiming.calls()).toEqual(['send-code', 'enrol', 'suggest', 'claim']);
    expect(reports.at(-1)).toMatchObject({ call: 'enrol', step: 'uncertain', outcome: code });
  });

  test('out of uncertainty leads a new transaction, which finds what exists', async () => {
    const one = journey({ enrol: [connectionBroke] }, existing);
    await toAddress(one);
    one.registration.startAgain();
    expect(one.step()).toEqual({ name: 'aadhaar', held: null });
    await one.registration.requestCode(aadhaar);
    await one.registration.enrol({ otp: '123456', mobile: own });
    one.registration.keepAddress();

    expect(as('done', one.step()).result.outcome).toBe('found');
    expect(one.made.filter(({ call }) => call === 'enrol')).toMatchObject([{ txnId: 't-1' }, { txnId: 't-3' }]);
  });

  test.each([
    ['service down', down, 'service_down', 'retry'],
    ['gateway down', { status: 503 }, 'service_down', 'retry'],
    ['too many requests', { status: 429 }, 'rate_limited', 'wait'],
    ['a refused key', { status: 401 }, 'unauthenticated', 'contact-admin'],
  ])('%s at any call stays at its step and can be tried again', async (_, answer, code, recovery) => {
    const asking = journey({ 'send-code': [answer] });
    await toCode(asking);
    const enrolling = journey({ enrol: [answer] });
    await toAddress(enrolling);
    const claiming = journey({ claim: [answer] });
    await toAddress(claiming);
    await claiming.registration.claimAddress('asharao88');

    expect(asking.registration.getState()).toMatchObject({ step: { name: 'aadhaar' }, problem: { code, recovery } });
    expect(enrolling.registration.getState()).toMatchObject({ step: { name: 'otp' }, problem: { code, recovery } });
    expect(claiming.registration.getState()).toMatchObject({ step: { name: 'address' }, problem: { code, recovery } });
    await asking.registration.requestCode(aadhaar);
    await enrolling.registration.enrol({ otp: '123456', mobile: own });
    await claiming.registration.claimAddress('asharao88');
    expect([asking, enrolling, claiming].map(({ step }) => step().name)).toEqual(['otp', 'address', 'done']);
  });

  test('offline nothing leaves, and nothing is uncertain', async () => {
    const one = journey();
    await toCode(one);
    vi.stubGlobal('navigator', { onLine: false });
    await one.registration.enrol({ otp: '123456', mobile: own });

    expect(one.registration.getState()).toMatchObject({
      step: { name: 'otp' },
      problem: { code: 'offline', outcome: 'failed' },
    });
    expect(one.calls()).toEqual(['send-code']);
  });

  test('a stale transaction leads back to the Aadhaar number and keeps the mobile', async () => {
    const one = journey({ enrol: [stale] });
    await toAddress(one);

    expect(one.registration.getState()).toMatchObject({
      step: { name: 'aadhaar', held: null },
      problem: { code: 'transaction_stale', recovery: 'restart' },
      mobile: own,
    });
  });

  test('an address that is taken is told at its field, and the suggestions stay', async () => {
    const one = journey({ claim: [{ status: 400, body: { code: 'ABDM-1101', message: 'exists' } }] });
    await toAddress(one);
    await one.registration.claimAddress('asha.rao');

    expect(one.registration.getState()).toMatchObject({
      step: { name: 'address', suggestions: ['asha.rao', 'asharao88', 'rao.asha'] },
      problem: { code: 'address_taken', field: 'abhaAddress' },
    });
  });

  test('a mobile that is on six ABHAs is told at its field; another one goes on with the same code', async () => {
    const one = journey({ enrol: [{ status: 400, body: { code: 'ABDM-1124', message: 'limit' } }] });
    await toAddress(one);
    expect(one.registration.getState()).toMatchObject({
      step: { name: 'otp' },
      problem: { code: 'mobile_limit', field: 'mobile' },
    });
    await one.registration.enrol({ otp: '123456', mobile: other });

    expect(one.step().name).toBe('mobile-otp');
    expect(one.made[2]).toEqual({ call: 'enrol', otp: '123456', txnId: 't-1', mobile: other });
  });

  test('where the second code cannot be sent the number can be corrected', async () => {
    const one = journey({ 'send-mobile-code': [{ status: 400, body: { code: 'ABDM-1124', message: 'limit' } }] });
    await toMobileCode(one);
    expect(one.registration.getState()).toMatchObject({
      step: { name: 'mobile' },
      mobile: other,
      problem: { code: 'mobile_limit' },
    });
    await one.registration.sendMobileCode('9000000002');

    expect(one.step().name).toBe('mobile-otp');
  });

  test('suggestions that do not come leave the own address possible', async () => {
    const one = journey({ suggest: [{ status: 400, body: { message: 'no' } }] });
    await toAddress(one);
    expect(one.registration.getState()).toMatchObject({
      step: { name: 'address', suggestions: null },
      problem: { code: 'validation_failed' },
    });
    await one.registration.claimAddress('asharao88');

    expect(one.step().name).toBe('done');
  });

  test('a mistake of the developer is told as one for the administrator', async () => {
    const one = journey();
    const abha = { ...abhaServer().abha, seal: async () => Promise.reject(new Error('ABHA encryption: refused')) };
    const registration = createAbhaRegistration(abha, { now: () => one.clock.time });
    registration.agree(consent);
    await registration.requestCode(aadhaar);

    expect(registration.getState().problem).toEqual({
      code: 'misconfigured',
      field: null,
      recovery: 'contact-admin',
      outcome: 'failed',
      retryAt: null,
    });
  });
});
