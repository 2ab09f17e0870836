import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHttp } from '../../client/http.js';
import type { SentCode } from '../../registration/sentCode.js';
import { goodHprAnswer, hprCallOf, type HprCall } from '../../testing/hprServer.js';
import { connectionBroke, jsonResponse, neverAnswers } from '../../testing/stubFetch.js';
import { createHprService } from '../hpr.service.js';
import { createHprRegistration } from './createHprRegistration.js';
import type { HprRegistration, HprRegistrationReport } from './moves.js';
import { initialHprState, type HprRegistrationState } from './state.js';

// Any moves of a person, in any order, over any faults of the service and the network: what must hold all the same.

beforeEach(() => {
  // Reads are repeated without waiting.
  vi.spyOn(Math, 'random').mockReturnValue(0);
});

afterEach(() => {
  vi.restoreAllMocks();
});

const aadhaar = '234567890124';
const code = '918273';
const password = 'Correct-horse-7';
const own = '9876543210';
const consent = { textVersion: '1', textSha256: 'f'.repeat(64), language: 'en', agreedAt: '2026-11-09T10:00:00Z' };
const details = {
  email: 'canary@example.in',
  password,
  hpCategoryCode: '1',
  hpSubCategoryCode: '1',
  stateCode: '9',
  districtCode: '162',
};

/** What may be nowhere but in the call that sends it. */
const secrets = /234567890124|918273|Correct-horse-7|canary/;
/** What may neither be stored nor reported: the person, their codes and what they were given. */
const personal = /drafted|Draft Lane|0124|9876543210|3210|Farida|Qureshi|farida|71-1234|hpr\.abdm|XXXX|\*\*/;

const moves = [
  'agree',
  'requestCode',
  'requestWrongNumber',
  'resendCode',
  'resendToAnother',
  'verifyCode',
  'checkAccount',
  'giveMobile',
  'verifyMobile',
  'loadSuggestions',
  'chooseUsername',
  'chooseBadUsername',
  'note',
  'create',
  'createWithWeakPassword',
  'back',
  'forward',
  'startAgain',
  'resume',
  'reload',
  'stop',
  'waitAMinute',
  'waitAnHour',
] as const;
type Move = (typeof moves)[number];

/** How one call ends: before the service has it, by its refusal, or after it has done its work. */
const ends = [
  'well',
  'unsent',
  'wrong',
  'locked',
  'stale',
  'down',
  'taken',
  'lost',
  'gateway',
  'broken',
  'never',
] as const;
type End = (typeof ends)[number];

const refusal = (code: string) => jsonResponse({ status: 422, body: { code, message: 'refused' } });

/** A service with a memory: who was given an HPR ID has it from then on, also when the answer was lost. */
function createService(isKnown: boolean, isLinked: boolean) {
  const service = {
    isKnown,
    created: 0,
    toldCreated: false,
    calls: [] as { call: HprCall; txnId: string | null }[],
    /** The newest transaction that the page got. */
    txnId: null as string | null,
    ends: [] as End[],
    onHang: () => {},
    fetch,
  };

  async function fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const request = new Request(input, init);
    const call = hprCallOf(request.url);
    const sent = (await request.clone().json()) as { txnId?: string };
    service.calls.push({ call, txnId: sent.txnId ?? null });

    const end = service.ends.shift() ?? 'well';
    if (end === 'unsent')
      throw new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) });
    if (end === 'wrong' && (call === 'verify' || call === 'verify-mobile')) return refusal('HIS-2022');
    if (end === 'locked') return refusal('ABDM-1100');
    if (end === 'stale') return refusal('ABDM-1017');
    if (end === 'down') return refusal('ABDM-1206');
    if (end === 'taken' && call === 'create')
      return jsonResponse({ status: 409, body: { message: 'HPR ID is already taken' } });
    if (call === 'create') {
      if (service.isKnown) return refusal('HIS-3021');
      service.isKnown = true;
      service.created += 1;
    }
    if (end === 'lost') throw connectionBroke;
    if (end === 'gateway') return jsonResponse({ status: 502, text: '<html>Bad Gateway</html>' });
    if (end === 'broken') return jsonResponse({ text: '{"txnId":' });
    if (end === 'never') {
      service.onHang();
      return neverAnswers(request);
    }
    const bringsTransaction = ['send-code', 'verify', 'send-mobile-code', 'verify-mobile'].includes(call);
    if (bringsTransaction) service.txnId = `t${service.calls.length}`;
    if (call === 'create') service.toldCreated = true;
    if (call === 'match') return jsonResponse({ body: { verified: isLinked } });
    return jsonResponse({ body: goodHprAnswer(call, service.txnId ?? '', service.isKnown) });
  }

  return service;
}

function codeOf({ step }: HprRegistrationState): SentCode | null {
  if ('code' in step) return step.code;
  if (step.name === 'mobile' || step.name === 'account') return step.held;
  return ('held' in step && step.held?.code) || null;
}

const anyMove = fc.oneof(
  { arbitrary: fc.constant('wayOn' as const), weight: 7 },
  { arbitrary: fc.constantFrom<Move[]>('back', 'forward', 'reload', 'resendCode', 'waitAMinute'), weight: 4 },
  { arbitrary: fc.constantFrom(...moves), weight: 2 },
);

const anyEnd = fc.oneof(
  { arbitrary: fc.constant<End>('well'), weight: 3 },
  { arbitrary: fc.constantFrom(...ends), weight: 1 },
);

const plan = fc.record({
  isKnown: fc.boolean(),
  isLinked: fc.boolean(),
  moves: fc.array(fc.record({ move: anyMove, ends: fc.array(anyEnd, { maxLength: 2 }) }), {
    maxLength: 40,
    size: 'max',
  }),
});

test('whatever a person does and whatever fails: one HPR ID, no value kept, limits held, always a way on', async () => {
  await fc.assert(
    fc.asyncProperty(plan, async ({ isKnown, isLinked, moves }) => {
      const service = createService(isKnown, isLinked);
      const hpr = createHprService(createHttp({ baseUrl: 'https://api.test', fetch: service.fetch }));
      const clock = { time: 0 };
      const reports: HprRegistrationReport[] = [];
      const stored: string[] = [];
      let kept: string | null = null;
      const store = {
        read: () => kept,
        write: (text: string) => {
          kept = text;
          stored.push(text);
        },
        clear: () => {
          kept = null;
        },
      };
      const pages: HprRegistration[] = [];
      const openPage = () => {
        const page = createHprRegistration(hpr, { store, now: () => clock.time });
        page.onReport((report) => reports.push(report));
        pages.push(page);
        return page;
      };
      let page = openPage();

      const make = async (move: Move): Promise<unknown> => {
        switch (move) {
          case 'agree':
            return page.agree(consent);
          case 'requestCode':
            return page.requestCode(aadhaar);
          case 'requestWrongNumber':
            return page.requestCode('234567890125');
          case 'resendCode':
            return page.resendCode(aadhaar);
          case 'resendToAnother':
            return page.resendCode('999941057058');
          case 'verifyCode':
            return page.verifyCode(code);
          case 'giveMobile':
            return page.giveMobile(own);
          case 'verifyMobile':
            return page.verifyMobile(code);
          case 'chooseUsername':
            return page.chooseUsername('farida.own');
          case 'chooseBadUsername':
            return page.chooseUsername('f1');
          case 'note':
            return page.note({ email: 'drafted@example.in', address: '7 Draft Lane' });
          case 'create':
            return page.create(details);
          case 'createWithWeakPassword':
            return page.create({ ...details, password: 'weak' });
          case 'reload':
            page = openPage();
            return undefined;
          case 'waitAMinute':
            return (clock.time += 60_000);
          case 'waitAnHour':
            return (clock.time += 3_600_000);
          case 'checkAccount':
          case 'loadSuggestions':
          case 'back':
          case 'forward':
          case 'startAgain':
          case 'resume':
          case 'stop':
            return page[move]();
          default:
            return move satisfies never;
        }
      };

      /** Makes a move until it is done or hangs, and checks what must hold after every one. */
      const play = async (move: Move, ends: End[] = []) => {
        const before = page.getState();
        const calledBefore = service.calls.length;
        const txnIdBefore = service.txnId;
        service.ends = [...ends];
        const hung = new Promise<void>((resolve) => {
          service.onHang = resolve;
        });
        await Promise.race([make(move), hung]);
        const after = page.getState();
        const called = service.calls.slice(calledBefore);
        const times = (name: HprCall) => called.filter(({ call }) => call === name).length;

        expect(times('create')).toBeLessThanOrEqual(move === 'create' ? 1 : 0);
        expect(times('verify')).toBeLessThanOrEqual(move === 'verifyCode' ? 1 : 0);
        expect(times('verify-mobile')).toBeLessThanOrEqual(move === 'verifyMobile' ? 1 : 0);
        expect(times('send-code')).toBeLessThanOrEqual(1);
        expect(service.created).toBeLessThanOrEqual(isKnown ? 0 : 1);
        const first = called[0];
        if (first && first.call !== 'send-code') expect(first.txnId).toBe(txnIdBefore);

        expect(codeOf(after)?.sends ?? 0).toBeLessThanOrEqual(3);
        const [was, is] = [codeOf(before), codeOf(after)];
        if (was && is && was.transactionId === is.transactionId) {
          expect(is.sends).toBeGreaterThanOrEqual(was.sends);
          expect(is.wrongCodes).toBeGreaterThanOrEqual(was.wrongCodes);
        }

        const isLost = first?.call === 'create' && ['lost', 'gateway', 'broken'].includes(ends[0] ?? 'well');
        if (isLost && !isKnown && service.created === 1 && before.pending === null && !wasCreated) {
          expect(after.step).toMatchObject({ name: 'uncertain', during: 'create' });
        }
        if (move === 'reload' && isWrite(before.pending)) expect(after.step.name).toBe('uncertain');
        wasCreated = service.created === 1;

        if (after.step.name === 'done') {
          expect([after.step.result.outcome, service.toldCreated]).toEqual(['created', true]);
        }
        if (after.step.name === 'existing') expect(after.step.result.outcome).toBe('found');
        if (after.step.name !== 'consent') expect(after.consent).toEqual(consent);
        const written = stored.splice(0).join();
        expect(written).not.toMatch(secrets);
        expect(written).not.toMatch(personal);
        const told = JSON.stringify([reports.splice(0), after.problem]);
        expect(told).not.toMatch(secrets);
        expect(told).not.toMatch(personal);
        expect(JSON.stringify(after)).not.toMatch(secrets);
        if (move === 'stop') {
          expect([kept, after]).toEqual([null, initialHprState]);
        }
      };
      let wasCreated = false;

      for (const { move, ends } of moves) await play(move === 'wayOn' ? wayOn(page.getState()) : move, ends);

      // An hour later all is well again: from wherever this person stands, a few plain moves lead to the end.
      await play('waitAnHour');
      for (let left = 14; left > 0 && !isOver(page.getState()); left -= 1) await play(wayOn(page.getState()));
      expect(isOver(page.getState())).toBe(true);
      expect(page.getState().problem).toBeNull();
      pages.forEach((opened) => opened.stop());
    }),
    { numRuns: Number(process.env['JOURNEYS'] ?? 150) },
  );
}, 60_000);

function isOver({ step }: HprRegistrationState): boolean {
  return step.name === 'done' || step.name === 'existing';
}

function isWrite(pending: HprRegistrationState['pending']): boolean {
  return pending === 'verify-code' || pending === 'verify-mobile' || pending === 'create';
}

/** What a person would do next. */
function wayOn({ step, pending }: HprRegistrationState): Move {
  if (pending) return isWrite(pending) ? 'startAgain' : 'back';
  switch (step.name) {
    case 'consent':
      return 'agree';
    case 'aadhaar':
      return 'requestCode';
    case 'otp':
      return 'verifyCode';
    case 'account':
      return 'checkAccount';
    case 'mobile':
      return step.held ? 'forward' : 'giveMobile';
    case 'mobile-otp':
      return 'verifyMobile';
    case 'username':
      return 'chooseUsername';
    case 'details':
      return 'create';
    case 'uncertain':
      return step.transactionId ? 'checkAccount' : 'startAgain';
    case 'existing':
    case 'done':
      return 'stop';
    default:
      return step satisfies never;
  }
}
