import { describe, expect, test, vi } from 'vitest';
import {
  as,
  consent,
  existing,
  journey,
  own,
  toAddress,
  toCode,
  toMobileCode,
  wrongCode,
} from '../../testing/abhaJourney.js';
import { goodAnswer } from '../../testing/abhaServer.js';
import { neverAnswers } from '../../testing/stubFetch.js';
import type { AbhaRegistrationReport } from './moves.js';

describe('the whole way', () => {
  test('with the mobile that Aadhaar knows takes four calls', async () => {
    const one = journey();
    await toAddress(one);
    await one.registration.claimAddress('asharao88');

    expect(one.made).toEqual([
      { call: 'send-code', aadhaar: '234567890124' },
      { call: 'enrol', otp: '123456', txnId: 't-1', mobile: '9876543210' },
      { call: 'suggest', txnId: 't-2' },
      { call: 'claim', abhaAddress: 'asharao88', txnId: 't-3' },
    ]);
    expect(as('done', one.step()).result).toMatchObject({
      outcome: 'created',
      abhaNumber: '91-1234-5678-9012',
      abhaAddress: 'asharao88@sbx',
      profile: { name: 'Asha Rao' },
      consent,
    });
  });

  test('with another mobile proves that one too', async () => {
    const one = journey();
    await toMobileCode(one);
    expect(as('mobile-otp', one.step()).code).toMatchObject({ transactionId: 't-3', sentTo: '******3210', sends: 1 });
    await one.registration.verifyMobile('654321');
    await one.registration.claimAddress('asha.rao@sbx');

    expect(one.made).toEqual([
      { call: 'send-code', aadhaar: '234567890124' },
      { call: 'enrol', otp: '123456', txnId: 't-1', mobile: '9000000001' },
      { call: 'send-mobile-code', updateValue: '9000000001', txnId: 't-2' },
      { call: 'verify-mobile', otp: '654321', txnId: 't-3' },
      { call: 'suggest', txnId: 't-4' },
      { call: 'claim', abhaAddress: 'asha.rao', txnId: 't-5' },
    ]);
    expect(one.step().name).toBe('done');
  });

  test('a mobile that the profile masks is proved too', async () => {
    const one = journey({}, { mobile: '******3210' });
    await toAddress(one);

    expect(one.step().name).toBe('mobile-otp');
  });

  test('where the service does not say where the second code went, the mask is ours', async () => {
    const one = journey({ 'send-mobile-code': [{ body: { txnId: 't', message: 'OTP sent' } }] });
    await toMobileCode(one);

    expect(as('mobile-otp', one.step()).code.sentTo).toBe('******0001');
  });

  test('of somebody who had an ABHA ends with it: found, nothing created', async () => {
    const one = journey({}, existing);
    await toAddress(one);
    expect(one.step().name).toBe('existing');
    one.registration.keepAddress();

    expect(as('done', one.step()).result).toMatchObject({ outcome: 'found', abhaAddress: 'asha.rao@sbx' });
    expect(one.calls()).toEqual(['send-code', 'enrol']);
  });

  test('of somebody who had an ABHA may add an address: still found', async () => {
    const one = journey({}, existing);
    await toAddress(one);
    await one.registration.chooseAnotherAddress();
    expect(as('address', one.step()).suggestions).toEqual(['asha.rao', 'asharao88', 'rao.asha']);
    await one.registration.claimAddress('asharao88');

    expect(as('done', one.step()).result.outcome).toBe('found');
    expect(one.calls()).toEqual(['send-code', 'enrol', 'suggest', 'claim']);
  });

  test('a person may go back from another address to the one there is', async () => {
    const one = journey({}, existing);
    await toAddress(one);
    await one.registration.chooseAnotherAddress();
    one.registration.back();

    expect(one.step().name).toBe('existing');
  });
});

describe('back and forward', () => {
  test('cost no code and lose no count', async () => {
    const one = journey({ enrol: [wrongCode] });
    await toCode(one);
    await one.registration.enrol({ otp: '111111', mobile: own });
    const before = one.step();
    one.registration.back();
    one.registration.back();
    expect(one.step().name).toBe('consent');
    one.registration.agree(consent);
    one.registration.forward();

    expect(one.step()).toEqual(before);
    expect(one.registration.getState().mobile).toBe(own);
    expect(one.calls()).toEqual(['send-code', 'enrol']);
  });

  test('a number corrected after going back gets a code of its own at once', async () => {
    const one = journey();
    await toCode(one);
    one.registration.back();
    await one.registration.requestCode('9999 4105 7058');

    expect(one.step()).toMatchObject({
      name: 'otp',
      maskedAadhaar: 'XXXX-XXXX-7058',
      code: { transactionId: 't-2', sends: 1, wrongCodes: 0 },
    });
  });

  test.each(['enrol', 'verify-mobile', 'claim-address'] as const)('back waits for the end of %s', async (pending) => {
    const one = journey({
      ...(pending === 'enrol' && { enrol: [neverAnswers] }),
      ...(pending === 'verify-mobile' && { 'verify-mobile': [neverAnswers] }),
      ...(pending === 'claim-address' && { claim: [neverAnswers] }),
    });
    if (pending === 'enrol') await toCode(one);
    if (pending === 'verify-mobile') await toMobileCode(one);
    if (pending === 'claim-address') await toAddress(one);
    if (pending === 'enrol') void one.registration.enrol({ otp: '123456', mobile: own });
    if (pending === 'verify-mobile') void one.registration.verifyMobile('654321');
    if (pending === 'claim-address') void one.registration.claimAddress('asharao88');
    const during = one.registration.getState();
    one.registration.back();

    expect(during.pending).toBe(pending);
    expect(one.registration.getState()).toBe(during);
    one.registration.stop();
  });

  test('forward waits for the end of a call', async () => {
    const one = journey({ 'send-code': [{ body: goodAnswer('send-code', 't-1') }, neverAnswers] });
    await toCode(one);
    one.registration.back();
    void one.registration.requestCode('9999 4105 7058');
    one.registration.forward();

    expect(one.step().name).toBe('aadhaar');
    one.registration.stop();
  });
});

describe('listening', () => {
  test('every change is told, until the listener goes', async () => {
    const one = journey();
    const seen: string[] = [];
    const leave = one.registration.subscribe(() =>
      seen.push(`${one.step().name} ${one.registration.getState().pending ?? ''}`),
    );
    await toCode(one);
    leave();
    one.registration.back();

    expect(seen).toEqual(['aadhaar ', 'aadhaar request-code', 'otp ']);
  });

  test('a listener that fails makes no failure of a call that succeeded', async () => {
    const one = journey();
    one.registration.subscribe(() => {
      if (one.step().name === 'otp') throw new Error('the host has a fault');
    });

    await expect(toCode(one)).rejects.toThrow('the host has a fault');

    expect(one.registration.getState()).toMatchObject({ step: { name: 'otp' }, pending: null, problem: null });
  });

  test('a state that did not change is the same object', () => {
    const one = journey();
    const before = one.registration.getState();
    one.registration.keepAddress();

    expect(one.registration.getState()).toBe(before);
  });

  test('a reporter that fails keeps nothing from the next one, nor from the journey', async () => {
    const reported = vi.fn();
    const one = journey();
    one.registration.onReport(() => {
      throw new Error('metrics are down');
    });
    one.registration.onReport(reported);

    await toCode(one);

    expect(one.step().name).toBe('otp');
    expect(reported).toHaveBeenCalledOnce();
  });

  test('reports name step, call, outcome and duration', async () => {
    const reports: AbhaRegistrationReport[] = [];
    const one = journey({ enrol: [wrongCode] });
    const leave = one.registration.onReport((report) => reports.push(report));
    await toCode(one);
    await one.registration.enrol({ otp: '111111', mobile: own });
    leave();
    await one.registration.enrol({ otp: '123456', mobile: own });

    expect(reports).toEqual([
      { step: 'otp', call: 'request-code', outcome: 'ok', duration: 0 },
      { step: 'otp', call: 'enrol', outcome: 'otp_wrong', duration: 0 },
    ]);
  });
});
