import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { createHttp } from '../client/http.js';
import { hprServer, type HprScript } from '../testing/hprServer.js';
import { connectionBroke, stubFetch, thrownBy } from '../testing/stubFetch.js';
import { createHprService } from './hpr.service.js';
import { brokenHprPasswordRules } from './hprPassword.js';
import { brokenHprUsernameRules, hprUsernameLocalPart } from './hprUsername.js';
import { HprRegistrationSteps } from './registrationFlow.js';

const details = {
  txnId: 't-2',
  hprId: 'farida.q@hpr.abdm',
  email: ' farida.q@example.in ',
  password: 'Correct-horse-7',
  firstName: 'Farida',
  lastName: '',
  dayOfBirth: '08',
  monthOfBirth: 3,
  yearOfBirth: '1981',
  address: '14, Hazratganj',
  pincode: '226001',
  stateCode: 9,
  districtCode: '162',
  hpCategoryCode: '1',
  hpSubCategoryCode: 1,
};

describe('the eight calls', () => {
  test('carry what the contract says, plain', async () => {
    const { hpr, made } = hprServer();
    await hpr.generateAadhaarOtp('2345 6789 0124');
    await hpr.verifyAadhaarOtp({ txnId: 't-1', otp: ' 123 456' });
    await hpr.checkAccountExist({ txnId: 't-2' });
    await hpr.demographicAuthViaMobile({ txnId: 't-2', mobile: '+91 98765 43210' });
    await hpr.generateMobileOtp({ txnId: 't-2', mobile: '09000000001' });
    await hpr.verifyMobileOtp({ txnId: 't-3', otp: '१२३४५६' });
    await hpr.hprIdSuggestions('t-4');
    await hpr.createHprId(details);

    expect(made).toEqual([
      { call: 'send-code', aadhaar: '234567890124' },
      { call: 'verify', txnId: 't-1', otp: '123456', domainName: '@hpr.abdm', idType: 'hpr_id' },
      { call: 'check', txnId: 't-2', preverifiedCheck: true },
      { call: 'match', txnId: 't-2', mobileNumber: '9876543210' },
      { call: 'send-mobile-code', txnId: 't-2', mobile: '9000000001' },
      { call: 'verify-mobile', txnId: 't-3', otp: '123456' },
      { call: 'suggest', txnId: 't-4' },
      {
        ...details,
        call: 'create',
        email: 'farida.q@example.in',
        dayOfBirth: '8',
        monthOfBirth: '3',
        stateCode: '9',
        hpSubCategoryCode: '1',
      },
    ]);
  });

  test('give what the service says, and no token', async () => {
    const { hpr } = hprServer();

    expect(await hpr.generateAadhaarOtp('234567890124')).toEqual({ txnId: 't-1', sentTo: '******3210' });
    expect(await hpr.verifyAadhaarOtp({ txnId: 't-1', otp: '123456' })).toMatchObject({
      txnId: 't-2',
      person: {
        name: 'Farida Qureshi',
        gender: 'female',
        birthDate: { year: '1981', month: '03', day: '08' },
        stateName: 'Uttar Pradesh',
        email: null,
      },
    });
    const check = await hpr.checkAccountExist({ txnId: 't-2' });
    expect(check).toMatchObject({
      txnId: 't-2',
      account: null,
      person: { lastName: 'Qureshi', stateCode: '9', birthDate: { month: '03', day: '08' } },
    });
    const created = await hpr.createHprId(details);
    expect(created).toMatchObject({ hprIdNumber: '71-1234-5678-9012', hprId: 'farida.q@hpr.abdm', isNew: true });
    expect(inspect([check, created], { depth: 9, showHidden: true })).not.toContain('canary-token');
  });

  test.each([
    [{ hprIdNumber: '71-1234-5678-9012', new: false }, true],
    [{ hprIdNumber: '71-1234-5678-9012' }, true],
    [{ hprIdNumber: '', new: true }, false],
    [{ hprIdNumber: ' ', new: false }, false],
  ])('an account check answering %j: there is one = %s', async (body, exists) => {
    const { hpr } = hprServer({ check: [{ body }] });

    expect((await hpr.checkAccountExist({ txnId: 't-1' })).account !== null).toBe(exists);
  });

  test('that only read are asked again after a failure, the others are not', async () => {
    const one = hprServer({ check: [connectionBroke], suggest: [{ status: 503 }] });
    await one.hpr.checkAccountExist({ txnId: 't-1' });
    await one.hpr.hprIdSuggestions('t-1');
    expect(one.calls()).toEqual(['check', 'check', 'suggest', 'suggest']);

    const two = hprServer({ create: [connectionBroke] });
    expect(await thrownBy(two.hpr.createHprId(details))).toMatchObject({ outcome: 'unknown' });
    expect(two.calls()).toEqual(['create']);
  });

  test('need the HPR value where the API is called directly', async () => {
    const { fetch, asked } = stubFetch({ body: { txnId: 't-1' } });
    const hprWith = (config: object) => createHprService(createHttp({ baseUrl: 'https://api.test', fetch, ...config }));

    await expect(hprWith({ apiKey: 'key' }).hprIdSuggestions('t-1')).rejects.toThrow(/needs hprId/);
    expect(asked).toEqual([]);
    await hprWith({ apiKey: 'key', hprId: 'manager' }).generateAadhaarOtp('234567890124');
    expect(asked[0]?.headers.get('x-hprid-auth')).toBe('manager');
  });
});

describe('bad input is not sent', () => {
  test.each([
    ['an Aadhaar number', 'aadhaar', ({ hpr }: ReturnType<typeof hprServer>) => hpr.generateAadhaarOtp('234567890125')],
    ['a code', 'otp', ({ hpr }) => hpr.verifyAadhaarOtp({ txnId: 't', otp: '91827' })],
    ['a mobile', 'mobileNumber', ({ hpr }) => hpr.demographicAuthViaMobile({ txnId: 't', mobile: '12345' })],
    ['an e-mail', 'email', ({ hpr }) => hpr.createHprId({ ...details, email: 'some body@x.y' })],
    ['a password', 'password', ({ hpr }) => hpr.createHprId({ ...details, password: 'canary-weak' })],
    ['a day', 'dayOfBirth', ({ hpr }) => hpr.createHprId({ ...details, dayOfBirth: 32 })],
    ['a username', 'hprId', ({ hpr }) => hpr.createHprId({ ...details, hprId: 'a b' })],
  ] satisfies [string, string, (one: ReturnType<typeof hprServer>) => Promise<unknown>][])(
    '%s that is none',
    async (_, field, send) => {
      const server = hprServer();
      const error = await thrownBy(send(server));

      expect(error).toMatchObject({
        name: 'ValidationError',
        statusCode: 400,
        fields: { [field]: expect.any(String) },
      });
      expect(inspect(error, { showHidden: true })).not.toMatch(/234567890125|91827|12345|some body|canary-weak/);
      expect(server.made).toEqual([]);
    },
  );
});

describe('a refusal', () => {
  test.each([
    ['send-code', 422, { code: 'ABDM-1100', message: '' }, 'otp_locked', 'wait'],
    ['send-code', 400, { message: 'Aadhaar is not valid' }, 'aadhaar_invalid', 'reenter'],
    ['send-code', 422, { code: 'HIS-422', details: [{ code: 'HIS-3001', message: '' }] }, 'service_down', 'retry'],
    ['verify', 422, { code: 'HIS-422', details: [{ code: 'HIS-2022', message: '' }] }, 'otp_wrong', 'reenter'],
    ['verify', 422, { code: 'HIS-2031', message: '' }, 'otp_expired', 'restart'],
    ['verify', 400, { message: 'Aadhaar OTP is not valid' }, 'otp_wrong', 'reenter'],
    ['check', 422, { code: 'HIS-2045', message: 'session expired' }, 'transaction_stale', 'restart'],
    ['create', 422, { code: 'HIS-3021', message: '' }, 'account_exists', 'restart'],
    ['create', 409, { message: 'HPR ID is already taken' }, 'username_taken', 'reenter'],
    ['create', 422, { code: 'HIS-422', details: [{ code: 'HIS-403', message: '' }] }, 'forbidden', 'contact-admin'],
  ] as const)('of %s with %i %j is %s: %s', async (call, status, body, code, recovery) => {
    const { hpr } = hprServer({ [call]: [{ status, body }] } satisfies HprScript);
    const sent = {
      'send-code': () => hpr.generateAadhaarOtp('234567890124'),
      verify: () => hpr.verifyAadhaarOtp({ txnId: 't', otp: '123456' }),
      check: () => hpr.checkAccountExist({ txnId: 't' }),
      create: () => hpr.createHprId(details),
    }[call]();
    const error = await thrownBy(sent);

    expect(error).toMatchObject({ code, recovery, data: undefined });
    expect(inspect(error, { showHidden: true })).not.toMatch(/234567890124|123456|Correct-horse/);
  });
});

describe('the steps by name', () => {
  test.each([
    [['start_registration', 'RegisterWithAadhaar', 'generate_aadhaar_otp'], 'send-code', 'verify_aadhaar_otp'],
    [['VERIFY_AADHAAR_OTP', 'VerifyAadhaarOtp', 'verify_aadhaar_otp'], 'verify', 'check_account_exist'],
    [
      ['CHECK_EXISTING_ACCOUNT', 'check_account_exists', 'CheckAccountExists', 'check_account_exist'],
      'check',
      'demographic_auth_via_mobile',
    ],
    [
      ['DEMOGRAPHIC_AUTH', 'VerifyDemographicAuthViaMobile', 'demographic_auth_via_mobile'],
      'match',
      'get_hpr_id_suggestion',
    ],
    [['GenerateMobileOtp', 'generate_mobile_otp'], 'send-mobile-code', 'verify_mobile_otp'],
    [['VerifyMobileOtp', 'verify_mobile_otp'], 'verify-mobile', 'get_hpr_id_suggestion'],
    [
      ['GET_HPR_ID_SUGGESTION', 'get_hpr_id_suggestions', 'GetHprSuggestions'],
      'suggest',
      'create_hpr_id_with_preverified',
    ],
    [['CREATE_HPR_ID', 'create_hpr', 'create_hpr_id_with_preverified'], 'create', null],
  ] as const)('%j make the call %s; then comes %s', async (names, call, nextStep) => {
    const { hpr, calls } = hprServer();
    const payload = { ...details, aadhaar: '234567890124', otp: '123456', mobile: '9876543210' };
    for (const name of names) {
      const result = await hpr.registrationFlow(name, payload);
      expect(result.nextStep).toBe(nextStep);
      expect(result.nextStepPayloadHint === null).toBe(nextStep === null);
    }

    expect(new Set(calls())).toEqual(new Set([call]));
    expect(calls()).toHaveLength(names.length);
  });

  test('follow the answers: a found account ends, another mobile gets a code', async () => {
    const { hpr } = hprServer({
      check: [{ body: { hprIdNumber: '71-1', hprId: 'f@hpr.abdm' } }],
      match: [{ body: { verified: false } }],
    });

    expect(await hpr.registrationFlow(HprRegistrationSteps.CHECK_EXISTING_ACCOUNT, { txnId: 't-1' })).toMatchObject({
      message: 'There is an HPR ID already.',
      nextStep: null,
      data: { accountExists: true, hprId: 'f@hpr.abdm', txnId: 't-1' },
    });
    expect(
      await hpr.registrationFlow(HprRegistrationSteps.DEMOGRAPHIC_AUTH, { txnId: 't-1', mobileNumber: '9876543210' }),
    ).toMatchObject({
      message: 'The mobile is not the one linked with the Aadhaar.',
      nextStep: 'generate_mobile_otp',
      data: { txnId: 't-1', verified: false },
    });
  });

  test("say what is missing, and what to give instead of the README's demographic_data", async () => {
    const { hpr, made } = hprServer();
    const error = await thrownBy(hpr.registrationFlow('DEMOGRAPHIC_AUTH', { txnId: 't-1' }));

    expect(error).toMatchObject({
      fields: { mobileNumber: 'required' },
      message: expect.stringContaining('the mobile alone, instead of demographic_data'),
    });
    await expect(hpr.registrationFlow('no_such_step', {})).rejects.toThrow('Use one of GENERATE_AADHAAR_OTP');
    expect(made).toEqual([]);
  });
});

test.each([
  ['Correct-horse-7', []],
  ['Aa1!aaaa', ['length']],
  ['correct-horse-7', ['upper']],
  ['CORRECT-HORSE-7', ['lower']],
  ['Correct-horse', ['digit']],
  ['Correcthorse7', ['symbol']],
  ['', ['length', 'upper', 'lower', 'digit', 'symbol']],
])('the password %j breaks %j', (password, rules) => {
  expect(brokenHprPasswordRules(password)).toEqual(rules);
});

test.each([
  ['farida.q', []],
  ['dr12', ['letters']],
  ['farida_q', ['characters']],
  ['far ida', ['characters']],
  ['', ['letters']],
])('the username %j breaks %j', (username, rules) => {
  expect(brokenHprUsernameRules(hprUsernameLocalPart(`${username}@hpr.abdm`))).toEqual(rules);
});
