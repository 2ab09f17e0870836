import { expect } from 'vitest';
import type { SnapshotStore } from '../registration/createJourney.js';
import { createAbhaRegistration } from '../abha/registration/createAbhaRegistration.js';
import type { AbhaRegistrationOptions } from '../abha/registration/moves.js';
import type { AbhaRegistrationStep } from '../abha/registration/state.js';
import { abhaServer, type AbhaScript } from './abhaServer.js';

export const consent = {
  textVersion: '1',
  textSha256: 'a'.repeat(64),
  language: 'en',
  agreedAt: '2026-11-09T10:00:00Z',
};
export const aadhaar = '2345 6789 0124';
export const own = '9876543210';
export const other = '9000000001';

export const wrongCode = { status: 422, body: { code: 'ABDM-1204', message: 'UIDAI Error code : 400' } };
export const locked = { status: 400, body: { code: 'ABDM-1100', message: 'too many' } };
export const stale = { status: 400, body: { code: 'ABDM-1017', message: 'stale' } };
export const down = { status: 422, body: { code: 'ABDM-1206', message: 'UIDAI down' } };
export const existing = { isNew: false, preferredAddress: 'asha.rao@sbx' };

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
export function journey(
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

export const toCode = async ({ registration }: Journey) => {
  registration.agree(consent);
  await registration.requestCode(aadhaar);
};

export const toAddress = async (one: Journey) => {
  await toCode(one);
  await one.registration.enrol({ otp: '123456', mobile: own });
};

export const toMobileCode = async (one: Journey) => {
  await toCode(one);
  await one.registration.enrol({ otp: '123456', mobile: other });
};

/** The step, or a test that fails with the name of the one that stands there instead. */
export function as<Name extends AbhaRegistrationStep['name']>(name: Name, step: AbhaRegistrationStep) {
  expect(step.name).toBe(name);
  return step as Extract<AbhaRegistrationStep, { name: Name }>;
}
