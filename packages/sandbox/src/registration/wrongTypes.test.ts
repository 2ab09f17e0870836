import { createAbhaRegistration, createCarestack, createHprRegistration, ValidationError } from '@carestack/core';
import { inspect } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../createSandbox.js';
import { dates, noObject, noText, nothing } from '../testing/wrongValues.js';

let sandbox: Sandbox;
let asked = 0;

beforeAll(async () => {
  sandbox = await createSandbox({ patients: 1 });
});
afterAll(() => sandbox.close());

function client() {
  const fetch: typeof globalThis.fetch = (input, init) => {
    asked += 1;
    return sandbox.fetch(input, init);
  };
  return createCarestack({ baseUrl: 'http://sandbox', apiKey: sandbox.apiKey, fetch });
}

const journeys = {
  createAbhaRegistration: () => createAbhaRegistration(client().abha, { findPatients: async () => [] }),
  createHprRegistration: () => createHprRegistration(client().hpr),
};

/** As JavaScript calls, without types; gives what was thrown, or null. */
async function problemOf(called: unknown, given: readonly unknown[]): Promise<unknown> {
  if (typeof called !== 'function') throw new Error('There is no such move.');
  try {
    await Reflect.apply(called, undefined, given);
    return null;
  } catch (error) {
    return error;
  }
}

const noTexts = [...nothing, ...noText, ...dates];
const noObjects = [...nothing, ...noObject, ...dates];

test.each<[keyof typeof journeys, string, string, readonly unknown[]]>([
  ['createAbhaRegistration', 'lookUp', 'query', noObjects],
  ['createAbhaRegistration', 'agree', 'consent', noObjects],
  ['createAbhaRegistration', 'agree', 'textVersion', [{}]],
  ['createAbhaRegistration', 'requestCode', 'aadhaar', noTexts],
  ['createAbhaRegistration', 'enrol', 'typed', noObjects],
  ['createAbhaRegistration', 'enrol', 'mobile', noTexts.map((mobile) => ({ otp: '123456', mobile }))],
  ['createAbhaRegistration', 'sendMobileCode', 'mobile', noTexts],
  ['createAbhaRegistration', 'verifyMobile', 'otp', noTexts],
  ['createAbhaRegistration', 'claimAddress', 'abhaAddress', noTexts],
  ['createHprRegistration', 'agree', 'consent', noObjects],
  ['createHprRegistration', 'agree', 'textVersion', [{}]],
  ['createHprRegistration', 'requestCode', 'aadhaar', noTexts],
  ['createHprRegistration', 'resendCode', 'aadhaar', [...noText, ...dates]],
  ['createHprRegistration', 'verifyCode', 'otp', noTexts],
  ['createHprRegistration', 'giveMobile', 'mobile', noTexts],
  ['createHprRegistration', 'verifyMobile', 'otp', noTexts],
  ['createHprRegistration', 'chooseUsername', 'username', noTexts],
  ['createHprRegistration', 'note', 'draft', noObjects],
  ['createHprRegistration', 'create', 'details', noObjects],
])(
  '%s: %s refuses a wrong type as %s with a sentence, and the journey stays as it is',
  async (make, move, name, wrongs) => {
    const journey = journeys[make]();
    const before = journey.getState();
    asked = 0;

    for (const wrong of wrongs) {
      const problem = await problemOf(Reflect.get(journey, move), [wrong]);
      expect(problem, inspect(wrong)).toBeInstanceOf(ValidationError);
      expect(problem, inspect(wrong)).toHaveProperty('message', expect.stringContaining(name));
      expect(problem, inspect(wrong)).toHaveProperty('message', expect.stringContaining(move));
    }
    expect(journey.getState()).toBe(before);
    expect(asked).toBe(0);
  },
);

test.each([
  ['createAbhaRegistration', createAbhaRegistration],
  ['createHprRegistration', createHprRegistration],
])('%s refuses what is no service, and options of a wrong type', async (name, make) => {
  const { abha, hpr } = client();
  const service = name === 'createHprRegistration' ? hpr : abha;

  for (const wrong of noObjects) {
    const noService = await problemOf(make, [wrong]);
    expect(noService, inspect(wrong)).toBeInstanceOf(ValidationError);
    if (wrong === undefined) continue;
    const noOptions = await problemOf(make, [service, wrong]);
    expect(noOptions, inspect(wrong)).toMatchObject({
      name: 'ValidationError',
      message: expect.stringContaining('options'),
    });
    expect(await problemOf(make, [service, { initialValues: { mobile: wrong } }]), inspect(wrong)).toSatisfy(
      (problem) => problem instanceof ValidationError || typeof (wrong ?? '') === 'string',
    );
  }
});
