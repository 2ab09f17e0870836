import { stateOf } from '../../registration/givenJourney.js';
import {
  defaultLimits,
  limitsOf,
  refusedCode,
  sentCode,
  withRetry,
  type CodeLimits,
  type SentCode,
} from '../../registration/sentCode.js';
import { isSameMobile, nationalMobile } from '../../values/mobile.js';
import {
  initialState,
  isUncertainCall,
  type AbhaRegistrationEvent,
  type AbhaRegistrationProblem,
  type AbhaRegistrationResult,
  type AbhaRegistrationState,
  type AbhaRegistrationStep,
  type EnrolledAbha,
} from './state.js';

/** The journey as a pure function (contract 8.1, abdm.md 1.6). An event that does not fit the step in view changes nothing. @throws ValidationError for limits that are none. */
export function abhaRegistration(limits: CodeLimits = defaultLimits, initial: AbhaRegistrationState = initialState) {
  limitsOf('abhaRegistration', limits);
  stateOf('abhaRegistration', initial);
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
  event: { problem: AbhaRegistrationProblem; at: number },
  limits: CodeLimits,
): AbhaRegistrationState {
  const { step, pending } = state;
  const problem = withRetry(event.problem, event.at, limits);
  const stopped = { ...state, pending: null, problem };

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

  return { ...stopped, step: { ...step, code: refusedCode(step.code, problem) } };
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
