import { afterEach, describe, expect, test, vi } from 'vitest';
import { ConnectionError } from '../../errors/EhrApiError.js';
import { abhaServer, goodAnswer, type AbhaScript } from '../../testing/abhaServer.js';
import type { SnapshotStore } from '../../registration/createJourney.js';
import { connectionBroke, jsonResponse, neverAnswers } from '../../testing/stubFetch.js';
import { createAbhaRegistration } from './createAbhaRegistration.js';
import type { AbhaRegistrationOptions, AbhaRegistrationReport } from './moves.js';
import type { AbhaRegistrationStep } from './state.js';

afterEach(() => vi.unstubAllGlobals());

const consent = { textVersion: '1', textSha256: 'a'.repeat(64), language: 'en', agreedAt: '2026-11-09T10:00:00Z' };
const aadhaar = '2345 6789 0124';
const own = '9876543210';
const other = '9000000001';

const wrongCode = { status: 422, body: { code: 'ABDM-1204', message: 'UIDAI Error code : 400' } };
const locked = { status: 400, body: { code: 'ABDM-1100', message: 'too many' } };
const stale = { status: 400, body: { code: 'ABDM-1017', message: 'stale' } };
const down = { status: 422, body: { code: 'ABDM-1206', message: 'UIDAI down' } };
const existing = { isNew: false, preferredAddress: 'asha.rao@sbx' };

function memoryStore() {
  const kept: { text: string | null; written: string[] } = { text: null, written: [] };
  const store: SnapshotStore = {
    read: () => kept.text,
    write: (text) => {
      kept.text = text;
      kept.written.push(text);
    },
    clear: () => {
      kept.text = null;
    },
  };
  return { store, kept };
}

/** A journey over the scripted service, with a clock that only the test moves. */
function journey(
  script: AbhaScript = {},
  profile: Record<string, unknown> = {},
  options: AbhaRegistrationOptions = {},
) {
  const clock = { time: 1_000_000 };
  const { abha, made, calls } = abhaServer(script, profile);
  const { store, kept } = memoryStore();
  const make = () => createAbhaRegistration(abha, { store, now: () => clock.time, ...options });
  const registration = make();
  return { registration, made, calls, clock, kept, reload: make, step: () => registration.getState().step };
}

type Journey = ReturnType<typeof journey>;

const toCode = async ({ registration }: Journey) => {
  registration.agree(consent);
  await registration.requestCode(aadhaar);
};

const toAddress = async (one: Journey) => {
  await toCode(one);
  await one.registration.enrol({ otp: '123456', mobile: own });
};

const toMobileCode = async (one: Journey) => {
  await toCode(one);
  await one.registration.enrol({ otp: '123456', mobile: other });
};

/** The step, or a test that fails with the name of the one that stands there instead. */
function as<Name extends AbhaRegistrationStep['name']>(name: Name, step: AbhaRegistrationStep) {
  expect(step.name).toBe(name);
  return step as Extract<AbhaRegistrationStep, { name: Name }>;
}

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

describe('looking before creating', () => {
  const query = { abhaNumber: '91-1234-5678-9012', abhaAddress: null, mobile: null };
  const asha = { id: 'p-1', firstName: 'Asha', lastName: 'Rao', birthDate: '1988-01-30' };

  test('asks our own records first, and sends nothing to ABHA', async () => {
    const findPatients = vi.fn(async () => [asha]);
    const one = journey({}, {}, { findPatients });
    await one.registration.lookUp(query);

    expect(as('known', one.step()).patients).toEqual([asha]);
    expect(findPatients).toHaveBeenCalledExactlyOnceWith(query, { signal: expect.any(AbortSignal) });
    expect(one.calls()).toEqual([]);
  });

  test('the mobile searched for is asked for once: the enrolment gets it', async () => {
    const one = journey({}, {}, { findPatients: async () => [] });
    await one.registration.lookUp({ abhaNumber: null, abhaAddress: null, mobile: other });

    expect(as('consent', one.step()).nobodyFound).toBe(true);
    expect(one.registration.getState().mobile).toBe(other);
  });

  test('what the host knows of the mobile is there from the start', () => {
    const one = journey({}, {}, { initialValues: { mobile: own } });

    expect(one.registration.getState().mobile).toBe(own);
    one.registration.stop();
    expect(one.registration.getState().mobile).toBe('');
  });

  test.each([
    ['the service', new ConnectionError('offline', 'offline'), 'offline'],
    ['the host', new Error('Asha Rao, 9876543210'), 'misconfigured'],
  ])('a search that %s fails leads on, and says why by a code alone', async (_, error, code) => {
    const one = journey({}, {}, { findPatients: () => Promise.reject(error) });
    const reports: unknown[] = [];
    one.registration.onReport((report) => reports.push(report));
    await one.registration.lookUp(query);

    expect(one.step().name).toBe('consent');
    expect(one.registration.getState().problem).toMatchObject({ code, field: null });
    expect(reports).toEqual([{ step: 'consent', call: 'find-patients', outcome: code, duration: 0 }]);
    expect(JSON.stringify([reports, one.registration.getState().problem])).not.toMatch(/Asha|9876|91-1234/);
  });

  test('a search that never answers holds nobody up longer than eight seconds', async () => {
    vi.useFakeTimers();
    try {
      let signal: AbortSignal | undefined;
      const one = journey(
        {},
        {},
        {
          findPatients: (_, options) => {
            ({ signal } = options);
            return new Promise<never>(() => {});
          },
        },
      );
      void one.registration.lookUp(query);
      await vi.advanceTimersByTimeAsync(7999);
      expect(one.step().name).toBe('lookup');
      await vi.advanceTimersByTimeAsync(1);

      expect(one.step().name).toBe('consent');
      expect(one.registration.getState().problem?.code).toBe('timeout');
      expect(signal?.aborted).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  test.each(['leaveLookup', 'stop', 'leave', 'back'] as const)(
    'an answer of the search that comes after %s shows nobody',
    async (move) => {
      let answer: (patients: [typeof asha]) => void = () => {};
      const one = journey({}, {}, { findPatients: () => new Promise((resolve) => (answer = resolve)) });
      const looking = one.registration.lookUp(query);
      one.registration[move]();
      answer([asha]);
      await looking;

      expect(one.step().name).toBe(move === 'leaveLookup' ? 'consent' : 'lookup');
      expect(one.registration.getState().pending).toBeNull();
    },
  );

  test('nothing of the search or of those found is ever stored', async () => {
    const one = journey({}, {}, { findPatients: async () => [asha] });
    await one.registration.lookUp({ ...query, mobile: own });
    one.registration.leaveLookup();
    await toCode(one);
    one.registration.back();
    one.registration.back();
    one.registration.back();
    expect(one.step().name).toBe('lookup');
    await one.registration.lookUp(query);

    expect(one.kept.written.length).toBeGreaterThan(0);
    expect(one.kept.written.join()).not.toMatch(/Asha|Rao|1988|91-1234|9876543210|p-1/);
  });
});

describe('leaving the screen', () => {
  test('while enrolling drops the answer, and what comes back later knows that the outcome is open', async () => {
    const one = journey();
    await toCode(one);
    const enrolling = one.registration.enrol({ otp: '123456', mobile: own });
    one.registration.leave();
    const left = one.kept.text;
    await enrolling;

    expect(one.kept.text).toBe(left);
    expect(one.step()).toEqual({ name: 'uncertain', during: 'enrol' });
    expect(one.reload().getState().step).toEqual({ name: 'uncertain', during: 'enrol' });
  });

  test('while a code is asked for leaves the screen as it was, free for another try', async () => {
    const one = journey();
    one.registration.agree(consent);
    const asking = one.registration.requestCode(aadhaar);
    one.registration.leave();
    await asking;

    expect(one.registration.getState()).toMatchObject({ step: { name: 'aadhaar' }, pending: null, problem: null });
  });
});

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

describe('one thing at a time', () => {
  test('a call while another is under way is ignored', async () => {
    const one = journey();
    await toCode(one);
    await Promise.all([
      one.registration.enrol({ otp: '123456', mobile: own }),
      one.registration.enrol({ otp: '123456', mobile: own }),
      one.registration.enrol({ otp: '123456', mobile: own }),
    ]);

    expect(one.calls()).toEqual(['send-code', 'enrol', 'suggest']);
  });

  test('moves of another step do nothing', async () => {
    const one = journey();
    const { registration } = one;
    await registration.requestCode(aadhaar);
    await registration.resendCode();
    await registration.enrol({ otp: '123456', mobile: own });
    await registration.sendMobileCode(own);
    await registration.verifyMobile('123456');
    await registration.loadSuggestions();
    await registration.claimAddress('asharao88');
    registration.keepAddress();
    await registration.chooseAnotherAddress();
    await registration.resume();
    registration.back();
    registration.forward();

    expect(registration.getState().step.name).toBe('consent');
    expect(one.calls()).toEqual([]);
  });

  test.each(['startAgain', 'stop'] as const)(
    'an answer that comes after %s is dropped, and its call is aborted',
    async (move) => {
      let signal: AbortSignal | undefined;
      let answer: (response: Response) => void = () => {};
      const late = (request: Request) => {
        signal = request.signal;
        return new Promise<Response>((resolve) => {
          answer = resolve;
        });
      };
      const one = journey({ enrol: [late] });
      await toCode(one);
      const enrolling = one.registration.enrol({ otp: '123456', mobile: own });
      await vi.waitFor(() => expect(one.calls()).toContain('enrol'));
      one.registration[move]();
      answer(jsonResponse({ body: goodAnswer('enrol', 't-late') }));
      await enrolling;

      expect(one.registration.getState()).toMatchObject({
        step: { name: move === 'stop' ? 'consent' : 'aadhaar' },
        pending: null,
        problem: null,
      });
      expect(signal?.aborted).toBe(true);
      expect(one.calls()).toEqual(['send-code', 'enrol']);
    },
  );

  test('suggestions that come after going back and asking again do not replace the newer ones', async () => {
    let answer: (response: Response) => void = () => {};
    const late = () =>
      new Promise<Response>((resolve) => {
        answer = resolve;
      });
    const newer = { body: { txnId: 't-newer', abhaAddressList: ['newer.one'] } };
    const one = journey({ suggest: [late, newer] }, existing);
    await toAddress(one);
    const asking = one.registration.chooseAnotherAddress();
    await vi.waitFor(() => expect(one.calls()).toContain('suggest'));
    one.registration.back();
    await one.registration.chooseAnotherAddress();
    answer(jsonResponse({ body: goodAnswer('suggest', 't-late') }));
    await asking;

    expect(as('address', one.step())).toMatchObject({
      suggestions: ['newer.one'],
      enrolled: { transactionId: 't-newer' },
    });
  });

  test('a second address does not leave while the first is claimed, and a late answer to it ends no other journey', async () => {
    let answer: (response: Response) => void = () => {};
    const late = () =>
      new Promise<Response>((resolve) => {
        answer = resolve;
      });
    const one = journey({ claim: [late] });
    await toAddress(one);
    const claiming = one.registration.claimAddress('asharao88');
    await vi.waitFor(() => expect(one.calls()).toContain('claim'));
    await one.registration.claimAddress('rao.asha');
    expect(as('address', one.step()).wanted).toBe('asharao88');
    expect(one.calls().filter((call) => call === 'claim')).toHaveLength(1);

    one.registration.stop();
    await toAddress(one);
    answer(jsonResponse({ body: goodAnswer('claim', 't-late') }));
    await claiming;
    expect(one.step().name).toBe('address');
  });

  test('an answer that comes after going back is dropped', async () => {
    const one = journey({ 'send-code': [neverAnswers] });
    one.registration.agree(consent);
    const asking = one.registration.requestCode(aadhaar);
    one.registration.back();
    await asking;

    expect(one.registration.getState()).toMatchObject({ step: { name: 'consent' }, pending: null, problem: null });
  });

  test('the next patient can begin while the last answer is still under way', async () => {
    const one = journey({ 'send-code': [neverAnswers] });
    void toCode(one);
    await vi.waitFor(() => expect(one.calls()).toEqual(['send-code']));
    one.registration.stop();
    await toCode(one);

    expect(one.step()).toMatchObject({ name: 'otp', code: { sends: 1 } });
  });
});

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

  test('a state that did not change is the same object', () => {
    const one = journey();
    const before = one.registration.getState();
    one.registration.keepAddress();

    expect(one.registration.getState()).toBe(before);
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
