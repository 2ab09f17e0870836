import type { ConsentReceipt } from '../../registration/consent.js';
import type { JourneyProblem } from '../../registration/problem.js';
import type { SentCode } from '../../registration/sentCode.js';
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

/** What a journey ended with. It holds personal values: hand it over, and do not log it. */
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

/** The screen the person is at, with what it needs and nothing else. */
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

/** A call to the service, as reports name it. */
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

/** All that a screen draws from. The Aadhaar number and a typed code are never in it. */
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

/** What `abhaRegistration` reduces; `at` is in epoch milliseconds. */
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

export function isUncertainCall(call: AbhaRegistrationCall | null): call is UncertainCall {
  return call === 'enrol' || call === 'verify-mobile' || call === 'claim-address';
}
