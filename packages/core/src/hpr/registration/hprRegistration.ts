import {
  defaultLimits,
  limitsOf,
  refusedCode,
  sentCode,
  withRetry,
  type CodeLimits,
  type SentCode,
} from '../../registration/sentCode.js';
import type { HprPerson } from '../hpr.schema.js';
import {
  isUncertainHprCall,
  type HprRegistrationEvent,
  type HprRegistrationProblem,
  type HprRegistrationState,
  type HprRegistrationStep,
} from './state.js';

/** The journey as a pure function (contract 9.1, abdm.md 2.1). An event that does not fit the step in view changes nothing. @throws ValidationError for limits that are none. */
export function hprRegistration(limits: CodeLimits = defaultLimits) {
  limitsOf('hprRegistration', limits);
  return (state: HprRegistrationState, event: HprRegistrationEvent): HprRegistrationState => {
    const { step } = state;
    const to = (next: HprRegistrationStep): HprRegistrationState => ({
      ...state,
      step: next,
      pending: null,
      problem: null,
    });

    switch (event.type) {
      case 'agreed':
        if (step.name !== 'consent') return state;
        return { ...to({ name: 'aadhaar', held: step.held ?? null }), consent: event.consent };

      case 'called':
        return { ...state, pending: event.call, problem: null, mobile: event.mobile ?? state.mobile };

      case 'code-sent': {
        const code = sentCode(event, codeBefore(step, event), limits);
        if (step.name === 'aadhaar' || step.name === 'otp') {
          return {
            ...to({ name: 'otp', code, maskedAadhaar: event.maskedAadhaar }),
            ...(isOther(state.typedFor, event.maskedAadhaar) && { mobile: '', draft: {}, forgotten: [] }),
            typedFor: event.maskedAadhaar,
          };
        }
        if (step.name === 'mobile' || step.name === 'mobile-otp') {
          return to({ name: 'mobile-otp', verified: { ...step.verified, transactionId: event.transactionId }, code });
        }
        return state;
      }

      case 'code-verified':
        if (step.name !== 'otp') return state;
        return to({ name: 'account', verified: event.verified, next: 'mobile', held: null });

      case 'account-found': {
        if (step.name !== 'account') return state;
        const { account } = event;
        const person = together(step.verified.person, event.person);
        const { hprIdNumber, hprId } = account;
        const result = { outcome: 'found' as const, hprIdNumber, hprId, person, consent: state.consent };
        return to({ name: 'existing', account, result, transactionId: step.verified.transactionId });
      }

      case 'no-account': {
        if (step.name !== 'account') return state;
        const { next, held } = step;
        const verified = {
          transactionId: event.transactionId,
          person: together(step.verified.person, event.person),
        };
        if (next === 'username') return to({ name: 'username', verified, suggestions: null });
        if (next === 'mobile-otp' && held) return to({ name: 'mobile-otp', verified, code: held });
        return to({ name: 'mobile', verified, held });
      }

      case 'mobile-matched':
        if (step.name !== 'mobile') return state;
        // Not the linked one: it stays here, and a code is sent to it.
        return to(event.isSame ? { name: 'username', verified: step.verified, suggestions: null } : step);

      case 'mobile-verified':
        if (step.name !== 'mobile-otp') return state;
        return to({
          name: 'username',
          verified: { ...step.verified, transactionId: event.transactionId },
          suggestions: null,
        });

      case 'suggested':
        return step.name === 'username' ? to({ ...step, suggestions: event.suggestions }) : state;

      case 'username-chosen':
        if (step.name !== 'username') return state;
        return {
          ...to({ ...step, name: 'details', username: event.username }),
          draft: { ...state.draft, username: event.username },
        };

      case 'created': {
        if (step.name !== 'details') return state;
        const { hprIdNumber, hprId } = event;
        const { person, transactionId } = step.verified;
        const result = { outcome: 'created' as const, hprIdNumber, hprId, person, consent: state.consent };
        return to({ name: 'done', result, transactionId });
      }

      case 'account-check-wanted':
        if (step.name !== 'uncertain' || step.transactionId === null) return state;
        return to({
          name: 'account',
          verified: { transactionId: step.transactionId, person: null },
          next: step.during === 'create' ? 'username' : 'mobile',
          held: null,
        });

      case 'noted':
        return {
          ...state,
          problem: null,
          mobile: event.mobile ?? state.mobile,
          draft: { ...state.draft, ...event.draft },
        };

      case 'failed':
        return failed(state, event, limits);

      case 'went-back':
        return to(before(step));

      case 'went-forward':
        if (step.name === 'aadhaar' && step.held) return to({ name: 'otp', ...step.held });
        if (step.name === 'mobile' && step.held)
          return to({ name: 'mobile-otp', verified: step.verified, code: step.held });
        return state;

      case 'started-again':
        return to(state.consent ? { name: 'aadhaar', held: null } : { name: 'consent' });

      default:
        return event satisfies never;
    }
  };
}

/** What two answers know of one person; the later one counts where both speak. */
function together(first: HprPerson | null, later: HprPerson): HprPerson {
  if (!first) return later;
  const known = Object.entries(later).filter(([, value]) => value !== null);
  return { ...first, ...Object.fromEntries(known) };
}

/** The code whose counters go on: the one in view, or the one kept while its owner went back. */
function codeBefore(
  step: HprRegistrationStep,
  { transactionId, maskedAadhaar }: { transactionId: string; maskedAadhaar: string | null },
): SentCode | null {
  if (step.name === 'mobile-otp') return step.code;
  if (step.name === 'mobile') return step.held;
  // Typed again for the same person, the code is sent again; another number is another code.
  if (step.name === 'otp') return isOther(step.maskedAadhaar, maskedAadhaar) ? null : step.code;
  return step.name === 'aadhaar' && step.held?.code.transactionId === transactionId ? step.held.code : null;
}

function isOther(one: string | null, other: string | null): boolean {
  return one !== null && one !== other;
}

function failed(
  state: HprRegistrationState,
  event: { problem: HprRegistrationProblem; at: number },
  limits: CodeLimits,
): HprRegistrationState {
  const { step, pending } = state;
  const problem = withRetry(event.problem, event.at, limits);
  const stopped = { ...state, pending: null, problem };

  if (problem.outcome === 'unknown' && isUncertainHprCall(pending)) {
    const transactionId = 'verified' in step ? step.verified.transactionId : null;
    return { ...stopped, step: { name: 'uncertain', during: pending, transactionId }, problem: null };
  }
  // The old transaction is worth nothing; what was typed stays in `mobile`.
  if (problem.code === 'transaction_stale' && step.name !== 'consent') {
    return { ...stopped, step: { name: 'aadhaar', held: null } };
  }
  // Somebody else was faster, or an answer was lost: look, and show it.
  if (problem.code === 'account_exists' && step.name === 'details') {
    return { ...stopped, step: { name: 'account', verified: step.verified, next: 'username', held: null } };
  }
  if (problem.code === 'username_taken' && step.name === 'details') {
    const { verified, suggestions, taken = [], username } = step;
    return { ...stopped, step: { name: 'username', verified, suggestions, taken: [...taken, username] } };
  }
  if (step.name !== 'otp' && step.name !== 'mobile-otp') return stopped;
  return { ...stopped, step: { ...step, code: refusedCode(step.code, problem) } };
}

/** The screen before this one. A code that was sent is kept, so going back costs none. */
function before(step: HprRegistrationStep): HprRegistrationStep {
  switch (step.name) {
    case 'aadhaar':
      return { name: 'consent', held: step.held };
    case 'otp':
      return { name: 'aadhaar', held: { code: step.code, maskedAadhaar: step.maskedAadhaar } };
    case 'mobile-otp':
      return { name: 'mobile', verified: step.verified, held: step.code };
    case 'details': {
      const { verified, suggestions, taken } = step;
      return { name: 'username', verified, suggestions, ...(taken && { taken }) };
    }
    case 'consent':
    case 'account':
    case 'existing':
    case 'mobile':
    case 'username':
    case 'uncertain':
    case 'done':
      return step;
    default:
      return step satisfies never;
  }
}
