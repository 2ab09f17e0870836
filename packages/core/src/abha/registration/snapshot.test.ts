import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AbhaProfile } from '../abha.schema.js';
import { restoredFrom, snapshotOf } from './snapshot.js';
import { initialState, type AbhaRegistrationState, type AbhaRegistrationStep } from './state.js';

const consent = { textVersion: '1', textSha256: 'a'.repeat(64), language: 'hi', agreedAt: '2026-11-09T10:00:00Z' };

/** Every value of a person in it is a canary. */
const profile: AbhaProfile = {
  abhaNumber: 'canary',
  abhaAddress: 'canary',
  abhaAddresses: ['canary'],
  status: 'ACTIVE',
  name: 'canary',
  firstName: 'canary',
  middleName: 'canary',
  lastName: 'canary',
  gender: 'female',
  birthDate: { year: 'canary' },
  mobile: 'canary',
  email: 'canary',
  address: 'canary',
  pincode: 'canary',
  stateName: 'canary',
  districtName: 'canary',
  photo: 'canary',
};

const code = { transactionId: 't-1', sentTo: 'canary', sends: 2, wrongCodes: 1, resendAt: 60_000, lockedUntil: 90_000 };
const restoredCode = { ...code, sentTo: null };
const enrolled = { transactionId: 't-2', isNew: true, profile };
const restoredAccount = { ...enrolled, profile: null };

const at = (step: AbhaRegistrationStep, pending: AbhaRegistrationState['pending'] = null): AbhaRegistrationState => ({
  step,
  pending,
  problem: { code: 'otp_wrong', field: 'otp', recovery: 'reenter', outcome: 'failed', retryAt: null },
  consent,
  mobile: 'canary',
  sought: { abhaNumber: 'canary', abhaAddress: 'canary', mobile: 'canary' },
  hasForgottenMobile: false,
});

const reloaded = (state: AbhaRegistrationState) => restoredFrom(JSON.parse(JSON.stringify(snapshotOf(state))));

const held = { code, maskedAadhaar: 'canary' };
const existing = { name: 'existing', enrolled: { ...enrolled, isNew: false } } as const;

const steps: readonly [AbhaRegistrationStep, AbhaRegistrationStep][] = [
  [
    { name: 'aadhaar', held: null },
    { name: 'aadhaar', held: null },
  ],
  [
    { name: 'aadhaar', held },
    { name: 'aadhaar', held: { code: restoredCode, maskedAadhaar: null } },
  ],
  [
    { name: 'consent', held },
    { name: 'consent', held: { code: restoredCode, maskedAadhaar: null } },
  ],
  [
    { name: 'lookup', held },
    { name: 'consent', held: { code: restoredCode, maskedAadhaar: null } },
  ],
  [
    { name: 'known', patients: [{ id: 'canary', firstName: 'canary' }], held },
    { name: 'consent', held: { code: restoredCode, maskedAadhaar: null } },
  ],
  [
    { name: 'otp', code, maskedAadhaar: 'canary' },
    { name: 'otp', code: restoredCode, maskedAadhaar: null },
  ],
  [existing, { name: 'uncertain', during: 'reload' }],
  [
    { name: 'mobile', enrolled, held: null },
    { name: 'mobile', enrolled: restoredAccount, held: null },
  ],
  [
    { name: 'mobile', enrolled, held: code },
    { name: 'mobile', enrolled: restoredAccount, held: restoredCode },
  ],
  [
    { name: 'mobile-otp', enrolled, code },
    { name: 'mobile-otp', enrolled: restoredAccount, code: restoredCode },
  ],
  [
    { name: 'address', enrolled, suggestions: ['canary'], wanted: 'canary', taken: ['canary'] },
    { name: 'address', enrolled: restoredAccount, suggestions: null },
  ],
  [
    { name: 'uncertain', during: 'enrol' },
    { name: 'uncertain', during: 'enrol' },
  ],
  [
    { name: 'uncertain', during: 'reload' },
    { name: 'uncertain', during: 'reload' },
  ],
  [
    {
      name: 'done',
      result: { outcome: 'created', abhaNumber: 'canary', abhaAddress: 'canary', profile, consent },
    },
    { name: 'uncertain', during: 'ended' },
  ],
  [
    { name: 'uncertain', during: 'ended' },
    { name: 'uncertain', during: 'ended' },
  ],
];

describe('a reload', () => {
  test.each(steps)('at %j returns to %j, with its counters', (step, restored) => {
    expect(reloaded(at(step))).toEqual({
      step: restored,
      pending: null,
      problem: null,
      consent,
      mobile: '',
      sought: null,
      hasForgottenMobile: true,
    });
  });

  test('knows that a mobile has to be typed again only where one was given, and a second time too', () => {
    const step = { name: 'mobile', enrolled, held: null } as const;
    const once = reloaded(at(step));

    expect(reloaded({ ...at(step), mobile: '' })).toMatchObject({ hasForgottenMobile: false });
    expect(once && reloaded(once)).toMatchObject({ hasForgottenMobile: true });
  });

  test.each(steps)('at %j finds no value of a person in the store', (step) => {
    expect(JSON.stringify(snapshotOf(at(step)))).not.toContain('canary');
  });

  test.each([
    ['enrol', { name: 'otp', code, maskedAadhaar: null }],
    ['verify-mobile', { name: 'mobile-otp', enrolled, code }],
    ['claim-address', { name: 'address', enrolled, suggestions: null }],
  ] as const)('while %s was under way leaves us uncertain', (pending, step) => {
    expect(reloaded(at(step, pending))?.step).toEqual({ name: 'uncertain', during: pending });
  });

  test.each(['request-code', 'resend-code', 'send-mobile-code', 'load-suggestions'] as const)(
    'while %s was under way returns to the step: it creates nothing',
    (pending) => {
      expect(reloaded(at({ name: 'otp', code, maskedAadhaar: null }, pending))?.step.name).toBe('otp');
    },
  );
});

test('there is nothing to keep before the consent', () => {
  expect(snapshotOf(initialState)).toBeNull();
  expect(snapshotOf(at({ name: 'lookup' }))).toBeNull();
  expect(snapshotOf(at({ name: 'known', patients: [] }))).toBeNull();
});

describe('a text that is no snapshot of ours is ignored', () => {
  const good = snapshotOf(at({ name: 'otp', code, maskedAadhaar: null }));

  test('while a good one is not', () => {
    expect(restoredFrom(good)?.step.name).toBe('otp');
  });

  test.each([
    ['another version', { ...good, version: 2 }],
    ['an unknown step', { ...good, step: 'password' }],
    ['an unknown write', { ...good, pending: 'delete' }],
    ['no consent: nobody skips it by way of the storage', { ...good, consent: null }],
    ['a counter that is no number', { ...good, code: { ...restoredCode, sends: '1' } }],
    ['nothing', null],
    ['a list', []],
    ['a text', 'otp'],
  ])('%s', (_, snapshot) => {
    expect(restoredFrom(snapshot)).toBeNull();
  });

  test('anything at all', () => {
    fc.assert(
      fc.property(fc.anything(), (snapshot) => {
        expect(restoredFrom(snapshot)).toBeNull();
      }),
    );
  });
});

describe('a snapshot whose parts do not fit leads to a step that needs none of them', () => {
  const good = { version: 1, pending: null, code: null, enrolled: null, consent };

  test.each([
    ['otp', { name: 'aadhaar', held: null }],
    ['mobile', { name: 'uncertain', during: 'reload' }],
    ['mobile-otp', { name: 'uncertain', during: 'reload' }],
    ['address', { name: 'uncertain', during: 'reload' }],
  ])('%s without them', (step, restored) => {
    expect(restoredFrom({ ...good, step })?.step).toEqual(restored);
  });
});
