import { describe, expect, test } from 'vitest';
import type { SnapshotStore } from '../../registration/createJourney.js';
import { goodHprAnswer, hprServer, type HprScript } from '../../testing/hprServer.js';
import { connectionBroke, neverAnswers } from '../../testing/stubFetch.js';
import { createHprRegistration } from './createHprRegistration.js';
import type { HprRegistrationOptions } from './moves.js';
import { initialHprState } from './state.js';

const consent = { textVersion: '1', textSha256: 'a'.repeat(64), language: 'en', agreedAt: '2026-11-09T10:00:00Z' };
const aadhaar = '2345 6789 0124';
const details = {
  email: 'farida.q@example.in',
  password: 'Correct-horse-7',
  hpCategoryCode: '1',
  hpSubCategoryCode: '1',
  stateCode: '9',
  districtCode: '162',
};
const otherMobile: HprScript = { match: [{ body: { verified: false } }] };
const wrongCode = { status: 422, body: { code: 'HIS-2022', message: '' } };
const locked = { status: 422, body: { code: 'ABDM-1100', message: '' } };

/** A journey over the scripted service, with a clock that only the test moves. */
function journey(script: HprScript = {}, options: HprRegistrationOptions = {}) {
  const clock = { time: 1_000_000 };
  const kept: { text: string | null } = { text: null };
  const store: SnapshotStore = {
    read: () => kept.text,
    write: (text) => {
      kept.text = text;
    },
    clear: () => {
      kept.text = null;
    },
  };
  const { hpr, made, calls } = hprServer(script);
  const make = () => createHprRegistration(hpr, { store, now: () => clock.time, ...options });
  const registration = make();
  return { registration, made, calls, clock, kept, reload: make, step: () => registration.getState().step };
}

type Journey = ReturnType<typeof journey>;

const toCode = async ({ registration }: Journey) => {
  registration.agree(consent);
  await registration.requestCode(aadhaar);
};
const toMobile = async (one: Journey) => {
  await toCode(one);
  await one.registration.verifyCode('123456');
};
const toUsername = async (one: Journey) => {
  await toMobile(one);
  await one.registration.giveMobile('9876543210');
};
const toDetails = async (one: Journey) => {
  await toUsername(one);
  one.registration.chooseUsername('farida.qureshi');
};

describe('the way', () => {
  test('with the linked mobile takes six calls, and what Aadhaar says travels with what was typed', async () => {
    const one = journey();
    await toDetails(one);
    await one.registration.create({ ...details, firstName: 'Somebody', address: 'elsewhere' });

    expect(one.calls()).toEqual(['send-code', 'verify', 'check', 'match', 'suggest', 'create']);
    expect(one.made.at(-1)).toEqual({
      ...details,
      call: 'create',
      txnId: 't-2',
      hprId: 'farida.qureshi@hpr.abdm',
      firstName: 'Farida',
      lastName: 'Qureshi',
      dayOfBirth: '8',
      monthOfBirth: '3',
      yearOfBirth: '1981',
      address: '14, Hazratganj',
      pincode: '226001',
    });
    expect(one.step()).toMatchObject({
      name: 'done',
      result: { outcome: 'created', hprIdNumber: '71-1234-5678-9012', consent },
    });
  });

  test('with another mobile sends a code to it, and goes on under the new transactions', async () => {
    const one = journey(otherMobile);
    await toUsername(one);
    expect(one.step()).toMatchObject({ name: 'mobile-otp', code: { sentTo: '******3210', sends: 1 } });
    await one.registration.verifyMobile('654321');

    expect(one.made.slice(3)).toEqual([
      { call: 'match', txnId: 't-2', mobileNumber: '9876543210' },
      { call: 'send-mobile-code', txnId: 't-2', mobile: '9876543210' },
      { call: 'verify-mobile', txnId: 't-5', otp: '654321' },
      { call: 'suggest', txnId: 't-6' },
    ]);
    expect(one.step().name).toBe('username');
  });

  test('of somebody who has an HPR ID ends with it', async () => {
    const one = journey({ check: [{ body: goodHprAnswer('check', '', true) }] });
    await toMobile(one);

    expect(one.step()).toMatchObject({
      name: 'existing',
      account: { hprId: 'farida.q@hpr.abdm' },
      result: { outcome: 'found', person: { name: 'Farida Qureshi' } },
    });
    expect(one.kept.text).not.toMatch(/Farida|farida|71-/);
    one.registration.finish();
    expect(one.kept.text).toBeNull();
  });

  test('of somebody whose Aadhaar tells one line of name parts it', async () => {
    const one = journey({ check: [{ body: { hprIdNumber: '' } }] });
    await toDetails(one);
    await one.registration.create(details);

    expect(one.made.at(-1)).toMatchObject({ firstName: 'Farida', lastName: 'Qureshi', dayOfBirth: '8' });
  });
});

describe('a code', () => {
  test('is sent again after a minute, for the number typed again, twice', async () => {
    const one = journey();
    await toCode(one);
    await one.registration.resendCode(aadhaar);
    expect(one.calls()).toHaveLength(1);
    for (let turn = 0; turn < 4; turn += 1) {
      one.clock.time += 60_000;
      await one.registration.resendCode(aadhaar);
    }

    expect(one.calls()).toEqual(['send-code', 'send-code', 'send-code']);
    expect(one.step()).toMatchObject({ name: 'otp', code: { transactionId: 't-3', sends: 3 } });
  });

  test('without the number leads back to it, and the code that came still counts', async () => {
    const one = journey();
    await toCode(one);
    one.clock.time += 60_000;
    await one.registration.resendCode();
    expect(one.step()).toMatchObject({ name: 'aadhaar', held: { code: { transactionId: 't-1' } } });
    one.registration.forward();
    await one.registration.verifyCode('123456');

    expect(one.step().name).toBe('mobile');
  });

  test('that is wrong is counted, and three lock for half an hour', async () => {
    const one = journey({ verify: [wrongCode, wrongCode, locked] });
    await toCode(one);
    await one.registration.verifyCode('111111');
    await one.registration.verifyCode('222222');
    expect(one.registration.getState()).toMatchObject({
      step: { code: { wrongCodes: 2 } },
      problem: { code: 'otp_wrong', field: 'otp', recovery: 'reenter' },
    });
    await one.registration.verifyCode('333333');

    expect(one.registration.getState()).toMatchObject({
      step: { code: { lockedUntil: 2_800_000 } },
      problem: { code: 'otp_locked', retryAt: 2_800_000 },
    });
  });

  test('of the mobile has its limits beyond back and forward', async () => {
    const one = journey({ match: Array.from({ length: 9 }, () => ({ body: { verified: false } })) });
    await toUsername(one);
    for (let turn = 0; turn < 4; turn += 1) {
      one.registration.back();
      await one.registration.giveMobile('9876543210');
    }

    expect(one.calls().filter((call) => call === 'send-mobile-code')).toHaveLength(3);
    expect(one.registration.getState().problem).toMatchObject({ code: 'rate_limited', recovery: 'restart' });
    one.registration.forward();
    expect(one.step().name).toBe('mobile-otp');
  });
});

describe('the details', () => {
  test.each([
    [{ password: 'weak' }, 'password', 'password_weak'],
    [{ email: 'nobody' }, 'email', 'email_invalid'],
    [{ hpCategoryCode: '9' }, 'hpCategoryCode', 'category_invalid'],
    [{ hpSubCategoryCode: '33' }, 'hpSubCategoryCode', 'category_invalid'],
  ])('%j are not sent: %s is %s', async (change, field, code) => {
    const one = journey();
    await toDetails(one);
    await one.registration.create({ ...details, ...change });

    expect(one.registration.getState()).toMatchObject({ step: { name: 'details' }, problem: { field, code } });
    expect(one.calls()).not.toContain('create');
  });

  test('the state and the district are asked for where Aadhaar has no code for them', async () => {
    const { stateCode: _state, districtCode: _district, ...placeless } = Object(goodHprAnswer('check', ''));
    const one = journey({ check: [{ body: placeless }] });
    await toDetails(one);
    await one.registration.create({ ...details, stateCode: '' });
    expect(one.registration.getState().problem).toMatchObject({ field: 'stateCode', code: 'required' });
    await one.registration.create(details);

    expect(one.made.at(-1)).toMatchObject({ call: 'create', stateCode: '9', districtCode: '162' });
  });

  test('so far stay over back, a refusal and a new code, and end with the person', async () => {
    const one = journey(
      { create: [{ status: 409, body: { message: 'HPR ID is already taken' } }] },
      { initialValues: { mobile: '9876543210', hpCategoryCode: '2' } },
    );
    expect(one.registration.getState()).toMatchObject({ mobile: '9876543210', draft: { hpCategoryCode: '2' } });
    await toDetails(one);
    one.registration.note({ email: 'farida.q@example.in' });
    await one.registration.create(details);
    expect(one.registration.getState()).toMatchObject({
      problem: { code: 'username_taken' },
      draft: { username: 'farida.qureshi', email: 'farida.q@example.in', hpCategoryCode: '2' },
    });
    one.registration.startAgain();
    await one.registration.requestCode(aadhaar);
    expect(one.registration.getState().draft).toHaveProperty('email');
    one.registration.back();
    await one.registration.requestCode('9999 4105 7058');

    expect(one.registration.getState()).toMatchObject({ mobile: '', draft: {} });
    expect(one.kept.text).not.toMatch(/farida|example/);
  });

  test('take the categories of the host', async () => {
    const categories = [{ code: '7', name: 'Dietitian', subcategories: [{ code: '71', name: 'Dietitian' }] }];
    const one = journey({}, { categories });
    await toDetails(one);
    await one.registration.create({ ...details, hpCategoryCode: 7, hpSubCategoryCode: '71' });

    expect(one.made.at(-1)).toMatchObject({ call: 'create', hpCategoryCode: '7', hpSubCategoryCode: '71' });
  });

  test('an own username keeps the rules, a suggestion need not', async () => {
    const one = journey({ suggest: [{ body: ['f_1'] }] });
    await toUsername(one);
    one.registration.chooseUsername('f_2');
    expect(one.registration.getState()).toMatchObject({
      step: { name: 'username' },
      problem: { code: 'username_invalid', field: 'hprId' },
    });
    one.registration.chooseUsername('F_1@hpr.abdm');

    expect(one.step()).toMatchObject({ name: 'details', username: 'f_1' });
  });

  test('of a taken username lead back to the choice, with the suggestions', async () => {
    const one = journey({ create: [{ status: 409, body: { message: 'HPR ID is already taken' } }] });
    await toDetails(one);
    await one.registration.create(details);

    expect(one.registration.getState()).toMatchObject({
      step: { name: 'username', suggestions: ['farida.qureshi', 'faridaq81', 'dr.farida'] },
      problem: { code: 'username_taken', field: 'hprId' },
    });
  });

  test('remember each username that was refused, over new suggestions, the choice and back', async () => {
    const taken = { status: 409, body: { message: 'HPR ID is already taken' } };
    const one = journey({ create: [taken, taken] });
    await toDetails(one);
    await one.registration.create(details);
    await one.registration.loadSuggestions();
    one.registration.chooseUsername('faridaq81');
    expect(one.step()).toMatchObject({ name: 'details', taken: ['farida.qureshi'] });
    await one.registration.create(details);
    one.registration.chooseUsername('dr.farida');
    one.registration.back();

    expect(one.step()).toMatchObject({ name: 'username', taken: ['farida.qureshi', 'faridaq81'] });
  });
});

describe('a creation whose answer is lost', () => {
  test.each([connectionBroke, { status: 502, text: '' }, { text: '{"token":' }])(
    'is not sent again: %j leaves us uncertain, and the account is looked up',
    async (answer) => {
      const one = journey({
        create: [answer],
        check: [{ body: goodHprAnswer('check', '') }, { body: goodHprAnswer('check', '', true) }],
      });
      await toDetails(one);
      await one.registration.create(details);
      expect(one.step()).toEqual({ name: 'uncertain', during: 'create', transactionId: 't-2' });
      await one.registration.create(details);
      await one.registration.checkAccount();

      expect(one.calls().filter((call) => call === 'create')).toHaveLength(1);
      expect(one.step()).toMatchObject({ name: 'existing', result: { outcome: 'found' } });
    },
  );

  test('and that did nothing goes on where the username is chosen', async () => {
    const one = journey({ create: [connectionBroke] });
    await toDetails(one);
    await one.registration.create(details);
    await one.registration.checkAccount();

    expect(one.step()).toMatchObject({ name: 'username', verified: { person: { name: 'Farida Qureshi' } } });
  });

  test('by a reload is looked up too', async () => {
    const one = journey({ create: [neverAnswers] });
    await toDetails(one);
    void one.registration.create(details);
    await new Promise(setImmediate);
    const reloaded = one.reload();

    expect(reloaded.getState().step).toEqual({ name: 'uncertain', during: 'create', transactionId: 't-2' });
    await reloaded.checkAccount();
    expect(reloaded.getState().step.name).toBe('username');
    one.registration.stop();
  });
});

describe('after a reload', () => {
  test.each([
    ['the code', toCode, 'otp', 'otp'],
    ['the mobile', toMobile, 'account', 'mobile'],
    ['the username', toUsername, 'account', 'username'],
    ['the details', toDetails, 'account', 'username'],
  ] as const)('at %s the journey goes on', async (_, lead, restored, resumed) => {
    const one = journey();
    await lead(one);
    const reloaded = one.reload();

    expect(reloaded.getState().step.name).toBe(restored);
    await reloaded.resume();
    expect(reloaded.getState().step.name).toBe(resumed);
  });

  test('at the result it is looked up again, and nothing is created twice', async () => {
    const one = journey({ check: [{ body: goodHprAnswer('check', '') }, { body: goodHprAnswer('check', '', true) }] });
    await toDetails(one);
    await one.registration.create(details);
    expect(one.step().name).toBe('done');
    expect(one.kept.text).not.toMatch(/Farida|farida|71-/);
    const reloaded = one.reload();
    await reloaded.resume();

    expect(reloaded.getState().step).toMatchObject({ name: 'existing', result: { outcome: 'found', consent } });
    expect(one.calls().filter((call) => call === 'create')).toHaveLength(1);
    reloaded.leave();
    expect(one.kept.text).toBeNull();
  });

  test('at the code of the mobile it can still be entered', async () => {
    const one = journey(otherMobile);
    await toUsername(one);
    const reloaded = one.reload();
    await reloaded.resume();
    expect(reloaded.getState().step).toMatchObject({ name: 'mobile-otp', code: { sends: 1, sentTo: null } });
    await reloaded.verifyMobile('654321');

    expect(reloaded.getState().step.name).toBe('username');
  });

  test('what was kept holds nothing of the person', async () => {
    const one = journey(otherMobile);
    await toUsername(one);

    expect(one.kept.text).toContain('"transactionId":"t-5"');
    expect(one.kept.text).not.toMatch(/2345|0124|123456|9876543210|3210|Farida|1981|226001/);
  });

  test('the profession is still chosen, by its codes, and the rest is known by the names of its fields alone', async () => {
    const one = journey();
    await toDetails(one);
    one.registration.note({ email: details.email, hpCategoryCode: '1', hpSubCategoryCode: '3' });
    expect(one.kept.text).not.toMatch(/farida|example|9876543210/);
    const reloaded = one.reload();
    await reloaded.resume();

    expect(reloaded.getState()).toMatchObject({
      step: { name: 'username' },
      mobile: '',
      draft: { hpCategoryCode: '1', hpSubCategoryCode: '3' },
      forgotten: ['mobile', 'username', 'email'],
    });
    expect(one.reload().getState().forgotten).toEqual(['mobile', 'username', 'email']);
    reloaded.stop();
    expect(reloaded.getState().forgotten).toEqual([]);
  });

  test('nothing has to be typed again where nothing was typed', async () => {
    const one = journey();
    await toMobile(one);

    expect(one.reload().getState().forgotten).toEqual([]);
  });

  test('what the host knows does not stand in place of the profession that was chosen', async () => {
    const initialValues = { hpCategoryCode: '2', hpSubCategoryCode: '8', email: details.email };
    const one = journey({}, { initialValues });
    await toDetails(one);
    one.registration.note({ hpCategoryCode: '1', hpSubCategoryCode: '3' });

    expect(one.reload().getState().draft).toEqual({
      hpCategoryCode: '1',
      hpSubCategoryCode: '3',
      email: details.email,
    });
  });

  test.each(['Farida', '9876543210', '0x'])('no profession is kept whose code is not one: %s', async (code) => {
    const one = journey();
    await toDetails(one);
    one.registration.note({ hpCategoryCode: code, hpSubCategoryCode: '3' });

    expect(one.kept.text).not.toContain('profession');
    expect(one.reload().getState().forgotten).toContain('hpCategoryCode');
  });

  test.each(['null', '{}', 'no JSON', '{"version":2}'])('a text that is no snapshot (%s) starts anew', (text) => {
    const { hpr } = hprServer();
    const registration = createHprRegistration(hpr, { store: { read: () => text, write: () => {}, clear: () => {} } });

    expect(registration.getState().step.name).toBe('consent');
  });
});

test('a failed account check stays where it is and can be made again', async () => {
  const one = journey({ check: [{ status: 500 }, { status: 500 }, { status: 500 }] });
  await toMobile(one);
  expect(one.registration.getState()).toMatchObject({ step: { name: 'account' }, problem: { recovery: 'retry' } });
  await one.registration.checkAccount();

  expect(one.step().name).toBe('mobile');
});

test('an answer that comes after the person has left is dropped, and nothing of them stays', async () => {
  const one = journey();
  await toMobile(one);
  const late = one.registration.giveMobile('9876543210');
  one.registration.stop();
  await late;

  expect(one.registration.getState()).toEqual(initialHprState);
  expect(one.kept.text).toBeNull();
});
