import { describe, expect, test } from 'vitest';
import { createHttp } from '../client/http.js';
import { ValidationError } from '../errors/EhrApiError.js';
import { abhaKey } from '../testing/abhaKey.js';
import { stubFetch, thrownBy } from '../testing/stubFetch.js';
import { createAbhaService } from './abha.service.js';
import { AbhaSteps } from './registrationFlow.js';

function abhaWith(answer: unknown) {
  const { fetch, asked } = stubFetch({ body: answer });
  const abha = createAbhaService(createHttp({ baseUrl: 'https://api.test', fetch, abhaPublicKey: abhaKey }));
  return { abha, asked };
}

/** An answer that fits every step. */
const anyAnswer = {
  txnId: 't-9',
  message: 'OTP sent to ******3210',
  authResult: 'success',
  isNew: true,
  ABHAProfile: { ABHANumber: '91-1234-5678-9012', mobile: '9876543210' },
  abhaAddressList: ['asha.rao'],
  healthIdNumber: '91-1234-5678-9012',
  preferredAbhaAddress: 'asha.rao@sbx',
};

/** A payload that fits every step. */
const payload = { aadhaar: '234567890124', otp: '123456', txnId: 't-1', mobile: '9876543210', abhaAddress: 'asha.rao' };

const paths = {
  generate_aadhaar_otp: 'aadhaar/request-otp',
  enroll_with_aadhaar: 'aadhaar/enroll',
  generate_mobile_otp: 'update/mobile/request-otp',
  verify_mobile_otp: 'update/mobile/verify-otp',
  abha_address_suggestion: 'address-suggestions?txnId=t-1',
  create_abha_address: 'abha-address',
};

test.each<[string, keyof typeof paths]>([
  ['generate_aadhaar_otp', 'generate_aadhaar_otp'],
  ['start_registration', 'generate_aadhaar_otp'],
  ['register_with_aadhaar', 'generate_aadhaar_otp'],
  ['RegisterWithAadhaar', 'generate_aadhaar_otp'],
  ['enroll_with_aadhaar', 'enroll_with_aadhaar'],
  ['ENROLL_WITH_AADHAAR', 'enroll_with_aadhaar'],
  ['verify_aadhaar_otp', 'enroll_with_aadhaar'],
  ['VerifyAadhaarOtp', 'enroll_with_aadhaar'],
  ['GENERATE_MOBILE_OTP', 'generate_mobile_otp'],
  ['update_mobile', 'generate_mobile_otp'],
  ['VERIFY_MOBILE_OTP', 'verify_mobile_otp'],
  ['verify_update_mobile_otp', 'verify_mobile_otp'],
  ['abha_address_suggestion', 'abha_address_suggestion'],
  ['GET_ABHA_ADDRESS_SUGGESTION', 'abha_address_suggestion'],
  ['get_abha_address_suggestions', 'abha_address_suggestion'],
  ['GetAbhaAddressSuggestions', 'abha_address_suggestion'],
  ['CREATE_ABHA_ADDRESS', 'create_abha_address'],
  ['final_register', 'create_abha_address'],
  ['CREATE_ABHA_ID', 'create_abha_address'],
  [' create_abha_address ', 'create_abha_address'],
])('the step %s is %s', async (name, step) => {
  const { abha, asked } = abhaWith(anyAnswer);
  await abha.registrationFlow(name, payload);

  expect(asked.map(({ path }) => path)).toEqual([`/patient/registration/abha/${paths[step]}`]);
});

test.each(['login', '', 'constructor', 'toString'])('there is no step %j, and the cure is told', async (name) => {
  const { abha, asked } = abhaWith(anyAnswer);

  await expect(abha.registrationFlow(name, payload)).rejects.toThrow(
    'there is no step of that name. Use one of GENERATE_AADHAAR_OTP, ENROLL_WITH_AADHAAR,',
  );
  expect(asked).toHaveLength(0);
});

describe('every answer says what comes next', () => {
  test.each<[string, unknown, string | null, readonly string[] | undefined]>([
    [AbhaSteps.GENERATE_AADHAAR_OTP, anyAnswer, 'enroll_with_aadhaar', ['otp', 'txnId', 'mobile']],
    [AbhaSteps.ENROLL_WITH_AADHAAR, anyAnswer, 'abha_address_suggestion', ['txnId']],
    [
      AbhaSteps.ENROLL_WITH_AADHAAR,
      { ...anyAnswer, ABHAProfile: { ABHANumber: '91-1234-5678-9012', mobile: '+91 98765 43210' } },
      'abha_address_suggestion',
      ['txnId'],
    ],
    [
      AbhaSteps.ENROLL_WITH_AADHAAR,
      { ...anyAnswer, ABHAProfile: { ABHANumber: '91-1234-5678-9012', mobile: '9000000001' } },
      'generate_mobile_otp',
      ['mobile', 'txnId'],
    ],
    [
      AbhaSteps.ENROLL_WITH_AADHAAR,
      { ...anyAnswer, ABHAProfile: { ABHANumber: '91-1234-5678-9012', mobile: '******3210' } },
      'generate_mobile_otp',
      ['mobile', 'txnId'],
    ],
    [
      AbhaSteps.ENROLL_WITH_AADHAAR,
      { ...anyAnswer, ABHAProfile: { ABHANumber: '91-1234-5678-9012' } },
      'generate_mobile_otp',
      ['mobile', 'txnId'],
    ],
    [AbhaSteps.GENERATE_MOBILE_OTP, anyAnswer, 'verify_mobile_otp', ['otp', 'txnId']],
    [AbhaSteps.VERIFY_MOBILE_OTP, anyAnswer, 'abha_address_suggestion', ['txnId']],
    [AbhaSteps.ABHA_ADDRESS_SUGGESTION, anyAnswer, 'create_abha_address', ['abhaAddress', 'txnId']],
    [AbhaSteps.CREATE_ABHA_ADDRESS, anyAnswer, null, undefined],
  ])('after %s with %j: %s', async (step, answer, nextStep, requiredFields) => {
    const { abha } = abhaWith(answer);
    const result = await abha.registrationFlow(step, payload);

    expect(result.nextStep).toBe(nextStep);
    expect(result.nextStepPayloadHint).toEqual(requiredFields ? { requiredFields } : null);
  });

  test('and gives the data of its own step', async () => {
    const { abha } = abhaWith(anyAnswer);

    await expect(abha.startRegistration('234567890124')).resolves.toMatchObject({
      message: 'A code is on its way.',
      data: { txnId: 't-9', sentTo: '******3210' },
      nextStep: 'enroll_with_aadhaar',
    });
    expect((await abha.registrationFlow(AbhaSteps.ABHA_ADDRESS_SUGGESTION, payload)).data).toEqual({
      txnId: 't-9',
      abhaAddressList: ['asha.rao'],
    });
    expect((await abha.registrationFlow(AbhaSteps.CREATE_ABHA_ADDRESS, payload)).data).toEqual({
      abhaNumber: '91-1234-5678-9012',
      abhaAddress: 'asha.rao@sbx',
    });
  });
});

test.each([
  [true, 'The ABHA was created.'],
  [false, 'There was an ABHA already: nothing was created.'],
])('with isNew %s the enrolment says: %s', async (isNew, message) => {
  const { abha } = abhaWith({ ...anyAnswer, isNew });

  await expect(abha.registrationFlow('ENROLL_WITH_AADHAAR', payload)).resolves.toMatchObject({ message });
});

test.each<[string, string[]]>([
  ['generate_aadhaar_otp', ['aadhaar']],
  ['enroll_with_aadhaar', ['otp', 'txnId', 'mobile']],
  ['generate_mobile_otp', ['mobile', 'txnId']],
  ['verify_mobile_otp', ['otp', 'txnId']],
  ['abha_address_suggestion', ['txnId']],
  ['create_abha_address', ['abhaAddress', 'txnId']],
])('%s without its payload names what is missing and sends nothing', async (step, missing) => {
  const { abha, asked } = abhaWith(anyAnswer);
  const error = await thrownBy(abha.registrationFlow(step, {}));

  expect(error).toBeInstanceOf(ValidationError);
  expect(error).toMatchObject({
    message: `abha.registrationFlow: ${step} needs ${missing.join(', ')}`,
    fields: Object.fromEntries(missing.map((field) => [field, 'required'])),
  });
  expect(asked).toHaveLength(0);
});

test('the mobile may come as updateValue', async () => {
  const { abha } = abhaWith(anyAnswer);

  await expect(
    abha.registrationFlow('update_mobile', { txnId: 't-1', mobile: '', updateValue: '9876543210' }),
  ).resolves.toMatchObject({ nextStep: 'verify_mobile_otp' });
});
