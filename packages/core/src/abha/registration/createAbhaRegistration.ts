import { objectOf, textOf, wrongKind } from '../../values/given.js';
import { journeyLimits } from '../../registration/givenJourney.js';
import { consentOf } from '../../registration/consent.js';
import { createJourney } from '../../registration/createJourney.js';
import { noMoreCodes, problemOf } from '../../registration/problem.js';
import { mayResend } from '../../registration/sentCode.js';
import { maskAadhaar } from '../../values/aadhaar.js';
import { compactNumber } from '../../values/digits.js';
import { maskMobile } from '../../values/mobile.js';
import type { AbhaCalls } from '../abha.calls.js';
import type { Sealed } from '../sealing.js';
import { abhaAddressLocalPart } from '../abhaAddress.js';
import { abhaRegistration } from './abhaRegistration.js';
import { foundInTime, type PatientQuery } from './lookup.js';
import type { AbhaRegistration, AbhaRegistrationOptions } from './moves.js';
import { restoredFrom, snapshotOf } from './snapshot.js';
import {
  initialState,
  isUncertainCall,
  lookupState,
  resendsLeft,
  type AbhaRegistrationCall,
  type AbhaRegistrationEvent,
  type AbhaRegistrationProblem,
  type AbhaRegistrationState,
  type ConsentReceipt,
} from './state.js';

/**
 * Runs the journey of one patient: each move makes at most one write and turns its answer into the next state. An answer that comes after `back`,
 * `startAgain` or `stop` is dropped.
 */
export function createAbhaRegistration(abha: AbhaCalls, options: AbhaRegistrationOptions = {}): AbhaRegistration {
  if (typeof abha?.generateAadhaarOtp !== 'function')
    throw wrongKind(operation, 'abha', abha, 'the abha room of a client');
  const { store, findPatients, initialValues, now = Date.now } = objectOf(operation, 'options', options);
  const initial = findPatients ? lookupState : initialState;
  const limits = journeyLimits(operation, options);
  if (findPatients && typeof findPatients !== 'function')
    throw wrongKind(operation, 'findPatients', findPatients, 'a function');
  /** To ask for the code again. Only ABHA can open it. */
  let sealedAadhaar: Sealed | null = null;

  const { getState, resumedAt, dispatch, call, dropLateAnswers, subscribe, onReport, ...journey } = createJourney<
    AbhaRegistrationState,
    AbhaRegistrationEvent,
    AbhaRegistrationCall,
    AbhaRegistrationProblem
  >({
    initial,
    reduce: abhaRegistration(limits, initial),
    snapshotOf,
    restoredFrom,
    problemOf: (error, at) => problemOf(error, at, fields, reasons),
    onChange: ({ step }) => {
      if (step.name === 'done' || step.name === 'uncertain') sealedAadhaar = null;
    },
    store,
    now,
  });

  // A number that was typed and proved before a reload counts more than what the host knew.
  const known = textOf(operation, 'initialValues.mobile', initialValues?.mobile ?? '');
  if (known && !('enrolled' in getState().step)) dispatch({ type: 'noted', mobile: known });

  const sendAadhaarCode = (
    name: 'request-code' | 'resend-code',
    aadhaar: () => Promise<Sealed>,
    masked: string | null,
  ) =>
    call(name, async (signal) => {
      const sealed = await aadhaar();
      const { txnId, sentTo } = await abha.generateAadhaarOtp(sealed, { signal });
      if (!signal.aborted) sealedAadhaar = sealed;
      return { type: 'code-sent', transactionId: txnId, sentTo, maskedAadhaar: masked, at: now() };
    });

  const registration: AbhaRegistration = {
    getState,
    subscribe,
    onReport,
    resumedAt,
    limits,
    hasLookup: findPatients !== undefined,

    async lookUp(query: PatientQuery): Promise<void> {
      const { mobile } = objectOf(move('lookUp'), 'query', query);
      textOf(move('lookUp'), 'query.mobile', mobile ?? '');
      if (getState().step.name !== 'lookup' || getState().pending || !findPatients) return;
      dispatch({ type: 'sought', query });
      await call('find-patients', async (signal) => ({
        type: 'looked',
        patients: await foundInTime(findPatients, query, { signal, patience }),
      }));
    },

    leaveLookup(): void {
      if (getState().pending === 'find-patients') dropLateAnswers();
      dispatch({ type: 'lookup-left' });
    },

    agree(consent: ConsentReceipt): void {
      dispatch({ type: 'agreed', consent: consentOf(move('agree'), consent) });
    },

    async requestCode(aadhaar: string): Promise<void> {
      textOf(move('requestCode'), 'aadhaar', aadhaar);
      if (getState().step.name !== 'aadhaar') return;
      await sendAadhaarCode('request-code', () => abha.seal(aadhaar), maskAadhaar(compactNumber(aadhaar)));
    },

    async resendCode(): Promise<void> {
      const { step, mobile } = getState();
      if (step.name !== 'otp' && step.name !== 'mobile-otp') return;
      if (!mayResend(step.code, limits, now())) return;
      if (step.name === 'mobile-otp' && mobile) {
        await registration.sendMobileCode(mobile);
      } else if (step.name === 'otp' && sealedAadhaar) {
        const sealed = sealedAadhaar;
        await sendAadhaarCode('resend-code', async () => sealed, step.maskedAadhaar);
      } else {
        registration.back();
      }
    },

    async enrol(typed: { otp: string; mobile: string }): Promise<void> {
      const { otp, mobile } = objectOf(move('enrol'), 'typed', typed);
      textOf(move('enrol'), 'otp', otp);
      textOf(move('enrol'), 'mobile', mobile);
      const { step } = getState();
      if (step.name !== 'otp') return;
      await call(
        'enrol',
        async (signal) => {
          const { txnId, profile, isNew } = await abha.enrollWithAadhaar(
            { txnId: step.code.transactionId, otp, mobile },
            { signal },
          );
          return { type: 'enrolled', enrolled: { transactionId: txnId, profile, isNew } };
        },
        mobile,
      );
      await goOn();
    },

    /** Asks for a code on the communication mobile, which may be another one than before. */
    async sendMobileCode(mobile: string): Promise<void> {
      textOf(move('sendMobileCode'), 'mobile', mobile);
      const { step } = getState();
      if (step.name !== 'mobile' && step.name !== 'mobile-otp') return;
      const sent = step.name === 'mobile' ? step.held : step.code;
      if (sent && resendsLeft(sent, limits) === 0) return dispatch({ type: 'failed', problem: noMoreCodes, at: now() });
      await call(
        'send-mobile-code',
        async (signal) => {
          const { txnId, sentTo } = await abha.generateMobileOtp(
            { txnId: step.enrolled.transactionId, mobile },
            { signal },
          );
          return {
            type: 'code-sent',
            transactionId: txnId,
            sentTo: sentTo ?? maskMobile(mobile),
            maskedAadhaar: null,
            at: now(),
          };
        },
        mobile,
      );
    },

    async verifyMobile(otp: string): Promise<void> {
      textOf(move('verifyMobile'), 'otp', otp);
      const { step } = getState();
      if (step.name !== 'mobile-otp') return;
      await call('verify-mobile', async (signal) => {
        const { txnId } = await abha.verifyMobileOtp({ txnId: step.code.transactionId, otp }, { signal });
        return { type: 'mobile-verified', transactionId: txnId };
      });
      await goOn();
    },

    async loadSuggestions(): Promise<void> {
      const { step } = getState();
      if (step.name !== 'address') return;
      await call('load-suggestions', async (signal) => {
        const { txnId, suggestions } = await abha.addressSuggestions(step.enrolled.transactionId, { signal });
        return { type: 'suggested', transactionId: txnId, suggestions };
      });
    },

    async claimAddress(abhaAddress: string): Promise<void> {
      textOf(move('claimAddress'), 'abhaAddress', abhaAddress);
      const { step, pending } = getState();
      if (step.name !== 'address' || pending) return;
      dispatch({ type: 'address-wanted', address: abhaAddressLocalPart(abhaAddress) });
      await call('claim-address', async (signal) => {
        const claimed = await abha.createAddress({ txnId: step.enrolled.transactionId, abhaAddress }, { signal });
        return { type: 'claimed', ...claimed };
      });
    },

    keepAddress(): void {
      dispatch({ type: 'address-kept' });
    },

    async chooseAnotherAddress(): Promise<void> {
      dispatch({ type: 'another-address-wanted' });
      await goOn();
    },

    back(): void {
      // A write under way cannot be taken back, so neither can its screen.
      if (isUncertainCall(getState().pending)) return;
      dropLateAnswers();
      dispatch({ type: 'went-back' });
    },

    forward(): void {
      if (!getState().pending) dispatch({ type: 'went-forward' });
    },

    startAgain(): void {
      dropLateAnswers();
      sealedAadhaar = null;
      dispatch({ type: 'started-again' });
    },

    async resume(): Promise<void> {
      await goOn();
    },

    leave(): void {
      journey.leave();
      registration.finish();
    },

    finish(): void {
      if (getState().step.name === 'done') journey.clear();
    },

    stop(): void {
      sealedAadhaar = null;
      journey.forget();
    },
  };

  /** Steps that need no answer from a person before their first call. */
  async function goOn(): Promise<void> {
    const { step, problem, pending, mobile } = getState();
    if (problem || pending) return;
    if (step.name === 'mobile' && !step.held && mobile) await registration.sendMobileCode(mobile);
    if (step.name === 'address' && !step.suggestions) await registration.loadSuggestions();
  }

  return registration;
}

const operation = 'createAbhaRegistration';
const move = (name: string) => `abhaRegistration.${name}`;

/** Milliseconds that a person at the desk waits for the search of our own patients. */
const patience = 8000;

const fields = ['aadhaar', 'otp', 'mobile', 'abhaAddress'] as const;
const reasons = ['aadhaar_invalid', 'otp_invalid', 'mobile_invalid', 'required'] as const;
