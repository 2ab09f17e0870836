import type { ConsentReceipt } from '../../registration/consent.js';
import type { JourneyProblem } from '../../registration/problem.js';
import { defaultLimits, refusedCode, sentCode, type CodeLimits, type SentCode } from '../../registration/sentCode.js';
import { isSameMobile, nationalMobile } from '../../values/mobile.js';
import type { AbhaProfile } from '../abha.schema.js';
import type { PatientQuery, RegisteredPatient } from './lookup.js';

export type { ConsentReceipt } from '../../registration/consent.js';
export {
  defaultLimits,
  resendsLeft,
  type CodeLimits as AbhaRegistrationLimits,
  type SentCode,
} from '../../registration/sentCode.js';

/** The account behind the journey. `profile` is null after a reload: it is kept in memory only. */
export interface EnrolledAbha {
  transactionId: string;
  isNew: boolean;
  profile: AbhaProfile | null;
}

export interface AbhaRegistrationResult {
  /** `found`: the person had an ABHA before. It is never called created. */
  outcome: 'created' | 'found';
  abhaNumber: string;
  abhaAddress: string | null;
  profile: AbhaProfile | null;
  consent: ConsentReceipt | null;
}

/** Writes whose lost answer leaves us not knowing. */
export type UncertainCall = 'enrol' | 'verify-mobile' | 'claim-address';

/** A code kept while its owner went back, so that its counters go on and it can still be entered. */
interface HeldCode {
  code: SentCode;
  maskedAadhaar: string | null;
}

export type AbhaRegistrationStep =
  /** What does this person hold? Only where there is a search of our own patients. */
  | { name: 'lookup'; held?: HeldCode | null }
  | { name: 'known'; patients: readonly RegisteredPatient[]; held?: HeldCode | null }
  /** `nobodyFound`: we looked, and nobody is registered with what this person holds. */
  | { name: 'consent'; held?: HeldCode | null; nobodyFound?: boolean }
  | { name: 'aadhaar'; held: HeldCode | null }
  | { name: 'otp'; code: SentCode; maskedAadhaar: string | null }
  | { name: 'existing'; enrolled: EnrolledAbha & { profile: AbhaProfile } }
  | { name: 'mobile'; enrolled: EnrolledAbha; held: SentCode | null }
  | { name: 'mobile-otp'; enrolled: EnrolledAbha; code: SentCode }
  /** `wanted` is the address asked for last, `taken` those that somebody else has; both without what follows the `@`. */
  | {
      name: 'address';
      enrolled: EnrolledAbha;
      suggestions: readonly string[] | null;
      wanted?: string;
      taken?: readonly string[];
    }
  /** `ended`: the result was in view when the page was loaded again. There is an ABHA; only a new code reads it. */
  | { name: 'uncertain'; during: UncertainCall | 'reload' | 'ended' }
  | { name: 'done'; result: AbhaRegistrationResult };

export type AbhaRegistrationCall =
  | 'find-patients'
  | 'request-code'
  | 'resend-code'
  | 'send-mobile-code'
  | 'load-suggestions'
  | UncertainCall;

export type AbhaRegistrationProblem = JourneyProblem<
  'aadhaar' | 'otp' | 'mobile' | 'abhaAddress',
  'required' | 'invalid' | 'aadhaar_invalid' | 'mobile_invalid' | 'otp_invalid'
>;

export interface AbhaRegistrationState {
  step: AbhaRegistrationStep;
  /** The call under way. */
  pending: AbhaRegistrationCall | null;
  problem: AbhaRegistrationProblem | null;
  consent: ConsentReceipt | null;
  /** The communication mobile as typed, so that going back or a refusal does not lose it. */
  mobile: string;
  /** What our own patients were searched for, so that going back does not lose it. */
  sought: PatientQuery | null;
  /** Whether a mobile was given before a reload, which keeps none, so that it has to be typed again. */
  hasForgottenMobile: boolean;
}

export type AbhaRegistrationEvent =
  | { type: 'noted'; mobile: string }
  | { type: 'sought'; query: PatientQuery }
  | { type: 'looked'; patients: readonly RegisteredPatient[] }
  | { type: 'lookup-left' }
  | { type: 'agreed'; consent: ConsentReceipt }
  | { type: 'called'; call: AbhaRegistrationCall; mobile?: string }
  | { type: 'code-sent'; transactionId: string; sentTo: string | null; maskedAadhaar: string | null; at: number }
  | { type: 'enrolled'; enrolled: EnrolledAbha & { profile: AbhaProfile } }
  | { type: 'mobile-verified'; transactionId: string }
  | { type: 'suggested'; transactionId: string; suggestions: readonly string[] }
  | { type: 'address-wanted'; address: string }
  | { type: 'claimed'; abhaNumber: string; abhaAddress: string }
  | { type: 'address-kept' }
  | { type: 'another-address-wanted' }
  | { type: 'failed'; problem: AbhaRegistrationProblem; at: number }
  | { type: 'went-back' }
  | { type: 'went-forward' }
  | { type: 'started-again' };

export const initialState: AbhaRegistrationState = {
  step: { name: 'consent' },
  pending: null,
  problem: null,
  consent: null,
  mobile: '',
  sought: null,
  hasForgottenMobile: false,
};

/** Where a journey begins that looks among our own patients first. */
export const lookupState: AbhaRegistrationState = { ...initialState, step: { name: 'lookup' } };

/** The journey as a pure function (contract 8.1, abdm.md 1.6). An event that does not fit the step in view changes nothing. */
export function abhaRegistration(limits: CodeLimits = defaultLimits, initial: AbhaRegistrationState = initialState) {
  return (state: AbhaRegistrationState, event: AbhaRegistrationEvent): AbhaRegistrationState => {
    const { step } = state;
    const to = (next: AbhaRegistrationStep): AbhaRegistrationState => ({
      ...state,
      step: next,
      pending: null,
      problem: null,
    });

    switch (event.type) {
      case 'noted':
        return { ...state, mobile: event.mobile };

      case 'sought':
        if (step.name !== 'lookup') return state;
        return { ...state, sought: event.query, mobile: event.query.mobile ?? state.mobile };

      case 'looked': {
        if (step.name !== 'lookup') return state;
        const { patients } = event;
        const held = step.held ?? null;
        return to(
          patients.length > 0 ? { name: 'known', patients, held } : { name: 'consent', held, nobodyFound: true },
        );
      }

      case 'lookup-left':
        if (step.name !== 'lookup' && step.name !== 'known') return state;
        return to({ name: 'consent', held: step.held ?? null });

      case 'agreed':
        if (step.name !== 'consent') return state;
        return { ...to({ name: 'aadhaar', held: step.held ?? null }), consent: event.consent };

      case 'called':
        return { ...state, pending: event.call, problem: null, mobile: event.mobile ?? state.mobile };

      case 'code-sent': {
        const code = sentCode(event, codeBefore(step, event.transactionId), limits);
        if (step.name === 'aadhaar') return to({ name: 'otp', code, maskedAadhaar: event.maskedAadhaar });
        if (step.name === 'otp') return to({ ...step, code });
        if (step.name === 'mobile' || step.name === 'mobile-otp') {
          return to({ name: 'mobile-otp', enrolled: { ...step.enrolled, transactionId: event.transactionId }, code });
        }
        return state;
      }

      case 'enrolled': {
        if (step.name !== 'otp') return state;
        const { enrolled } = event;
        if (!enrolled.isNew) return to({ name: 'existing', enrolled });
        if (isSameMobile(enrolled.profile.mobile ?? '', state.mobile))
          return to({ name: 'address', enrolled, suggestions: null });
        return to({ name: 'mobile', enrolled, held: null });
      }

      case 'mobile-verified':
        if (step.name !== 'mobile-otp') return state;
        return to({
          name: 'address',
          enrolled: { ...withVerifiedMobile(step, state.mobile), transactionId: event.transactionId },
          suggestions: null,
        });

      case 'suggested':
        if (step.name !== 'address') return state;
        return to({
          ...step,
          enrolled: { ...step.enrolled, transactionId: event.transactionId },
          suggestions: event.suggestions,
        });

      case 'address-wanted':
        return step.name === 'address' ? to({ ...step, wanted: event.address }) : state;

      case 'claimed':
        if (step.name !== 'address') return state;
        return to({ name: 'done', result: resultOf(state, step.enrolled, event.abhaNumber, event.abhaAddress) });

      case 'address-kept': {
        if (step.name !== 'existing') return state;
        const { abhaNumber, abhaAddress } = step.enrolled.profile;
        return to({ name: 'done', result: resultOf(state, step.enrolled, abhaNumber, abhaAddress) });
      }

      case 'another-address-wanted':
        return step.name === 'existing' ? to({ name: 'address', enrolled: step.enrolled, suggestions: null }) : state;

      case 'failed':
        return failed(state, event, limits);

      case 'went-back':
        return to(before(step, initial.step.name === 'lookup'));

      case 'went-forward':
        if (step.name === 'aadhaar' && step.held) return to({ name: 'otp', ...step.held });
        if (step.name === 'mobile' && step.held)
          return to({ name: 'mobile-otp', enrolled: step.enrolled, code: step.held });
        return state;

      case 'started-again':
        return {
          ...initial,
          consent: state.consent,
          step: state.consent ? { name: 'aadhaar', held: null } : initial.step,
        };

      default:
        return event satisfies never;
    }
  };
}

/** The profile was read before its mobile changed. The number last typed counts only where the code went. */
function withVerifiedMobile(
  { enrolled, code }: { enrolled: EnrolledAbha; code: SentCode },
  typed: string,
): EnrolledAbha {
  const mobile = nationalMobile(typed);
  if (!enrolled.profile || !mobile || code.sentTo?.slice(-4) !== mobile.slice(-4)) return enrolled;
  return { ...enrolled, profile: { ...enrolled.profile, mobile } };
}

/** The code whose counters go on: the one in view, or the one kept while its owner went back. */
function codeBefore(step: AbhaRegistrationStep, transactionId: string): SentCode | null {
  if (step.name === 'otp' || step.name === 'mobile-otp') return step.code;
  if (step.name === 'mobile') return step.held;
  // Typing the Aadhaar number again opens a new transaction, unless the service says that it is the old one.
  return step.name === 'aadhaar' && step.held?.code.transactionId === transactionId ? step.held.code : null;
}

function failed(
  state: AbhaRegistrationState,
  { problem, at }: { problem: AbhaRegistrationProblem; at: number },
  limits: CodeLimits,
): AbhaRegistrationState {
  const { step, pending } = state;
  const retryAt = problem.retryAt ?? (problem.code === 'otp_locked' ? at + limits.lockFor : null);
  const stopped = { ...state, pending: null, problem: { ...problem, retryAt } };

  if (problem.outcome === 'unknown' && isUncertainCall(pending)) {
    return { ...stopped, step: { name: 'uncertain', during: pending }, problem: null };
  }
  // A search that fails stands in nobody's way.
  if (step.name === 'lookup') return { ...stopped, step: { name: 'consent', held: step.held ?? null } };
  // The old transaction is worth nothing; what was typed stays in `mobile`.
  if (problem.code === 'transaction_stale' && step.name !== 'consent') {
    return { ...stopped, step: { name: 'aadhaar', held: null } };
  }
  if (problem.code === 'address_taken' && step.name === 'address' && step.wanted !== undefined) {
    const { wanted, taken = [] } = step;
    return { ...stopped, step: { ...step, taken: [...taken, wanted] } };
  }
  if (step.name !== 'otp' && step.name !== 'mobile-otp') return stopped;

  return { ...stopped, step: { ...step, code: refusedCode(step.code, { code: problem.code, retryAt }) } };
}

function isUncertainCall(call: AbhaRegistrationCall | null): call is UncertainCall {
  return call === 'enrol' || call === 'verify-mobile' || call === 'claim-address';
}

/** The screen before this one. A code that was sent is kept, so going back costs none. */
function before(step: AbhaRegistrationStep, hasLookup: boolean): AbhaRegistrationStep {
  switch (step.name) {
    case 'known':
      return { name: 'lookup', held: step.held ?? null };
    case 'consent':
      return hasLookup ? { name: 'lookup', held: step.held ?? null } : step;
    case 'aadhaar':
      return { name: 'consent', held: step.held };
    case 'otp':
      return { name: 'aadhaar', held: { code: step.code, maskedAadhaar: step.maskedAadhaar } };
    case 'mobile-otp':
      return { name: 'mobile', enrolled: step.enrolled, held: step.code };
    case 'address':
      return step.enrolled.profile && !step.enrolled.isNew
        ? { name: 'existing', enrolled: { ...step.enrolled, profile: step.enrolled.profile } }
        : step;
    case 'lookup':
    case 'existing':
    case 'mobile':
    case 'uncertain':
    case 'done':
      return step;
    default:
      return step satisfies never;
  }
}

function resultOf(
  { consent }: AbhaRegistrationState,
  { isNew, profile }: EnrolledAbha,
  abhaNumber: string,
  abhaAddress: string | null,
): AbhaRegistrationResult {
  return { outcome: isNew ? 'created' : 'found', abhaNumber, abhaAddress, profile, consent };
}
