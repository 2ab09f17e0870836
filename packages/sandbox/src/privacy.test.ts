import { createCarestack } from '@carestack/core';
import { expect, test } from 'vitest';
import { createInspectableSandbox } from './testing/inspectable.js';
import { codeOnPhone, otherThan } from './testing/phone.js';

const aadhaar = '999941057058';
const mobile = '9812345678';

test('after a whole journey neither the Aadhaar number nor a code is in the database or in an answer, the phone apart', async () => {
  const sandbox = await createInspectableSandbox();
  const { abha } = createCarestack({ baseUrl: 'http://sandbox', apiKey: sandbox.apiKey, fetch: sandbox.fetch });
  const codes: string[] = [];
  const readCode = async (lastFour: string) => {
    const code = await codeOnPhone(sandbox, lastFour);
    codes.push(code);
    return code;
  };

  const sent = await abha.generateAadhaarOtp(aadhaar);
  const otp = await readCode('0001');
  await abha.enrollWithAadhaar({ txnId: sent.txnId, otp: otherThan(otp), mobile }).catch(() => undefined);
  const duringTheJourney = sandbox.image();
  const enrolment = await abha.enrollWithAadhaar({ txnId: sent.txnId, otp, mobile });
  const second = await abha.generateMobileOtp({ txnId: enrolment.txnId, mobile });
  const verified = await abha.verifyMobileOtp({ txnId: second.txnId, otp: await readCode('5678') });
  const { suggestions } = await abha.addressSuggestions(verified.txnId);
  await abha.createAddress({ txnId: verified.txnId, abhaAddress: suggestions[0] ?? '' });
  await abha.generateAadhaarOtp(aadhaar);
  await readCode('0001');

  const image = sandbox.image();
  // The scan sees what is there: a name that must be stored is found by it.
  expect(image).toContain('Ravi');
  expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true);
  const places = [
    { path: 'the database', text: image },
    { path: 'the database during the journey', text: duringTheJourney },
    ...sandbox.answers.filter(({ path }) => path !== '/sandbox/inbox'),
  ];
  const secrets = [aadhaar, '9999 4105 7058', '9999-4105-7058', ...codes];
  // By itself, and not as a part of some longer number.
  const alone = new RegExp(`(?<!\\w)(?:${secrets.join('|')})(?!\\w)`);
  expect(places.filter(({ text }) => alone.test(text)).map(({ path }) => path)).toEqual([]);
});
