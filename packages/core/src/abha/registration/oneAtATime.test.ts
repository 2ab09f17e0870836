import { describe, expect, test, vi } from 'vitest';
import { aadhaar, as, consent, existing, journey, own, toAddress, toCode } from '../../testing/abhaJourney.js';
import { goodAnswer } from '../../testing/abhaServer.js';
import { jsonResponse, neverAnswers } from '../../testing/stubFetch.js';

describe('one thing at a time', () => {
  test('a call while another is under way is ignored', async () => {
    const one = journey();
    await toCode(one);
    await Promise.all([
      one.registration.enrol({ otp: '123456', mobile: own }),
      one.registration.enrol({ otp: '123456', mobile: own }),
      one.registration.enrol({ otp: '123456', mobile: own }),
    ]);

    expect(one.calls()).toEqual(['send-code', 'enrol', 'suggest']);
  });

  test('moves of another step do nothing', async () => {
    const one = journey();
    const { registration } = one;
    await registration.requestCode(aadhaar);
    await registration.resendCode();
    await registration.enrol({ otp: '123456', mobile: own });
    await registration.sendMobileCode(own);
    await registration.verifyMobile('123456');
    await registration.loadSuggestions();
    await registration.claimAddress('asharao88');
    registration.keepAddress();
    await registration.chooseAnotherAddress();
    await registration.resume();
    registration.back();
    registration.forward();

    expect(registration.getState().step.name).toBe('consent');
    expect(one.calls()).toEqual([]);
  });

  test.each(['startAgain', 'stop'] as const)(
    'an answer that comes after %s is dropped, and its call is aborted',
    async (move) => {
      let signal: AbortSignal | undefined;
      let answer: (response: Response) => void = () => {};
      const late = (request: Request) => {
        signal = request.signal;
        return new Promise<Response>((resolve) => {
          answer = resolve;
        });
      };
      const one = journey({ enrol: [late] });
      await toCode(one);
      const enrolling = one.registration.enrol({ otp: '123456', mobile: own });
      await vi.waitFor(() => expect(one.calls()).toContain('enrol'));
      one.registration[move]();
      answer(jsonResponse({ body: goodAnswer('enrol', 't-late') }));
      await enrolling;

      expect(one.registration.getState()).toMatchObject({
        step: { name: move === 'stop' ? 'consent' : 'aadhaar' },
        pending: null,
        problem: null,
      });
      expect(signal?.aborted).toBe(true);
      expect(one.calls()).toEqual(['send-code', 'enrol']);
    },
  );

  test('suggestions that come after going back and asking again do not replace the newer ones', async () => {
    let answer: (response: Response) => void = () => {};
    const late = () =>
      new Promise<Response>((resolve) => {
        answer = resolve;
      });
    const newer = { body: { txnId: 't-newer', abhaAddressList: ['newer.one'] } };
    const one = journey({ suggest: [late, newer] }, existing);
    await toAddress(one);
    const asking = one.registration.chooseAnotherAddress();
    await vi.waitFor(() => expect(one.calls()).toContain('suggest'));
    one.registration.back();
    await one.registration.chooseAnotherAddress();
    answer(jsonResponse({ body: goodAnswer('suggest', 't-late') }));
    await asking;

    expect(as('address', one.step())).toMatchObject({
      suggestions: ['newer.one'],
      enrolled: { transactionId: 't-newer' },
    });
  });

  test('a second address does not leave while the first is claimed, and a late answer to it ends no other journey', async () => {
    let answer: (response: Response) => void = () => {};
    const late = () =>
      new Promise<Response>((resolve) => {
        answer = resolve;
      });
    const one = journey({ claim: [late] });
    await toAddress(one);
    const claiming = one.registration.claimAddress('asharao88');
    await vi.waitFor(() => expect(one.calls()).toContain('claim'));
    await one.registration.claimAddress('rao.asha');
    expect(as('address', one.step()).wanted).toBe('asharao88');
    expect(one.calls().filter((call) => call === 'claim')).toHaveLength(1);

    one.registration.stop();
    await toAddress(one);
    answer(jsonResponse({ body: goodAnswer('claim', 't-late') }));
    await claiming;
    expect(one.step().name).toBe('address');
  });

  test('an answer that comes after going back is dropped', async () => {
    const one = journey({ 'send-code': [neverAnswers] });
    one.registration.agree(consent);
    const asking = one.registration.requestCode(aadhaar);
    one.registration.back();
    await asking;

    expect(one.registration.getState()).toMatchObject({ step: { name: 'consent' }, pending: null, problem: null });
  });

  test('the next patient can begin while the last answer is still under way', async () => {
    const one = journey({ 'send-code': [neverAnswers] });
    void toCode(one);
    await vi.waitFor(() => expect(one.calls()).toEqual(['send-code']));
    one.registration.stop();
    await toCode(one);

    expect(one.step()).toMatchObject({ name: 'otp', code: { sends: 1 } });
  });
});

describe('leaving the screen', () => {
  test('while enrolling drops the answer, and what comes back later knows that the outcome is open', async () => {
    const one = journey();
    await toCode(one);
    const enrolling = one.registration.enrol({ otp: '123456', mobile: own });
    one.registration.leave();
    const left = one.kept.text;
    await enrolling;

    expect(one.kept.text).toBe(left);
    expect(one.step()).toEqual({ name: 'uncertain', during: 'enrol' });
    expect(one.reload().getState().step).toEqual({ name: 'uncertain', during: 'enrol' });
  });

  test('while a code is asked for leaves the screen as it was, free for another try', async () => {
    const one = journey();
    one.registration.agree(consent);
    const asking = one.registration.requestCode(aadhaar);
    one.registration.leave();
    await asking;

    expect(one.registration.getState()).toMatchObject({ step: { name: 'aadhaar' }, pending: null, problem: null });
  });
});
