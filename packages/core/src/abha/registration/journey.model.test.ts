import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHttp } from '../../client/http.js';
import { abhaKey } from '../../testing/abhaKey.js';
import { abhaCallOf, goodAnswer, type AbhaCall } from '../../testing/abhaServer.js';
import { connectionBroke, jsonResponse, neverAnswers } from '../../testing/stubFetch.js';
import { createAbhaService } from '../abha.service.js';
import { createAbhaRegistration } from './createAbhaRegistration.js';
import type { AbhaRegistration, AbhaRegistrationReport } from './moves.js';
import { lookupState, type AbhaRegistrationState, type SentCode } from './state.js';

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
const own = '9876543210';
const other = '9000000001';
const consent = { textVersion: '1', textSha256: 'f'.repeat(64), language: 'en', agreedAt: '2026-11-09T10:00:00Z' };

/** What may neither be stored nor reported: the person, their codes and what they were given. */
const canaries = /canary|234567890124|0124|918273|9876543210|3210|9000000001|0001|Asha|Rao|asha|rao|91-1234|XXXX|\*\*/;

const moves = [
  'lookUp',
  'leaveLookup',
  'agree',
  'requestCode',
  'requestWrongNumber',
  'resendCode',
  'resendLater',
  'enrol',
  'enrolWithOtherMobile',
  'sendMobileCode',
  'verifyMobile',
  'loadSuggestions',
  'claimAddress',
  'keepAddress',
  'chooseAnotherAddress',
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
  'locked-10-min',
  'stale',
  'down',
  'lost',
  'gateway',
  'broken',
  'never',
] as const;
type End = (typeof ends)[number];

const refusal = (code: string, headers = {}) =>
  jsonResponse({ status: 422, body: { code, message: 'refused' }, headers });

/** A service with a memory: who was enrolled once is known from then on, also when the answer was lost. */
function createService(isKnown: boolean, mobile: string) {
  const service = {
    isKnown,
    calls: [] as { call: AbhaCall; txnId: string | null }[],
    /** The newest transaction that the page got. */
    txnId: null as string | null,
    /** Second codes that the page knows of, since it enrolled. */
    mobileCodes: 0,
    /** What the page was told about the account. */
    toldNew: null as boolean | null,
    ends: [] as End[],
    onHang: () => {},
    fetch,
  };

  async function fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const request = new Request(input, init);
    const call = abhaCallOf(request.url);
    const text = await request.clone().text();
    const sent = (text === '' ? Object.fromEntries(new URL(request.url).searchParams) : JSON.parse(text)) as {
      txnId?: string;
    };
    service.calls.push({ call, txnId: sent.txnId ?? null });

    const end = service.ends.shift() ?? 'well';
    if (end === 'unsent')
      throw new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) });
    if (end === 'wrong' && (call === 'enrol' || call === 'verify-mobile')) return refusal('ABDM-1204');
    if (end === 'locked') return refusal('ABDM-1100');
    if (end === 'locked-10-min') return refusal('ABDM-1100', { 'retry-after': '600' });
    if (end === 'stale') return refusal('ABDM-1017');
    if (end === 'down') return refusal('ABDM-1206');

    const isNew = !service.isKnown;
    if (call === 'enrol') service.isKnown = true;
    if (end === 'lost') throw connectionBroke;
    if (end === 'gateway') return jsonResponse({ status: 502, text: '<html>Bad Gateway</html>' });
    if (end === 'broken') return jsonResponse({ text: '{"txnId":' });
    if (end === 'never') {
      service.onHang();
      return neverAnswers(request);
    }

    service.txnId = `t${service.calls.length}`;
    if (call === 'enrol') {
      service.toldNew = isNew;
      service.mobileCodes = 0;
    }
    if (call === 'send-mobile-code') service.mobileCodes += 1;
    return jsonResponse({ body: goodAnswer(call, service.txnId, { mobile, isNew }) });
  }

  return service;
}

function codeOf({ step }: AbhaRegistrationState): SentCode | null {
  if ('code' in step) return step.code;
  if (step.name === 'mobile') return step.held;
  return ('held' in step && step.held?.code) || null;
}

const counters = (state: AbhaRegistrationState) => {
  const code = codeOf(state);
  return (
    code && {
      transactionId: code.transactionId,
      sends: code.sends,
      wrongCodes: code.wrongCodes,
      resendAt: code.resendAt,
    }
  );
};

/** Half of the moves lead on, or few journeys would get anywhere; those that unsettle a journey are the next likely. */
const anyMove = fc.oneof(
  { arbitrary: fc.constant('wayOn' as const), weight: 6 },
  {
    arbitrary: fc.constantFrom<Move[]>('back', 'forward', 'reload', 'resendLater', 'sendMobileCode'),
    weight: 4,
  },
  { arbitrary: fc.constantFrom(...moves), weight: 2 },
);

const anyEnd = fc.oneof(
  { arbitrary: fc.constant<End>('well'), weight: 3 },
  { arbitrary: fc.constantFrom(...ends), weight: 1 },
);

const plan = fc.record({
  isKnown: fc.boolean(),
  mobile: fc.constantFrom(own, '******3210'),
  moves: fc.array(fc.record({ move: anyMove, ends: fc.array(anyEnd, { maxLength: 2 }) }), {
    maxLength: 40,
    size: 'max',
  }),
});

test('whatever a person does and whatever fails: one enrolment per submit, no value kept, limits held, always a way on', async () => {
  await fc.assert(
    fc.asyncProperty(plan, async ({ isKnown, mobile, moves }) => {
      const service = createService(isKnown, mobile);
      const abha = createAbhaService(
        createHttp({ baseUrl: 'https://api.test', fetch: service.fetch, abhaPublicKey: abhaKey }),
      );
      const clock = { time: 0 };
      const findPatients = async () => {
        const end = service.ends.shift() ?? 'well';
        if (end === 'never') {
          service.onHang();
          return new Promise<never>(() => {});
        }
        if (end !== 'well') throw new Error('canary');
        return isKnown ? [{ id: 'canary', firstName: 'canary' }] : [];
      };
      const reports: AbhaRegistrationReport[] = [];
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
      const pages: AbhaRegistration[] = [];
      const openPage = () => {
        const page = createAbhaRegistration(abha, {
          store,
          now: () => clock.time,
          limits: { resends: 1 },
          findPatients,
        });
        page.onReport((report) => reports.push(report));
        pages.push(page);
        return page;
      };
      let page = openPage();

      const pass = (milliseconds: number) => {
        clock.time += milliseconds;
      };

      const made: Record<Move, () => void | Promise<void>> = {
        lookUp: () => page.lookUp({ abhaNumber: '91-1234-5678-9012', abhaAddress: null, mobile: own }),
        leaveLookup: () => page.leaveLookup(),
        agree: () => page.agree(consent),
        requestCode: () => page.requestCode(aadhaar),
        requestWrongNumber: () => page.requestCode('234567890125'),
        resendCode: () => page.resendCode(),
        resendLater: () => {
          pass(60_000);
          return page.resendCode();
        },
        enrol: () => page.enrol({ otp: code, mobile: own }),
        enrolWithOtherMobile: () => page.enrol({ otp: code, mobile: other }),
        sendMobileCode: () => page.sendMobileCode(other),
        verifyMobile: () => page.verifyMobile(code),
        loadSuggestions: () => page.loadSuggestions(),
        claimAddress: () => page.claimAddress('asharao88'),
        keepAddress: () => page.keepAddress(),
        chooseAnotherAddress: () => page.chooseAnotherAddress(),
        back: () => page.back(),
        forward: () => page.forward(),
        startAgain: () => page.startAgain(),
        resume: () => page.resume(),
        reload: () => {
          page = openPage();
        },
        stop: () => page.stop(),
        waitAMinute: () => pass(60_000),
        waitAnHour: () => pass(3_600_000),
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
        await Promise.race([made[move](), hung]);
        const after = page.getState();
        const called = service.calls.slice(calledBefore);

        const isEnrolMove = move === 'enrol' || move === 'enrolWithOtherMobile';
        expect(called.filter(({ call }) => call === 'enrol').length).toBeLessThanOrEqual(isEnrolMove ? 1 : 0);
        expect(called.filter(({ call }) => call === 'claim').length).toBeLessThanOrEqual(
          move === 'claimAddress' ? 1 : 0,
        );
        expect(called.filter(({ call }) => call === 'verify-mobile').length).toBeLessThanOrEqual(
          move === 'verifyMobile' ? 1 : 0,
        );
        const first = called[0];
        if (first && first.call !== 'send-code') expect(first.txnId).toBe(txnIdBefore);

        expect(codeOf(after)?.sends ?? 0).toBeLessThanOrEqual(2);
        expect(service.mobileCodes).toBeLessThanOrEqual(2);
        const [was, is] = [codeOf(before), codeOf(after)];
        if (was && is && was.transactionId === is.transactionId) {
          expect(is.sends).toBeGreaterThanOrEqual(was.sends);
          expect(is.wrongCodes).toBeGreaterThanOrEqual(was.wrongCodes);
        }
        const isMoveBetweenScreens = move === 'back' || move === 'forward' || move === 'agree' || move === 'waitAnHour';
        const isReload = move === 'reload' && after.step.name !== 'uncertain';
        const isOfLookup = move === 'lookUp' || move === 'leaveLookup';
        if (isMoveBetweenScreens || isOfLookup || isReload) expect(counters(after)).toEqual(counters(before));

        const isLost = first?.call === 'enrol' && ['lost', 'gateway', 'broken'].includes(ends[0] ?? 'well');
        if (isLost || (move === 'reload' && isWrite(before.pending))) expect(after.step.name).toBe('uncertain');

        if (after.step.name === 'done') expect(after.step.result.outcome).toBe(service.toldNew ? 'created' : 'found');
        const isBefore = ['lookup', 'known', 'consent'].includes(after.step.name);
        if (!isBefore) expect(after.consent).toEqual(consent);
        expect(stored.splice(0).join()).not.toMatch(canaries);
        expect(JSON.stringify([reports.splice(0), after.problem])).not.toMatch(canaries);
        if (move === 'stop') expect([kept, after]).toEqual([null, lookupState]);
      };

      for (const { move, ends } of moves) await play(move === 'wayOn' ? wayOn(page.getState()) : move, ends);

      // An hour later all is well again: from wherever this person stands, fourteen plain moves lead to the end.
      await play('waitAnHour');
      for (let left = 14; left > 0 && page.getState().step.name !== 'done'; left -= 1)
        await play(wayOn(page.getState()));
      expect(page.getState()).toMatchObject({ step: { name: 'done' }, problem: null });
      pages.forEach((opened) => opened.stop());
    }),
    { numRuns: Number(process.env['JOURNEYS'] ?? 200) },
  );
}, 60_000);

function isWrite(pending: AbhaRegistrationState['pending']): boolean {
  return pending === 'enrol' || pending === 'verify-mobile' || pending === 'claim-address';
}

/** What a person would do next. */
function wayOn({ step, pending }: AbhaRegistrationState): Move {
  if (pending) return isWrite(pending) ? 'startAgain' : 'back';
  switch (step.name) {
    case 'lookup':
    case 'known':
      return 'leaveLookup';
    case 'consent':
      return 'agree';
    case 'aadhaar':
      return 'requestCode';
    case 'otp':
      return 'enrol';
    case 'existing':
      return 'keepAddress';
    case 'mobile':
      return step.held ? 'forward' : 'sendMobileCode';
    case 'mobile-otp':
      return 'verifyMobile';
    case 'address':
      return 'claimAddress';
    case 'uncertain':
      return 'startAgain';
    case 'done':
      return 'stop';
    default:
      return step satisfies never;
  }
}
