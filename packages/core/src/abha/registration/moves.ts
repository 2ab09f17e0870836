import type { JourneyReport, SnapshotStore } from '../../registration/createJourney.js';
import type { FindPatients, PatientQuery } from './lookup.js';
import type { AbhaRegistrationCall, AbhaRegistrationLimits, AbhaRegistrationState, ConsentReceipt } from './state.js';

/** A step was entered or a call ended. It holds no personal value. */
export type AbhaRegistrationReport = JourneyReport<AbhaRegistrationState['step']['name'], AbhaRegistrationCall>;

export interface AbhaRegistrationOptions {
  limits?: Partial<AbhaRegistrationLimits> | undefined;
  /** Survives a reload with this; left out, a reload starts again. */
  store?: SnapshotStore | undefined;
  /** Searches your own patients, before any code is sent. Left out, the journey begins with the consent. */
  findPatients?: FindPatients | undefined;
  /** What the host knows already; it can be changed. */
  initialValues?: { readonly mobile?: string | undefined } | undefined;
  /** Epoch milliseconds. */
  now?: (() => number) | undefined;
}

/**
 * What a person can do. No move rejects for what the service answers: `getState().problem` says it. A move that does not fit the step
 * in view, or that comes while a call is under way, does nothing.
 */
export interface AbhaRegistrationMoves {
  /** Looks for this person among our own patients. A search that fails, or takes longer than eight seconds, leads on all the same. */
  lookUp: (query: PatientQuery) => Promise<void>;
  /** On to the consent: there is nothing to search for, or nobody of those found is this person. */
  leaveLookup: () => void;
  agree: (consent: ConsentReceipt) => void;
  /** Asks for the first code. Only the encrypted number stays in memory. */
  requestCode: (aadhaar: string) => Promise<void>;
  /** Sends the code in view again, if the limits allow it. After a reload the number has to be typed again. */
  resendCode: () => Promise<void>;
  /** Proves the code and enrols. Never repeated by itself: a lost answer leads to the step `uncertain`. */
  enrol: (typed: { otp: string; mobile: string }) => Promise<void>;
  sendMobileCode: (mobile: string) => Promise<void>;
  verifyMobile: (otp: string) => Promise<void>;
  loadSuggestions: () => Promise<void>;
  /** Claims a suggested or own address; the suffix may be left on. */
  claimAddress: (abhaAddress: string) => Promise<void>;
  /** Ends with the ABHA that was found, as it is. */
  keepAddress: () => void;
  /** A further address for the ABHA that was found. */
  chooseAnotherAddress: () => Promise<void>;
  /** The screen before. A code that was sent stays valid: `forward` returns to it. */
  back: () => void;
  forward: () => void;
  /** A new transaction for the same person; what exists already will be found. The consent stays. */
  startAgain: () => void;
  /** Makes the call that a restored step waits for. */
  resume: () => Promise<void>;
  /** The result is taken over: nothing stays in the store. Until then a reload at the result says that the journey has ended. */
  finish: () => void;
  /** Forgets this patient: nothing stays in memory or in the store. */
  stop: () => void;
}

export interface AbhaRegistration extends AbhaRegistrationMoves {
  getState: () => AbhaRegistrationState;
  /** Calls back after every change; returns the end of it. */
  subscribe: (listener: () => void) => () => void;
  /** Calls back after every call to the service; returns the end of it. */
  onReport: (listener: (report: AbhaRegistrationReport) => void) => () => void;
  /** The screen is gone: an answer that comes now is dropped. What the store keeps stays, so that a later screen can go on; of a result nothing stays. */
  leave: () => void;
  /** The step that a journey begun before goes on at; null when this one begins. */
  readonly resumedAt: AbhaRegistrationState['step']['name'] | null;
  readonly limits: AbhaRegistrationLimits;
  /** Whether the journey begins by looking among our own patients. */
  readonly hasLookup: boolean;
}
