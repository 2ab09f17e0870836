import { describe, expect, test } from 'vitest';
import type { AbhaProfile } from '../abha.schema.js';
import { abhaRegistration } from './abhaRegistration.js';
import {
  defaultLimits,
  initialState,
  lookupState,
  resendsLeft,
  type AbhaRegistrationEvent,
  type AbhaRegistrationProblem,
  type AbhaRegistrationState,
  type AbhaRegistrationStep,
  type ConsentReceipt,
  type EnrolledAbha,
  type SentCode,
} from './state.js';

const reduce = abhaRegistration();

const consent: ConsentReceipt = {
  textVersion: '1',
  textSha256: 'a'.repeat(64),
  language: 'en',
  agreedAt: '2026-11-09T10:00:00Z',
};

const profile: AbhaProfile = {
  abhaNumber: '91-1234-5678-9012',
  abhaAddress: 'asha.rao@sbx',
  abhaAddresses: ['asha.rao@sbx'],
  status: 'ACTIVE',
  name: 'Asha Rao',
  firstName: 'Asha',
  middleName: null,
  lastName: 'Rao',
  gender: 'female',
  birthDate: { year: '1988' },
  mobile: '9876543210',
  email: null,
  address: null,
  pincode: null,
  stateName: null,
  districtName: null,
  photo: null,
};

const code: SentCode = {
  transactionId: 't-1',
  sentTo: '******3210',
  sends: 1,
  wrongCodes: 0,
  resendAt: 60_000,
  lockedUntil: null,
};

const enrolled = { transactionId: 't-2', isNew: true, profile } satisfies EnrolledAbha;
const found = { ...enrolled, isNew: false };

const problem: AbhaRegistrationProblem = {
  code: 'service_down',
  field: null,
  recovery: 'retry',
  outcome: 'failed',
  retryAt: null,
};

const asha = { id: 'p-1', firstName: 'Asha', birthDate: '1988-01-30' };

const query = { abhaNumber: '91-1234-5678-9012', abhaAddress: null, mobile: null };

const steps = {
  lookup: { name: 'lookup' },
  known: { name: 'known', patients: [asha] },
  consent: { name: 'consent' },
  aadhaar: { name: 'aadhaar', held: null },
  otp: { name: 'otp', code, maskedAadhaar: 'XXXX-XXXX-0124' },
  existing: { name: 'existing', enrolled: found },
  mobile: { name: 'mobile', enrolled, held: null },
  mobileOtp: { name: 'mobile-otp', enrolled, code: { ...code, transactionId: 't-3' } },
  address: { name: 'address', enrolled, suggestions: ['asha.rao', 'asharao88'] },
  uncertain: { name: 'uncertain', during: 'enrol' },
  done: {
    name: 'done',
    result: { outcome: 'created', abhaNumber: '91-1234-5678-9012', abhaAddress: 'asha.rao@sbx', profile, consent },
  },
} satisfies Record<string, AbhaRegistrationStep>;

const at = (step: AbhaRegistrationStep, changes: Partial<AbhaRegistrationState> = {}): AbhaRegistrationState => ({
  step,
  pending: null,
  problem: null,
  consent: ['lookup', 'known', 'consent'].includes(step.name) ? null : consent,
  mobile: '9876543210',
  sought: null,
  hasForgottenMobile: false,
  ...changes,
});

const codeSent = (changes: Partial<Extract<AbhaRegistrationEvent, { type: 'code-sent' }>> = {}) =>
  ({
    type: 'code-sent',
    transactionId: 't-1',
    sentTo: '******3210',
    maskedAadhaar: 'XXXX-XXXX-0124',
    at: 1000,
    ...changes,
  }) as const;

describe('looking before creating', () => {
  const withLookup = abhaRegistration(defaultLimits, lookupState);
  const held = { code, maskedAadhaar: 'XXXX-XXXX-0124' };

  test('whoever is registered already is shown before any code is sent', () => {
    expect(reduce(at(steps.lookup), { type: 'looked', patients: [asha] }).step).toEqual({
      name: 'known',
      patients: [asha],
      held: null,
    });
  });

  test('of several none is taken, each is shown', () => {
    const sister = { ...asha, id: 'p-2', firstName: 'Meera' };

    expect(reduce(at(steps.lookup), { type: 'looked', patients: [asha, sister] }).step).toMatchObject({
      name: 'known',
      patients: [asha, sister],
    });
  });

  test('nobody found is said, and the journey goes on', () => {
    expect(reduce(at(steps.lookup), { type: 'looked', patients: [] }).step).toEqual({
      name: 'consent',
      held: null,
      nobodyFound: true,
    });
  });

  test.each([steps.lookup, steps.known])('from $name the consent can be reached without a record', (step) => {
    expect(reduce(at(step), { type: 'lookup-left' }).step).toEqual({ name: 'consent', held: null });
  });

  test('a search that failed leads on all the same, and says so', () => {
    expect(reduce(at(steps.lookup, { pending: 'find-patients' }), { type: 'failed', problem, at: 0 })).toMatchObject({
      step: { name: 'consent' },
      pending: null,
      problem: { code: 'service_down' },
    });
  });

  test('the mobile that was searched for is the one to write to', () => {
    const searched = reduce(at(steps.lookup, { mobile: '' }), {
      type: 'sought',
      query: { ...query, mobile: '9000000001' },
    });

    expect(searched.mobile).toBe('9000000001');
    expect(reduce(searched, { type: 'sought', query }).mobile).toBe('9000000001');
  });

  test('back from the consent leads to it, and a code that was sent is kept on the way', () => {
    const lookup = withLookup(at({ name: 'consent', held }), { type: 'went-back' });
    expect(lookup.step).toEqual({ name: 'lookup', held });

    const found = withLookup(lookup, { type: 'looked', patients: [asha] });
    expect(withLookup(found, { type: 'lookup-left' }).step).toEqual({ name: 'consent', held });
  });
});

describe('consent', () => {
  test('agreeing leads to the Aadhaar number and keeps the receipt', () => {
    expect(reduce(initialState, { type: 'agreed', consent })).toEqual({
      step: { name: 'aadhaar', held: null },
      pending: null,
      problem: null,
      consent,
      mobile: '',
      sought: null,
      hasForgottenMobile: false,
    });
  });

  test('agreeing again after going back finds the code that was sent', () => {
    const held = { code, maskedAadhaar: 'XXXX-XXXX-0124' };

    expect(reduce(at({ name: 'consent', held }), { type: 'agreed', consent }).step).toEqual({ name: 'aadhaar', held });
  });
});

describe('the first code', () => {
  test('leads from the Aadhaar number to its field, with a deadline for the next', () => {
    expect(reduce(at(steps.aadhaar), codeSent()).step).toEqual({
      name: 'otp',
      code: {
        transactionId: 't-1',
        sentTo: '******3210',
        sends: 1,
        wrongCodes: 0,
        resendAt: 61_000,
        lockedUntil: null,
      },
      maskedAadhaar: 'XXXX-XXXX-0124',
    });
  });

  test('sent again counts, starts a new wait, and takes the newest transaction', () => {
    const wrongOnce = { ...steps.otp, code: { ...code, wrongCodes: 1, lockedUntil: 500 } };

    expect(reduce(at(wrongOnce), codeSent({ transactionId: 't-1b', sentTo: null, at: 70_000 })).step).toEqual({
      name: 'otp',
      code: {
        transactionId: 't-1b',
        sentTo: '******3210',
        sends: 2,
        wrongCodes: 1,
        resendAt: 130_000,
        lockedUntil: null,
      },
      maskedAadhaar: 'XXXX-XXXX-0124',
    });
  });

  test('of a number typed again begins a new count, unless the service keeps the transaction', () => {
    const held = { code: { ...code, sends: 2, wrongCodes: 1 }, maskedAadhaar: 'XXXX-XXXX-0124' };
    const back = at({ name: 'aadhaar', held });

    expect(reduce(back, codeSent({ transactionId: 't-9' })).step).toMatchObject({ code: { sends: 1, wrongCodes: 0 } });
    expect(reduce(back, codeSent({ transactionId: 't-1' })).step).toMatchObject({ code: { sends: 3, wrongCodes: 1 } });
  });
});

describe('enrolment', () => {
  test('with the mobile of the profile goes straight to the address', () => {
    const next = reduce(at(steps.otp, { mobile: '+91 98765 43210' }), { type: 'enrolled', enrolled });

    expect(next.step).toEqual({ name: 'address', enrolled, suggestions: null });
  });

  test.each(['9000000001', '******3210', null])('with the profile mobile %j asks for a code on the other', (mobile) => {
    const account = { ...enrolled, profile: { ...profile, mobile } };
    const next = reduce(at(steps.otp), { type: 'enrolled', enrolled: account });

    expect(next.step).toEqual({ name: 'mobile', enrolled: account, held: null });
  });

  test('of somebody who had an ABHA shows it, and says so', () => {
    const next = reduce(at(steps.otp), { type: 'enrolled', enrolled: found });

    expect(next.step).toEqual({ name: 'existing', enrolled: found });
  });

  test('the address of an existing ABHA can be kept: found, not created', () => {
    expect(reduce(at(steps.existing), { type: 'address-kept' }).step).toEqual({
      name: 'done',
      result: {
        outcome: 'found',
        abhaNumber: '91-1234-5678-9012',
        abhaAddress: 'asha.rao@sbx',
        profile,
        consent,
      },
    });
  });

  test('a further address for an existing ABHA is still a found one', () => {
    const choosing = reduce(at(steps.existing), { type: 'another-address-wanted' });
    const done = reduce(choosing, { type: 'claimed', abhaNumber: '91-1234-5678-9012', abhaAddress: 'new.rao@sbx' });

    expect(choosing.step).toEqual({ name: 'address', enrolled: found, suggestions: null });
    expect(done.step).toMatchObject({ name: 'done', result: { outcome: 'found', abhaAddress: 'new.rao@sbx' } });
  });
});

describe('the communication mobile', () => {
  test('its code leads to its field and carries the transaction on', () => {
    const next = reduce(at(steps.mobile), codeSent({ transactionId: 't-3', maskedAadhaar: null }));

    expect(next.step).toEqual({
      name: 'mobile-otp',
      enrolled: { ...enrolled, transactionId: 't-3' },
      code: {
        transactionId: 't-3',
        sentTo: '******3210',
        sends: 1,
        wrongCodes: 0,
        resendAt: 61_000,
        lockedUntil: null,
      },
    });
  });

  test('its code sent again counts', () => {
    expect(reduce(at(steps.mobileOtp), codeSent({ transactionId: 't-4' })).step).toMatchObject({
      enrolled: { transactionId: 't-4' },
      code: { transactionId: 't-4', sends: 2 },
    });
  });

  test('the count goes on after going back and correcting the number', () => {
    const back = reduce(at(steps.mobileOtp), { type: 'went-back' });

    expect(reduce(back, codeSent({ transactionId: 't-4' })).step).toMatchObject({
      name: 'mobile-otp',
      code: { sends: 2 },
    });
  });

  test('once verified leads to the address', () => {
    expect(reduce(at(steps.mobileOtp), { type: 'mobile-verified', transactionId: 't-4' }).step).toEqual({
      name: 'address',
      enrolled: { ...enrolled, transactionId: 't-4' },
      suggestions: null,
    });
  });

  test('once verified is the mobile of the profile, and only if the code went to that number', () => {
    const verified: AbhaRegistrationEvent = { type: 'mobile-verified', transactionId: 't-4' };
    const sentElsewhere = { ...steps.mobileOtp, code: { ...steps.mobileOtp.code, sentTo: '******0001' } };

    expect(reduce(at(sentElsewhere, { mobile: '+91 90000 00001' }), verified).step).toMatchObject({
      enrolled: { profile: { mobile: '9000000001' } },
    });
    expect(reduce(at(steps.mobileOtp, { mobile: '9000000001' }), verified).step).toMatchObject({
      enrolled: { profile: { mobile: '9876543210' } },
    });
  });
});

describe('the address', () => {
  test('gets suggestions and the newest transaction', () => {
    const next = reduce(at({ ...steps.address, suggestions: null }), {
      type: 'suggested',
      transactionId: 't-5',
      suggestions: ['asha.rao'],
    });

    expect(next.step).toEqual({
      name: 'address',
      enrolled: { ...enrolled, transactionId: 't-5' },
      suggestions: ['asha.rao'],
    });
  });

  test('once claimed ends the journey with number, address, profile and receipt', () => {
    const next = reduce(at(steps.address), {
      type: 'claimed',
      abhaNumber: '91-1234-5678-9012',
      abhaAddress: 'asharao88@sbx',
    });

    expect(next).toMatchObject({ pending: null, problem: null });
    expect(next.step).toEqual({
      name: 'done',
      result: { outcome: 'created', abhaNumber: '91-1234-5678-9012', abhaAddress: 'asharao88@sbx', profile, consent },
    });
  });
});

describe('a call under way', () => {
  test('is named, clears the last problem and keeps the mobile', () => {
    expect(reduce(at(steps.otp, { problem }), { type: 'called', call: 'enrol', mobile: '9000000001' })).toMatchObject({
      pending: 'enrol',
      problem: null,
      mobile: '9000000001',
    });
    expect(reduce(at(steps.otp), { type: 'called', call: 'resend-code' }).mobile).toBe('9876543210');
  });
});

describe('a failure', () => {
  const fail = (
    step: AbhaRegistrationStep,
    changes: Partial<AbhaRegistrationProblem>,
    pending: AbhaRegistrationState['pending'] = null,
  ) => reduce(at(step, { pending }), { type: 'failed', problem: { ...problem, ...changes }, at: 1000 });

  test.each(Object.values(steps).filter(({ name }) => name !== 'lookup'))(
    'at the step $name stays there and says why',
    (step) => {
      expect(fail(step, {}, 'load-suggestions')).toEqual(at(step, { problem }));
    },
  );

  test('a wrong code is counted on the code in view', () => {
    expect(fail(steps.otp, { code: 'otp_wrong' }, 'enrol').step).toMatchObject({ code: { wrongCodes: 1, sends: 1 } });
    expect(fail(steps.mobileOtp, { code: 'otp_wrong' }, 'verify-mobile').step).toMatchObject({
      code: { wrongCodes: 1 },
    });
  });

  test('a lock lasts thirty minutes where the service does not say', () => {
    const next = fail(steps.otp, { code: 'otp_locked' }, 'enrol');

    expect(next.step).toMatchObject({ code: { lockedUntil: 1_801_000 } });
    expect(next.problem?.retryAt).toBe(1_801_000);
  });

  test('a lock lasts as long as the service says', () => {
    expect(fail(steps.mobileOtp, { code: 'otp_locked', retryAt: 5000 }, 'verify-mobile').step).toMatchObject({
      code: { lockedUntil: 5000 },
    });
  });

  test('a lock before any code is told with its end too', () => {
    expect(fail(steps.aadhaar, { code: 'otp_locked' }, 'request-code').problem?.retryAt).toBe(1_801_000);
  });

  test.each([steps.aadhaar, steps.otp, steps.mobile, steps.mobileOtp, steps.address, steps.existing])(
    'a stale transaction at $name leads back to the Aadhaar number and keeps the mobile',
    (step) => {
      const next = fail(step, { code: 'transaction_stale' });

      expect(next.step).toEqual({ name: 'aadhaar', held: null });
      expect(next).toMatchObject({ mobile: '9876543210', problem: { code: 'transaction_stale' } });
    },
  );

  test('remembers each address that somebody else has, and only those', () => {
    const refusedFor = (state: AbhaRegistrationState, address: string, code: 'address_taken' | 'address_invalid') =>
      fail(reduce(state, { type: 'address-wanted', address }).step, { code, field: 'abhaAddress' }, 'claim-address');
    const once = refusedFor(at(steps.address), 'asha.rao', 'address_taken');
    const twice = refusedFor(once, 'asharao88', 'address_taken');

    expect(twice.step).toMatchObject({ name: 'address', taken: ['asha.rao', 'asharao88'] });
    expect(refusedFor(twice, 'rao.asha', 'address_invalid').step).toMatchObject({ taken: ['asha.rao', 'asharao88'] });
  });

  test.each([
    ['enrol', steps.otp],
    ['verify-mobile', steps.mobileOtp],
    ['claim-address', steps.address],
  ] as const)('a lost answer of %s leads to uncertainty', (call, step) => {
    expect(fail(step, { outcome: 'unknown', code: 'timeout' }, call)).toEqual(at({ name: 'uncertain', during: call }));
  });

  test.each([
    ['request-code', steps.aadhaar],
    ['resend-code', steps.otp],
    ['send-mobile-code', steps.mobile],
    ['load-suggestions', steps.address],
  ] as const)('a lost answer of %s is only a problem: it creates nothing', (call, step) => {
    expect(fail(step, { outcome: 'unknown', code: 'timeout' }, call)).toMatchObject({
      step,
      problem: { code: 'timeout', outcome: 'unknown' },
    });
  });
});

describe('going back', () => {
  const back = (step: AbhaRegistrationStep) => reduce(at(step, { problem }), { type: 'went-back' });

  test.each([
    [steps.lookup, steps.lookup],
    [steps.known, { name: 'lookup', held: null }],
    [steps.consent, steps.consent],
    [steps.aadhaar, { name: 'consent', held: null }],
    [steps.otp, { name: 'aadhaar', held: { code, maskedAadhaar: 'XXXX-XXXX-0124' } }],
    [steps.mobileOtp, { name: 'mobile', enrolled, held: steps.mobileOtp.code }],
    [{ ...steps.address, enrolled: found }, steps.existing],
    [steps.address, steps.address],
    [steps.existing, steps.existing],
    [steps.mobile, steps.mobile],
    [steps.uncertain, steps.uncertain],
    [steps.done, steps.done],
  ] as const)('from %j leads to %j', (from, to) => {
    expect(back(from)).toMatchObject({ step: to, problem: null, pending: null });
  });

  test.each([steps.otp, steps.mobileOtp])('and forward again from $name costs no code', (step) => {
    expect(reduce(back(step), { type: 'went-forward' }).step).toEqual(step);
  });

  test('two screens and forward again costs no code either', () => {
    const consentScreen = reduce(back(steps.otp), { type: 'went-back' });
    const aadhaarScreen = reduce(consentScreen, { type: 'agreed', consent });

    expect(reduce(aadhaarScreen, { type: 'went-forward' }).step).toEqual(steps.otp);
  });

  test('to choose an address for an ABHA that is known only by number is not offered after a reload', () => {
    const reloaded = { ...steps.address, enrolled: { ...found, profile: null } };

    expect(back(reloaded).step).toEqual(reloaded);
  });
});

test.each([steps.aadhaar, steps.mobile, steps.consent, steps.done])(
  'forward from $name without a code stays',
  (step) => {
    const state = at(step);

    expect(reduce(state, { type: 'went-forward' })).toBe(state);
  },
);

describe('starting again', () => {
  test('keeps the consent and nothing else', () => {
    expect(reduce(at(steps.uncertain), { type: 'started-again' })).toEqual({
      step: { name: 'aadhaar', held: null },
      pending: null,
      problem: null,
      consent,
      mobile: '',
      sought: null,
      hasForgottenMobile: false,
    });
  });

  test('asks for the consent where there is none', () => {
    expect(reduce(initialState, { type: 'started-again' })).toEqual(initialState);
  });
});

describe('an event that does not fit the step in view changes nothing', () => {
  const events: readonly [AbhaRegistrationEvent, readonly AbhaRegistrationStep['name'][]][] = [
    [{ type: 'sought', query }, ['lookup']],
    [{ type: 'looked', patients: [asha] }, ['lookup']],
    [{ type: 'lookup-left' }, ['lookup', 'known']],
    [{ type: 'agreed', consent }, ['consent']],
    [codeSent(), ['aadhaar', 'otp', 'mobile', 'mobile-otp']],
    [{ type: 'enrolled', enrolled }, ['otp']],
    [{ type: 'mobile-verified', transactionId: 't' }, ['mobile-otp']],
    [{ type: 'suggested', transactionId: 't', suggestions: [] }, ['address']],
    [{ type: 'address-wanted', address: 'a' }, ['address']],
    [{ type: 'claimed', abhaNumber: '1', abhaAddress: 'a' }, ['address']],
    [{ type: 'address-kept' }, ['existing']],
    [{ type: 'another-address-wanted' }, ['existing']],
  ];

  test.each(events)('$type', (event, fitting) => {
    const changed = Object.values(steps).filter((step) => {
      const state = at(step);
      return reduce(state, event) !== state;
    });

    expect(changed.map(({ name }) => name).sort()).toEqual([...fitting].sort());
  });
});

test('two codes more may be asked for after the first, and then no more', () => {
  expect([1, 2, 3, 4].map((sends) => resendsLeft({ ...code, sends }))).toEqual([2, 1, 0, 0]);
  expect(resendsLeft({ ...code, sends: 1 }, { ...defaultLimits, resends: 0 })).toBe(0);
});

test('the limits are those that NHA publishes', () => {
  expect(defaultLimits).toEqual({ resends: 2, resendAfter: 60_000, wrongCodes: 3, lockFor: 1_800_000 });
});

test('other limits can be given', () => {
  const strict = abhaRegistration({ ...defaultLimits, resendAfter: 5000, lockFor: 9000 });

  expect(strict(at(steps.aadhaar), codeSent()).step).toMatchObject({ code: { resendAt: 6000 } });
  expect(
    strict(at(steps.otp), { type: 'failed', problem: { ...problem, code: 'otp_locked' }, at: 1000 }).step,
  ).toMatchObject({ code: { lockedUntil: 10_000 } });
});
