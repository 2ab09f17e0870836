import { createCarestack, createHprRegistration, HprRegistrationSteps, type Carestack } from '@carestack/core';
import { isAadhaarNumber } from '@carestack/core/values';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createSandbox } from '../createSandbox.js';
import { openSandbox } from '../node/index.js';
import type { RunningSandbox } from '../options.js';
import { call } from '../testing/call.js';
import { createInspectableSandbox } from '../testing/inspectable.js';
import { codeOnPhone, otherThan } from '../testing/phone.js';
import { hprIdentities, type HprScenario } from './identities.js';

const folder = mkdtempSync(join(tmpdir(), 'carestack-hpr-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => void vi.useRealTimers());

let files = 0;
const ways: Record<string, () => Promise<RunningSandbox>> = {
  'in memory': () => createSandbox({ patients: 0 }),
  'in a file': () => openSandbox({ patients: 0, file: join(folder, `${(files += 1)}.db`) }),
};

const clientOf = ({ apiKey, fetch }: Pick<RunningSandbox, 'apiKey' | 'fetch'>) =>
  createCarestack({ baseUrl: 'http://sandbox', apiKey, hprId: 'manager@hpr.abdm', fetch });

const consent = { textVersion: '1', textSha256: 'a'.repeat(64), language: 'en', agreedAt: '2026-11-09T10:00:00Z' };
const password = 'Correct-horse-7';
const details = {
  email: 'farida.q@example.in',
  password,
  hpCategoryCode: '1',
  hpSubCategoryCode: '1',
  stateCode: '9',
  districtCode: '162',
};

const identityOf = (scenario: HprScenario) => {
  const identity = hprIdentities.find((row) => row.scenario === scenario);
  if (!identity) throw new Error('There is no such scenario.');
  return { ...identity, mobile: identity.mobile ?? '' };
};

describe.each(Object.entries(ways))('%s', (_, open) => {
  let sandbox: RunningSandbox;
  let hpr: Carestack['hpr'];

  beforeEach(async () => {
    sandbox = await open();
    ({ hpr } = clientOf(sandbox));
  });
  afterEach(() => sandbox.close());

  /** Up to a proved Aadhaar, by the wire. */
  async function verified(scenario: HprScenario) {
    const { txnId } = await hpr.generateAadhaarOtp(identityOf(scenario).aadhaar);
    return hpr.verifyAadhaarOtp({ txnId, otp: await codeOnPhone(sandbox) });
  }

  const newId = (txnId: string, hprId: string) => ({
    ...details,
    txnId,
    hprId,
    firstName: 'Farida',
    lastName: 'Qureshi',
    dayOfBirth: '08',
    monthOfBirth: '03',
    yearOfBirth: '1981',
    address: '14, Hazratganj',
    pincode: '226001',
  });

  async function ready(scenario: HprScenario) {
    const { txnId } = await verified(scenario);
    await hpr.demographicAuthViaMobile({ txnId, mobile: identityOf(scenario).mobile });
    return txnId;
  }

  describe('the journey', () => {
    const start = async (scenario: HprScenario) => {
      const journey = createHprRegistration(hpr);
      journey.agree(consent);
      await journey.requestCode(identityOf(scenario).aadhaar);
      return journey;
    };
    const toUsername = async (scenario: HprScenario) => {
      const journey = await start(scenario);
      await journey.verifyCode(await codeOnPhone(sandbox));
      await journey.giveMobile(identityOf(scenario).mobile);
      return journey;
    };

    test('with the linked mobile ends in an HPR ID', async () => {
      const journey = await toUsername('new');
      expect(journey.getState().step).toMatchObject({
        name: 'username',
        suggestions: ['farida.qureshi', 'faridaqureshi81', 'dr.faridaqureshi', 'qureshi.farida'],
        verified: {
          person: { firstName: 'Farida', birthDate: { year: '1981', month: '03', day: '08' }, stateCode: '9' },
        },
      });
      journey.chooseUsername('Dr.Farida.Q@hpr.abdm');
      await journey.create(details);

      expect(journey.getState()).toMatchObject({
        step: { name: 'done', result: { outcome: 'created', hprId: 'dr.farida.q@hpr.abdm', consent } },
        problem: null,
      });
    });

    test('with another mobile proves that one first', async () => {
      const journey = await start('new');
      await journey.verifyCode(await codeOnPhone(sandbox));
      await journey.giveMobile('98123 45678');
      expect(journey.getState().step).toMatchObject({ name: 'mobile-otp', code: { sentTo: '******5678' } });
      await journey.verifyMobile(otherThan(await codeOnPhone(sandbox, '5678')));
      expect(journey.getState()).toMatchObject({ problem: { code: 'otp_wrong' }, step: { code: { wrongCodes: 1 } } });
      await journey.verifyMobile(await codeOnPhone(sandbox, '5678'));

      expect(journey.getState().step.name).toBe('username');
    });

    test('of somebody who has an HPR ID shows it and creates nothing', async () => {
      const journey = await start('existing-hpr');
      await journey.verifyCode(await codeOnPhone(sandbox));

      expect(journey.getState().step).toMatchObject({
        name: 'existing',
        account: { hprId: 'ritu.bose@hpr.abdm', categoryName: 'Doctor', subCategoryName: 'Modern Medicine' },
        result: { outcome: 'found', person: { name: 'Ritu Bose' } },
      });
    });

    test('whose suggestions others take keeps what was proved and offers new ones', async () => {
      const journey = await toUsername('usernames-taken');
      journey.chooseUsername('arindam.sen');
      await journey.create(details);
      expect(journey.getState()).toMatchObject({
        step: { name: 'username' },
        problem: { code: 'username_taken', field: 'hprId' },
      });
      await journey.loadSuggestions();
      const { step } = journey.getState();
      journey.chooseUsername((step.name === 'username' && step.suggestions?.[0]) || '');
      await journey.create(details);

      expect(journey.getState().step).toMatchObject({ name: 'done', result: { hprId: 'arindam.sen1@hpr.abdm' } });
    });

    test('of somebody with a photo shows it, and sends it along', async () => {
      const journey = await toUsername('with-photo');
      const { step } = journey.getState();
      expect(step).toMatchObject({ verified: { person: { photo: expect.stringMatching(/^iVBORw0KGgo/) } } });
      journey.chooseUsername('devika.nair');
      await journey.create(details);

      expect(journey.getState().step).toMatchObject({ name: 'done', result: { person: { name: 'Devika Nair' } } });
    });

    test('whose last answer is lost is uncertain, and finds the one HPR ID that was created', async () => {
      const journey = await toUsername('lost-answer');
      journey.chooseUsername('nikhil.joshi');
      await journey.create(details);
      expect(journey.getState().step).toMatchObject({ name: 'uncertain', during: 'create' });
      await journey.checkAccount();

      expect(journey.getState().step).toMatchObject({
        name: 'existing',
        result: { outcome: 'found', hprId: 'nikhil.joshi@hpr.abdm' },
      });
    });

    test('where only the year of birth is known takes the day and the month from the form', async () => {
      const journey = await toUsername('year-only');
      journey.chooseUsername('meenakshi.iyer');
      await journey.create(details);
      expect(journey.getState().problem).toMatchObject({ field: 'dayOfBirth', code: 'required' });
      await journey.create({ ...details, dayOfBirth: 9, monthOfBirth: 12 });

      expect(journey.getState().step.name).toBe('done');
    });

    test.each([
      ['no-mobile', { code: 'aadhaar_without_mobile', recovery: 'other-route' }],
      ['locked', { code: 'otp_locked', recovery: 'wait' }],
      ['service-down', { code: 'service_down', recovery: 'retry' }],
    ] as const)('of somebody who is %s says so', async (scenario, problem) => {
      const journey = await start(scenario);

      expect(journey.getState()).toMatchObject({ step: { name: 'aadhaar' }, problem });
    });
  });

  test("by the README's names ends in a profile", async () => {
    const begun = await hpr.startRegistration(identityOf('new').aadhaar);
    expect(begun).toMatchObject({
      nextStep: 'verify_aadhaar_otp',
      nextStepPayloadHint: { requiredFields: ['otp', 'txnId'] },
    });
    const proved = await hpr.registrationFlow(HprRegistrationSteps.VERIFY_AADHAAR_OTP, {
      otp: await codeOnPhone(sandbox),
      txnId: String(begun.data['txnId']),
      domainName: 'allopathy',
      idType: 'aadhaar',
      restrictions: null,
    });
    const txnId = String(proved.data['txnId']);
    const checked = await hpr.registrationFlow('CHECK_EXISTING_ACCOUNT', { txnId });
    expect(checked).toMatchObject({ data: { accountExists: false, lastName: 'Qureshi' } });
    const matched = await hpr.registrationFlow('DEMOGRAPHIC_AUTH', { txnId, mobile: identityOf('new').mobile });
    expect(matched).toMatchObject({ data: { txnId, verified: true }, nextStep: 'get_hpr_id_suggestion' });
    const suggested = await hpr.registrationFlow('GET_HPR_ID_SUGGESTION', { txnId });
    const [hprId = ''] = suggested.data['hprIdSuggestions'] as string[];
    const done = await hpr.registrationFlow('CREATE_HPR_ID', newId(txnId, hprId));

    expect(done).toMatchObject({
      nextStep: null,
      data: {
        hprProfile: {
          hprId: 'farida.qureshi@hpr.abdm',
          name: 'Farida Qureshi',
          isNew: true,
          stateName: 'Uttar Pradesh',
        },
      },
    });
  });

  describe('the wire', () => {
    const post = (path: string, json: object, headers = { 'x-hprid-auth': 'manager@hpr.abdm' }) =>
      call(sandbox, `POST ${path}`, { json, headers });

    test('has every member that Python wants, with and without an account', async () => {
      const known = await verified('existing-hpr');
      expect((await post('/check/account-exist', { txnId: known.txnId, preverifiedCheck: true })).body).toMatchObject({
        token: expect.any(String),
        hprIdNumber: expect.stringMatching(/^\d\d-\d{4}-\d{4}-\d{4}$/),
        hprId: 'ritu.bose@hpr.abdm',
        categoryId: 1,
        subCategoryId: 1,
        new: false,
        categoryName: 'Doctor',
        categorySubName: 'Modern Medicine',
      });

      const unknown = await verified('new');
      expect((await post('/check/account-exist', { txnId: unknown.txnId, preverifiedCheck: true })).body).toMatchObject(
        {
          token: expect.any(String),
          hprIdNumber: '',
          categoryId: 0,
          subCategoryId: 0,
          new: true,
          firstName: 'Farida',
          lastName: 'Qureshi',
          dayOfBirth: '8',
          monthOfBirth: '3',
          yearOfBirth: '1981',
          stateName: 'Uttar Pradesh',
          districtName: 'Lucknow',
        },
      );
    });

    test('answers suggestions as a bare list and a creation with all it promises', async () => {
      const txnId = await ready('new');
      const suggestions = await post('/hpId/suggestion', { txnId });
      expect(JSON.parse(suggestions.text)).toHaveLength(4);
      const { status, body, text } = await post('/hprId/create', {
        ...newId(txnId, 'farida.qureshi'),
        middleName: null,
      });

      expect(status).toBe(200);
      expect(body).toMatchObject({
        token: expect.any(String),
        hprIdNumber: expect.any(String),
        name: 'Farida Qureshi',
        gender: 'F',
        yearOfBirth: '1981',
        monthOfBirth: '3',
        dayOfBirth: '8',
        firstName: 'Farida',
        lastName: 'Qureshi',
        hprId: 'farida.qureshi@hpr.abdm',
        stateCode: '9',
        stateName: 'Uttar Pradesh',
        kycPhoto: '',
        mobile: '9876510001',
        categoryId: 1,
        subCategoryId: 1,
        authMethods: expect.any(Array),
        new: true,
      });
      expect(text).not.toContain(password);
    });

    test('refuses a call without the HPR value, and the client one without it before it is sent', async () => {
      const answer = await post('/aadhaar/generateOtp', { aadhaar: identityOf('new').aadhaar }, { 'x-hprid-auth': '' });
      expect(answer.status).toBe(403);

      const without = createCarestack({ baseUrl: 'http://sandbox', apiKey: sandbox.apiKey, fetch: sandbox.fetch });
      await expect(without.hpr.generateAadhaarOtp(identityOf('new').aadhaar)).rejects.toThrow('needs hprId');
    });

    test('takes the steps only in their order, and only with the latest transaction', async () => {
      const { txnId } = await hpr.generateAadhaarOtp(identityOf('new').aadhaar);
      const stale = { code: 'transaction_stale', recovery: 'restart', upstreamCode: 'ABDM-1017' };
      await expect(hpr.checkAccountExist({ txnId })).rejects.toMatchObject(stale);
      await expect(hpr.hprIdSuggestions(txnId)).rejects.toMatchObject(stale);
      const proved = await hpr.verifyAadhaarOtp({ txnId, otp: await codeOnPhone(sandbox) });

      await expect(hpr.checkAccountExist({ txnId })).rejects.toMatchObject(stale);
      await expect(hpr.hprIdSuggestions(proved.txnId)).rejects.toMatchObject(stale);
      await expect(hpr.createHprId(newId(proved.txnId, 'farida.qureshi'))).rejects.toMatchObject(stale);
    });

    test('a journey of an ABHA and one of an HPR ID do not end each other', async () => {
      const { abha } = clientOf(sandbox);
      const { aadhaar, mobile } = identityOf('new');
      const first = await hpr.generateAadhaarOtp(aadhaar);
      const otp = await codeOnPhone(sandbox);
      const second = await abha.generateAadhaarOtp(aadhaar);
      const enrolled = await abha.enrollWithAadhaar({ txnId: second.txnId, otp: await codeOnPhone(sandbox), mobile });

      expect(enrolled.isNew).toBe(true);
      await expect(hpr.verifyAadhaarOtp({ txnId: enrolled.txnId, otp })).rejects.toMatchObject({
        code: 'transaction_stale',
      });
      expect(await hpr.verifyAadhaarOtp({ txnId: first.txnId, otp })).toMatchObject({
        person: { name: 'Farida Qureshi' },
      });
    });

    test('counts wrong codes and locks after the third', async () => {
      const { txnId } = await hpr.generateAadhaarOtp(identityOf('new').aadhaar);
      const otp = await codeOnPhone(sandbox);
      const codes: string[] = [];
      for (let tries = 0; tries < 3; tries += 1) {
        await hpr
          .verifyAadhaarOtp({ txnId, otp: otherThan(otp) })
          .catch(({ code }: { code: string }) => codes.push(code));
      }

      expect(codes).toEqual(['otp_wrong', 'otp_wrong', 'otp_wrong']);
      await expect(hpr.verifyAadhaarOtp({ txnId, otp })).rejects.toMatchObject({
        code: 'otp_locked',
        recovery: 'wait',
      });
    });

    test('creates one HPR ID per person, whoever asks at once, and one owner per username', async () => {
      const txnId = await ready('new');
      const names = ['farida.one', 'farida.two', 'farida.three', 'farida.four'];
      const results = await Promise.allSettled(names.map((hprId) => hpr.createHprId(newId(txnId, hprId))));
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const result of results) {
        if (result.status === 'rejected')
          expect(result.reason).toMatchObject({ code: 'account_exists', statusCode: 409 });
      }

      const { account } = await hpr.checkAccountExist({ txnId });
      const other = await ready('usernames-taken');
      await expect(hpr.createHprId(newId(other, account?.hprId ?? ''))).rejects.toMatchObject({
        code: 'username_taken',
        fields: { hprId: 'username_taken' },
      });
    });

    test.each([
      [{ hprId: 'dr1' }, 'hprId', 'username_invalid'],
      [{ password: 'short' }, 'password', 'password_weak'],
      [{ email: 'nobody' }, 'email', 'email_invalid'],
      [{ hpSubCategoryCode: '33' }, 'hpSubCategoryCode', 'category_invalid'],
      [{ dayOfBirth: '32' }, 'dayOfBirth', 'date_invalid'],
      [{ districtCode: undefined }, 'districtCode', 'required'],
    ])('refuses a creation with %j', async (change, field, reason) => {
      const txnId = await ready('new');

      expect(await post('/hprId/create', { ...newId(txnId, 'farida.qureshi'), ...change })).toMatchObject({
        status: 400,
        body: { details: [{ field, reason }] },
      });
    });
  });
});

test('the table of professionals can be read without a key, and its numbers are valid and differ', async () => {
  const sandbox = await createSandbox({ patients: 0 });
  const { body } = await call(sandbox, 'GET /sandbox/hpr-identities', { headers: { authorization: '' } });

  expect(body['identities']).toEqual(hprIdentities);
  expect(hprIdentities.every(({ aadhaar }) => isAadhaarNumber(aadhaar))).toBe(true);
  expect(new Set(hprIdentities.map(({ aadhaar }) => aadhaar)).size).toBe(hprIdentities.length);
});

test('somebody slow waits four seconds for every answer', async () => {
  const sandbox = await createSandbox({ patients: 0 });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let isAnswered = false;
  const answer = call(sandbox, 'POST /aadhaar/generateOtp', {
    json: { aadhaar: identityOf('slow').aadhaar },
    headers: { 'x-hprid-auth': 'manager@hpr.abdm' },
  }).finally(() => {
    isAnswered = true;
  });
  while (vi.getTimerCount() === 0) await new Promise(setImmediate);

  await vi.advanceTimersByTimeAsync(3_999);
  expect(isAnswered).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect((await answer).status).toBe(200);
});

test('after a whole journey neither Aadhaar number, code nor password is in the database or in an answer, the phone apart', async () => {
  const sandbox = await createInspectableSandbox();
  const { hpr } = clientOf(sandbox);
  const journey = createHprRegistration(hpr);
  journey.agree(consent);
  await journey.requestCode(identityOf('new').aadhaar);
  const first = await codeOnPhone(sandbox);
  const duringTheJourney = sandbox.image();
  await journey.verifyCode(first);
  await journey.giveMobile('9812345678');
  const second = await codeOnPhone(sandbox, '5678');
  await journey.verifyMobile(second);
  journey.chooseUsername('farida.qureshi');
  await journey.create(details);

  expect(journey.getState().step.name).toBe('done');
  const image = sandbox.image();
  expect(image).toContain('farida.qureshi@hpr.abdm');
  const places = [
    { path: 'the database', text: image },
    { path: 'the database during the journey', text: duringTheJourney },
    ...sandbox.answers.filter(({ path }) => path !== '/sandbox/inbox'),
  ];
  const secrets = new RegExp(`(?<!\\w)(?:300000000017|${first}|${second}|${password})(?!\\w)`);
  expect(places.filter(({ text }) => secrets.test(text)).map(({ path }) => path)).toEqual([]);
});
