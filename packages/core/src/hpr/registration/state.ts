import type { ConsentReceipt } from '../../registration/consent.js';
import type { JourneyProblem } from '../../registration/problem.js';
import { defaultLimits, refusedCode, sentCode, type CodeLimits, type SentCode } from '../../registration/sentCode.js';
import type { HprAccount, HprPerson } from '../hpr.schema.js';
import type { HprDraft } from '../hprDetails.js';

/** What has been proved so far. `person` is null after a reload, until the account is looked up again: it is kept in memory only. */
export interface VerifiedHpr {
  transactionId: string;
  person: HprPerson | null;
}

/** A code kept while its owner went back, so that its counters go on and it can still be entered. */
interface HeldCode {
  code: SentCode;
  maskedAadhaar: string | null;
}

/** Writes whose lost answer leaves us not knowing. */
export type UncertainHprCall = 'verify-code' | 'verify-mobile' | 'create';

export interface HprRegistrationResult {
  /** `found`: the person had an HPR ID before, or got it by a call whose answer was lost. It is never called created. */
  outcome: 'created' | 'found';
  hprIdNumber: string;
  /** The username with its suffix. */
  hprId: string | null;
  person: HprPerson | null;
  consent: ConsentReceipt | null;
}

export type HprRegistrationStep =
  | { name: 'consent'; held?: HeldCode | null }
  | { name: 'aadhaar'; held: HeldCode | null }
  | { name: 'otp'; code: SentCode; maskedAadhaar: string | null }
  /** Between the code and what follows: is there an HPR ID? `next` is where the journey goes on when there is none. */
  | { name: 'account'; verified: VerifiedHpr; next: 'mobile' | 'mobile-otp' | 'username'; held: SentCode | null }
  | { name: 'existing'; account: HprAccount; result: HprRegistrationResult; transactionId: string }
  | { name: 'mobile'; verified: VerifiedHpr; held: SentCode | null }
  | { name: 'mobile-otp'; verified: VerifiedHpr; code: SentCode }
  /** `taken`: refused before, because somebody else has them. */
  | { name: 'username'; verified: VerifiedHpr; suggestions: readonly string[] | null; taken?: readonly string[] }
  | {
      name: 'details';
      verified: VerifiedHpr;
      username: string;
      suggestions: readonly string[] | null;
      taken?: readonly string[];
    }
  /** With a transaction, `checkAccount` finds what exists. */
  | { name: 'uncertain'; during: UncertainHprCall | 'reload'; transactionId: string | null }
  /** The transaction finds it once more after a reload. */
  | { name: 'done'; result: HprRegistrationResult; transactionId: string };

export type HprRegistrationCall =
  | 'request-code'
  | 'resend-code'
  | 'check-account'
  | 'match-mobile'
  | 'send-mobile-code'
  | 'load-suggestions'
  | UncertainHprCall;

export type HprRegistrationProblem = JourneyProblem<HprProblemField, HprProblemReason>;

export const problemFields = [
  ...(['aadhaar', 'otp', 'mobile', 'mobileNumber', 'hprId', 'email', 'password', 'hpCategoryCode'] as const),
  ...(['hpSubCategoryCode', 'stateCode', 'districtCode', 'dayOfBirth', 'monthOfBirth', 'yearOfBirth'] as const),
  ...(['firstName', 'address', 'pincode'] as const),
] as const;
type HprProblemField = (typeof problemFields)[number];

export const problemReasons = [
  ...(['required', 'invalid', 'aadhaar_invalid', 'otp_invalid', 'mobile_invalid', 'username_invalid'] as const),
  ...(['email_invalid', 'password_weak', 'date_invalid', 'pincode_invalid', 'category_invalid'] as const),
] as const;
type HprProblemReason = (typeof problemReasons)[number];

export interface HprRegistrationState {
  step: HprRegistrationStep;
  /** The call under way. */
  pending: HprRegistrationCall | null;
  problem: HprRegistrationProblem | null;
  consent: ConsentReceipt | null;
  /** The mobile as typed, so that going back or a refusal does not lose it. */
  mobile: string;
  /** What was typed beside it. With another Aadhaar number mobile and draft begin anew: they are another person's. */
  draft: HprDraft;
  /** Whose they are: the masked number. */
  typedFor: string | null;
  /** What was typed before a reload and kept nowhere, so that it has to be typed again: names of fields alone. */
  forgotten: readonly HprTypedField[];
}

/** What a person types on the way. */
export type HprTypedField = keyof HprDraft | 'mobile';

export type HprRegistrationEvent =
  | { type: 'agreed'; consent: ConsentReceipt }
  | { type: 'called'; call: HprRegistrationCall; mobile?: string }
  | { type: 'code-sent'; transactionId: string; sentTo: string | null; maskedAadhaar: string | null; at: number }
  | { type: 'code-verified'; verified: VerifiedHpr }
  | { type: 'account-found'; account: HprAccount; person: HprPerson }
  | { type: 'no-account'; transactionId: string; person: HprPerson }
  | { type: 'mobile-matched'; isSame: boolean }
  | { type: 'mobile-verified'; transactionId: string }
  | { type: 'suggested'; suggestions: readonly string[] }
  | { type: 'username-chosen'; username: string }
  | { type: 'created'; hprIdNumber: string; hprId: string | null }
  | { type: 'account-check-wanted' }
  | { type: 'noted'; draft: HprDraft; mobile?: string | undefined }
  | { type: 'failed'; problem: HprRegistrationProblem; at: number }
  | { type: 'went-back' }
  | { type: 'went-forward' }
  | { type: 'started-again' };

export const initialHprState: HprRegistrationState = {
  step: { name: 'consent' },
  pending: null,
  problem: null,
  consent: null,
  mobile: '',
  draft: {},
  typedFor: null,
  forgotten: [],
};

/** The journey as a pure function (contract 9.1, abdm.md 2.1). An event that does not fit the step in view changes nothing. */
export function hprRegistration(limits: CodeLimits = defaultLimits) {
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
  { problem, at }: { problem: HprRegistrationProblem; at: number },
  limits: CodeLimits,
): HprRegistrationState {
  const { step, pending } = state;
  const retryAt = problem.retryAt ?? (problem.code === 'otp_locked' ? at + limits.lockFor : null);
  const stopped = { ...state, pending: null, problem: { ...problem, retryAt } };

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
  return { ...stopped, step: { ...step, code: refusedCode(step.code, { code: problem.code, retryAt }) } };
}

export function isUncertainHprCall(call: HprRegistrationCall | null): call is UncertainHprCall {
  return call === 'verify-code' || call === 'verify-mobile' || call === 'create';
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
