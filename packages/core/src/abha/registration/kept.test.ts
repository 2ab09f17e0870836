import { describe, expect, test, vi } from 'vitest';
import {
  as,
  consent,
  existing,
  journey,
  other,
  own,
  toAddress,
  toCode,
  toMobileCode,
  wrongCode,
} from '../../testing/abhaJourney.js';
import { neverAnswers } from '../../testing/stubFetch.js';

describe('what is kept', () => {
  test('after stop nothing is left of the patient', async () => {
    const one = journey();
    await toMobileCode(one);
    one.registration.stop();

    expect(one.registration.getState()).toEqual({
      step: { name: 'consent' },
      pending: null,
      problem: null,
      consent: null,
      mobile: '',
      sought: null,
      hasForgottenMobile: false,
    });
    expect(one.kept.text).toBeNull();
  });

  test('at the result the store knows only that there is one, and nothing once it is taken over', async () => {
    const one = journey();
    await toAddress(one);
    one.registration.finish();
    expect(one.kept.text).not.toBeNull();
    await one.registration.claimAddress('asharao88');
    expect(JSON.parse(one.kept.text ?? '')).toEqual({
      version: 1,
      step: 'done',
      pending: null,
      code: null,
      enrolled: null,
      hasMobile: true,
      consent,
    });
    one.registration.finish();

    expect(one.kept.text).toBeNull();
    expect(one.step().name).toBe('done');
  });

  test('a screen that is left at the result leaves nothing in the store', async () => {
    const one = journey();
    await toAddress(one);
    await one.registration.claimAddress('asharao88');
    one.registration.leave();

    expect(one.kept.text).toBeNull();
  });

  test('no text that was ever stored holds the Aadhaar number, a code, a mobile, a name or an ABHA', async () => {
    const one = journey({ enrol: [wrongCode] });
    await toCode(one);
    await one.registration.enrol({ otp: '111111', mobile: other });
    await one.registration.enrol({ otp: '123456', mobile: other });
    await one.registration.verifyMobile('654321');
    await one.registration.claimAddress('asharao88');

    expect(one.kept.written.length).toBeGreaterThan(8);
    expect(one.kept.written.join()).not.toMatch(/0124|123456|111111|654321|3210|0001|Asha|Rao|9012|asharao/);
  });

  test('a store that is full or forbidden costs the resume, not the journey', async () => {
    const forbidden = () => {
      throw new DOMException('QuotaExceededError');
    };
    const one = journey({}, {}, { store: { read: forbidden, write: forbidden, clear: forbidden } });
    await toAddress(one);
    await one.registration.claimAddress('asharao88');

    expect(one.step().name).toBe('done');
  });

  test.each(['', 'null', '{', '[]', '{"version":1}', 'otp'])('the stored text %j is no journey', (text) => {
    const one = journey({}, {}, { store: { read: () => text, write: () => {}, clear: () => {} } });

    expect(one.step()).toEqual({ name: 'consent' });
  });

  test('a journey without a store starts again after a reload', async () => {
    const one = journey({}, {}, { store: undefined });
    await toCode(one);

    expect(one.reload().getState().step).toEqual({ name: 'consent' });
  });
});

describe('a reload', () => {
  test('at the code field goes on with the code that was sent', async () => {
    const one = journey({ enrol: [wrongCode] });
    await toCode(one);
    await one.registration.enrol({ otp: '111111', mobile: own });
    const reloaded = one.reload();

    expect(reloaded.getState().step).toMatchObject({
      name: 'otp',
      code: { wrongCodes: 1, sends: 1, resendAt: 1_060_000 },
    });
    await reloaded.enrol({ otp: '123456', mobile: own });
    expect(reloaded.getState().step.name).toBe('address');
  });

  test('while enrolling does not enrol again: the outcome is unknown', async () => {
    const one = journey({ enrol: [neverAnswers] });
    await toCode(one);
    void one.registration.enrol({ otp: '123456', mobile: own });
    const reloaded = one.reload();
    await reloaded.resume();

    expect(reloaded.getState().step).toEqual({ name: 'uncertain', during: 'enrol' });
    await vi.waitFor(() => expect(one.calls()).toEqual(['send-code', 'enrol']));
    one.registration.stop();
  });

  test('at the address loads the suggestions again and ends with the number', async () => {
    const one = journey();
    await toAddress(one);
    const reloaded = one.reload();
    await reloaded.resume();
    expect(reloaded.getState().step).toMatchObject({
      name: 'address',
      suggestions: ['asha.rao', 'asharao88', 'rao.asha'],
    });
    await reloaded.claimAddress('asharao88');

    expect(as('done', reloaded.getState().step).result).toEqual({
      outcome: 'created',
      abhaNumber: '91-1234-5678-9012',
      abhaAddress: 'asharao88@sbx',
      profile: null,
      consent,
    });
  });

  test('at the second code goes on with it', async () => {
    const one = journey();
    await toMobileCode(one);
    const reloaded = one.reload();
    await reloaded.verifyMobile('654321');

    expect(reloaded.getState().step.name).toBe('address');
    expect(one.made.at(-2)).toMatchObject({ call: 'verify-mobile', txnId: 't-3' });
  });

  test('at the result knows that there is one, and a new code finds it', async () => {
    const one = journey();
    await toAddress(one);
    await one.registration.claimAddress('asharao88');
    const twice = (one.reload(), one.reload());
    expect(twice.getState()).toMatchObject({ step: { name: 'uncertain', during: 'ended' }, mobile: '' });
    twice.startAgain();

    expect(twice.getState()).toMatchObject({ step: { name: 'aadhaar', held: null }, consent });
  });

  test('where an ABHA was found asks once more, since its profile was not stored', async () => {
    const one = journey({}, existing);
    await toAddress(one);

    expect(one.reload().getState().step).toEqual({ name: 'uncertain', during: 'reload' });
  });
});
