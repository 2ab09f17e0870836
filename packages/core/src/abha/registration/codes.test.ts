import { describe, expect, test } from 'vitest';
import {
  as,
  consent,
  down,
  journey,
  locked,
  other,
  own,
  toCode,
  toMobileCode,
  wrongCode,
} from '../../testing/abhaJourney.js';
import { goodAnswer } from '../../testing/abhaServer.js';

describe('codes', () => {
  test('a number that is none is not sent', async () => {
    const one = journey();
    one.registration.agree(consent);
    await one.registration.requestCode('234567890125');

    expect(one.registration.getState()).toMatchObject({
      step: { name: 'aadhaar' },
      problem: { code: 'aadhaar_invalid', field: 'aadhaar', recovery: 'reenter' },
    });
    expect(one.calls()).toEqual([]);
  });

  test('a code of five digits is not sent', async () => {
    const one = journey();
    await toCode(one);
    await one.registration.enrol({ otp: '12345', mobile: own });

    expect(one.registration.getState()).toMatchObject({
      step: { name: 'otp' },
      problem: { code: 'otp_invalid', field: 'otp' },
    });
    expect(one.calls()).toEqual(['send-code']);
  });

  test('a mobile that is none is not sent, and is kept for correction', async () => {
    const one = journey();
    await toCode(one);
    await one.registration.enrol({ otp: '123456', mobile: '12345' });

    expect(one.registration.getState()).toMatchObject({
      mobile: '12345',
      problem: { code: 'mobile_invalid', field: 'mobile' },
    });
  });

  test('wrong codes are counted, the transaction goes on, and the right one still works', async () => {
    const one = journey({ enrol: [wrongCode, wrongCode] });
    await toCode(one);
    await one.registration.enrol({ otp: '111111', mobile: own });
    await one.registration.enrol({ otp: '222222', mobile: own });

    expect(one.registration.getState()).toMatchObject({
      step: { code: { wrongCodes: 2, transactionId: 't-1' } },
      problem: { code: 'otp_wrong', field: 'otp' },
      mobile: own,
    });
    await one.registration.enrol({ otp: '123456', mobile: own });
    expect(one.step().name).toBe('address');
  });

  test('a wrong second code is counted on its own', async () => {
    const one = journey({ 'verify-mobile': [{ body: { txnId: 't-9', authResult: 'failed' } }] });
    await toMobileCode(one);
    await one.registration.verifyMobile('111111');

    expect(one.registration.getState()).toMatchObject({
      step: { name: 'mobile-otp', code: { wrongCodes: 1 } },
      problem: { code: 'otp_wrong', field: 'otp', recovery: 'reenter' },
    });
  });

  test('a lock without a time lasts thirty minutes', async () => {
    const one = journey({ enrol: [locked] });
    await toCode(one);
    await one.registration.enrol({ otp: '111111', mobile: own });

    expect(as('otp', one.step()).code.lockedUntil).toBe(1_000_000 + 1_800_000);
    expect(one.registration.getState().problem).toMatchObject({ code: 'otp_locked', retryAt: 2_800_000 });
  });

  test('a lock lasts as long as Retry-After says', async () => {
    const one = journey({ enrol: [{ ...locked, headers: { 'retry-after': '600' } }] });
    await toCode(one);
    await one.registration.enrol({ otp: '111111', mobile: own });

    expect(as('otp', one.step()).code.lockedUntil).toBe(1_600_000);
  });
});

describe('sending a code again', () => {
  test('is not possible before a minute has passed, and then it is', async () => {
    const one = journey();
    await toCode(one);
    one.clock.time += 59_999;
    await one.registration.resendCode();
    expect(one.calls()).toEqual(['send-code']);
    one.clock.time += 1;
    await one.registration.resendCode();

    expect(one.made).toEqual([
      { call: 'send-code', aadhaar: '234567890124' },
      { call: 'send-code', aadhaar: '234567890124' },
    ]);
    expect(as('otp', one.step())).toMatchObject({
      code: { transactionId: 't-2', sends: 2, resendAt: 1_120_000 },
      maskedAadhaar: 'XXXX-XXXX-0124',
    });
  });

  test('a tab that slept for an hour is right on waking', async () => {
    const one = journey();
    await toCode(one);
    one.clock.time += 3_600_000;
    await one.registration.resendCode();

    expect(one.calls()).toHaveLength(2);
  });

  test('is possible twice, and a code that came still counts', async () => {
    const one = journey();
    await toCode(one);
    for (let turn = 0; turn < 5; turn += 1) {
      one.clock.time += 60_000;
      await one.registration.resendCode();
    }

    expect(one.calls()).toEqual(['send-code', 'send-code', 'send-code']);
    await one.registration.enrol({ otp: '123456', mobile: own });
    expect(one.made.at(-2)).toMatchObject({ call: 'enrol', txnId: 't-3' });
    expect(one.step().name).toBe('address');
  });

  test('that failed neither counts nor starts a new wait', async () => {
    const one = journey({ 'send-code': [{ body: goodAnswer('send-code', 't-1') }, down] });
    await toCode(one);
    one.clock.time += 60_000;
    await one.registration.resendCode();

    expect(one.registration.getState()).toMatchObject({
      step: { name: 'otp', code: { sends: 1, resendAt: 1_060_000 } },
      problem: { code: 'service_down', recovery: 'retry' },
    });
  });

  test('is not possible while locked', async () => {
    const one = journey({ enrol: [locked] });
    await toCode(one);
    await one.registration.enrol({ otp: '111111', mobile: own });
    one.clock.time += 1_799_999;
    await one.registration.resendCode();
    expect(one.calls()).toEqual(['send-code', 'enrol']);
    one.clock.time += 1;
    await one.registration.resendCode();

    expect(one.calls()).toEqual(['send-code', 'enrol', 'send-code']);
    expect(as('otp', one.step()).code.lockedUntil).toBeNull();
  });

  test('of the second code has the same limits', async () => {
    const one = journey();
    await toMobileCode(one);
    await one.registration.resendCode();
    for (let turn = 0; turn < 5; turn += 1) {
      one.clock.time += 60_000;
      await one.registration.resendCode();
    }

    expect(one.calls()).toEqual(['send-code', 'enrol', 'send-mobile-code', 'send-mobile-code', 'send-mobile-code']);
    expect(as('mobile-otp', one.step()).code.sends).toBe(3);
  });

  test('cannot be got round by going back: the count goes on, and then only a new start helps', async () => {
    const one = journey();
    await toMobileCode(one);
    for (const number of ['9000000002', '9000000003', '9000000004']) {
      one.registration.back();
      await one.registration.sendMobileCode(number);
    }

    expect(one.calls().filter((call) => call === 'send-mobile-code')).toHaveLength(3);
    expect(one.registration.getState()).toMatchObject({
      step: { name: 'mobile', held: { sends: 3 } },
      problem: { code: 'rate_limited', recovery: 'restart' },
    });
    one.registration.forward();
    await one.registration.verifyMobile('654321');
    expect(one.step().name).toBe('address');
  });

  test('after a reload asks for the Aadhaar number, which was forgotten, and keeps the code that was sent', async () => {
    const one = journey();
    await toCode(one);
    const reloaded = one.reload();
    one.clock.time += 60_000;
    await reloaded.resendCode();

    expect(reloaded.getState().step).toMatchObject({
      name: 'aadhaar',
      held: { code: { transactionId: 't-1', sends: 1 } },
    });
    reloaded.forward();
    await reloaded.enrol({ otp: '123456', mobile: own });
    expect(reloaded.getState().step.name).toBe('address');
  });

  test('after a reload asks for the mobile, which was forgotten', async () => {
    const one = journey();
    await toMobileCode(one);
    const reloaded = one.reload();
    one.clock.time += 60_000;
    await reloaded.resendCode();
    expect(reloaded.getState().step.name).toBe('mobile');
    await reloaded.sendMobileCode(other);

    expect(reloaded.getState().step).toMatchObject({ name: 'mobile-otp', code: { sends: 2 } });
  });
});
