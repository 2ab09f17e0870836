import { objectOf, textOf, wrongKind } from '../../values/given.js';
import { journeyLimits } from '../../registration/givenJourney.js';
import { consentOf } from '../../registration/consent.js';
import { createJourney } from '../../registration/createJourney.js';
import { noMoreCodes, problemOf } from '../../registration/problem.js';
import { mayResend, resendsLeft } from '../../registration/sentCode.js';
import { maskAadhaar } from '../../values/aadhaar.js';
import { compactNumber } from '../../values/digits.js';
import { maskMobile } from '../../values/mobile.js';
import type { HprCalls } from '../hpr.calls.js';
import { publishedHprCategories } from '../hprCategories.js';
import { refuseUnknownCategory, wholeDetails } from '../hprDetails.js';
import { brokenHprUsernameRules, hprSuffix, hprUsernameLocalPart } from '../hprUsername.js';
import { hprRegistration } from './hprRegistration.js';
import type { HprRegistration, HprRegistrationOptions } from './moves.js';
import { hprRestoredFrom, hprSnapshotOf } from './snapshot.js';
import {
  initialHprState,
  isUncertainHprCall,
  problemFields,
  problemReasons,
  type HprRegistrationCall,
  type HprRegistrationEvent,
  type HprRegistrationProblem,
  type HprRegistrationState,
} from './state.js';

/** Runs the journey of one professional: each move makes at most one write and turns its answer into the next state. */
export function createHprRegistration(hpr: HprCalls, options: HprRegistrationOptions = {}): HprRegistration {
  if (typeof hpr?.generateAadhaarOtp !== 'function') throw wrongKind(operation, 'hpr', hpr, 'the hpr room of a client');
  objectOf(operation, 'options', options);
  const { store, now = Date.now, categories = publishedHprCategories, suffix = hprSuffix } = options;
  const limits = journeyLimits(operation, options);
  textOf(operation, 'suffix', suffix);
  if (!Array.isArray(categories)) throw wrongKind(operation, 'categories', categories, 'a list');
  const { getState, resumedAt, dispatch, call, dropLateAnswers, subscribe, onReport, ...journey } = createJourney<
    HprRegistrationState,
    HprRegistrationEvent,
    HprRegistrationCall,
    HprRegistrationProblem
  >({
    initial: initialHprState,
    reduce: hprRegistration(limits),
    snapshotOf: hprSnapshotOf,
    restoredFrom: hprRestoredFrom,
    problemOf: (error, at) => problemOf(error, at, problemFields, problemReasons),
    store,
    now,
  });

  if (options.initialValues) {
    const { mobile, ...draft } = objectOf(operation, 'initialValues', options.initialValues);
    textOf(operation, 'initialValues.mobile', mobile ?? '');
    // A profession that was chosen before a reload counts more than what the host knew.
    dispatch({ type: 'noted', draft: { ...draft, ...getState().draft }, mobile });
  }

  const fail = (problem: HprRegistrationProblem) => dispatch({ type: 'failed', problem, at: now() });

  const sendAadhaarCode = (name: 'request-code' | 'resend-code', aadhaar: string) =>
    call(name, async (signal) => {
      const { txnId, sentTo } = await hpr.generateAadhaarOtp(aadhaar, { signal });
      const maskedAadhaar = maskAadhaar(compactNumber(aadhaar));
      return { type: 'code-sent', transactionId: txnId, sentTo, maskedAadhaar, at: now() };
    });

  async function sendMobileCode(): Promise<void> {
    const { step, mobile } = getState();
    if (step.name !== 'mobile' && step.name !== 'mobile-otp') return;
    const sent = step.name === 'mobile' ? step.held : step.code;
    if (sent && resendsLeft(sent, limits) === 0) return fail(noMoreCodes);
    await call('send-mobile-code', async (signal) => {
      const { txnId, sentTo } = await hpr.generateMobileOtp({ txnId: step.verified.transactionId, mobile }, { signal });
      const to = sentTo ?? maskMobile(mobile);
      return { type: 'code-sent', transactionId: txnId, sentTo: to, maskedAadhaar: null, at: now() };
    });
  }

  const registration: HprRegistration = {
    getState,
    subscribe,
    onReport,
    resumedAt,
    limits,
    categories,
    suffix,

    agree(consent) {
      dispatch({ type: 'agreed', consent: consentOf(move('agree'), consent) });
    },

    async requestCode(aadhaar) {
      textOf(move('requestCode'), 'aadhaar', aadhaar);
      if (getState().step.name === 'aadhaar') await sendAadhaarCode('request-code', aadhaar);
    },

    async resendCode(aadhaar) {
      textOf(move('resendCode'), 'aadhaar', aadhaar ?? '');
      const { step, mobile, pending } = getState();
      if (pending || (step.name !== 'otp' && step.name !== 'mobile-otp')) return;
      if (!mayResend(step.code, limits, now())) return;
      if (step.name === 'otp') {
        if (aadhaar === undefined) registration.back();
        else await sendAadhaarCode('resend-code', aadhaar);
      } else if (mobile) await sendMobileCode();
      else registration.back();
    },

    async verifyCode(otp) {
      textOf(move('verifyCode'), 'otp', otp);
      const { step } = getState();
      if (step.name !== 'otp') return;
      await call('verify-code', async (signal) => {
        const { txnId, person } = await hpr.verifyAadhaarOtp(
          { txnId: step.code.transactionId, otp, domainName: suffix },
          { signal },
        );
        return { type: 'code-verified', verified: { transactionId: txnId, person } };
      });
      await goOn();
    },

    async checkAccount() {
      if (getState().pending) return;
      dispatch({ type: 'account-check-wanted' });
      const { step } = getState();
      if (step.name !== 'account') return;
      await call('check-account', async (signal) => {
        const { txnId, account, person } = await hpr.checkAccountExist(
          { txnId: step.verified.transactionId },
          { signal },
        );
        return account
          ? { type: 'account-found', account, person }
          : { type: 'no-account', transactionId: txnId, person };
      });
      await goOn();
    },

    async giveMobile(mobile) {
      textOf(move('giveMobile'), 'mobile', mobile);
      const { step } = getState();
      if (step.name !== 'mobile') return;
      let isOther = false;
      await call(
        'match-mobile',
        async (signal) => {
          const { isVerified } = await hpr.demographicAuthViaMobile(
            { txnId: step.verified.transactionId, mobile },
            { signal },
          );
          isOther = !isVerified;
          return { type: 'mobile-matched', isSame: isVerified };
        },
        mobile,
      );
      // Unless the person went elsewhere meanwhile.
      if (isOther && getState().step.name === 'mobile' && !getState().problem) await sendMobileCode();
      else await goOn();
    },

    async verifyMobile(otp) {
      textOf(move('verifyMobile'), 'otp', otp);
      const { step } = getState();
      if (step.name !== 'mobile-otp') return;
      await call('verify-mobile', async (signal) => {
        const { txnId } = await hpr.verifyMobileOtp({ txnId: step.code.transactionId, otp }, { signal });
        return { type: 'mobile-verified', transactionId: txnId };
      });
      await goOn();
    },

    async loadSuggestions() {
      const { step } = getState();
      if (step.name !== 'username') return;
      await call('load-suggestions', async (signal) => {
        const suggestions = await hpr.hprIdSuggestions(step.verified.transactionId, { signal });
        return { type: 'suggested', suggestions: suggestions.map(hprUsernameLocalPart) };
      });
    },

    chooseUsername(text) {
      textOf(move('chooseUsername'), 'username', text);
      const { step, pending } = getState();
      if (step.name !== 'username' || pending) return;
      const username = hprUsernameLocalPart(text);
      if (!step.suggestions?.includes(username) && brokenHprUsernameRules(username).length > 0) {
        fail({ code: 'username_invalid', field: 'hprId', recovery: 'reenter', outcome: 'failed', retryAt: null });
      } else dispatch({ type: 'username-chosen', username });
    },

    note(draft) {
      objectOf(move('note'), 'draft', draft);
      if (!getState().pending) dispatch({ type: 'noted', draft });
    },

    async create(details) {
      objectOf(move('create'), 'details', details);
      const { step } = getState();
      if (step.name !== 'details') return;
      const { transactionId, person } = step.verified;
      await call('create', async (signal) => {
        refuseUnknownCategory(details, categories);
        const { hprIdNumber, hprId } = await hpr.createHprId(
          { ...wholeDetails(details, person), txnId: transactionId, hprId: `${step.username}${suffix}` },
          { signal },
        );
        return { type: 'created', hprIdNumber, hprId };
      });
    },

    back() {
      // A write under way cannot be taken back, so neither can its screen.
      if (isUncertainHprCall(getState().pending)) return;
      dropLateAnswers();
      dispatch({ type: 'went-back' });
    },

    forward() {
      if (!getState().pending) dispatch({ type: 'went-forward' });
    },

    startAgain() {
      dropLateAnswers();
      dispatch({ type: 'started-again' });
    },

    async resume() {
      await goOn();
    },

    leave() {
      journey.leave();
      registration.finish();
    },

    finish() {
      const { name } = getState().step;
      if (name === 'done' || name === 'existing') journey.clear();
    },

    stop: journey.forget,
  };

  /** Steps that need no answer from a person before their first call. */
  async function goOn(): Promise<void> {
    const { step, problem, pending } = getState();
    if (problem || pending) return;
    if (step.name === 'account') await registration.checkAccount();
    if (step.name === 'username' && !step.suggestions) await registration.loadSuggestions();
  }

  return registration;
}

const operation = 'createHprRegistration';
const move = (name: string) => `hprRegistration.${name}`;
