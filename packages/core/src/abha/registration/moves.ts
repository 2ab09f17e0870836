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
 * What a person can do. No move rejects because of what the service answers: `getState().problem` tells it. A move that does not fit the
 * current step, or that comes while a call is under way, does nothing.
 */
export interface AbhaRegistrationMoves {
  /** Searches your own patients for this person. If the search fails, or takes longer than eight seconds, the journey goes on all the same. */
  lookUp: (query: PatientQuery) => Promise<void>;
  /** Goes on to the consent: there is nothing to search for, or none of those found is this person. */
  leaveLookup: () => void;
  agree: (consent: ConsentReceipt) => void;
  /** Asks for the first code. Only the encrypted number stays in memory. */
  requestCode: (aadhaar: string) => Promise<void>;
  /** Sends the current code again, if the limits allow it. After a reload the number has to be typed again. */
  resendCode: () => Promise<void>;
  /** Proves the code and enrols. It is never repeated by itself: a lost answer leads to the step `uncertain`. */
  enrol: (typed: { otp: string; mobile: string }) => Promise<void>;
  sendMobileCode: (mobile: string) => Promise<void>;
  verifyMobile: (otp: string) => Promise<void>;
  loadSuggestions: () => Promise<void>;
  /** Claims a suggested address, or one that was typed; the suffix may be left on. */
  claimAddress: (abhaAddress: string) => Promise<void>;
  /** Ends with the ABHA that was found, as it is. */
  keepAddress: () => void;
  /** Goes on to a further address for the ABHA that was found. */
  chooseAnotherAddress: () => Promise<void>;
  /** Goes to the screen before. A code that was sent stays valid: `forward` returns to it. */
  back: () => void;
  forward: () => void;
  /** Begins a new transaction for the same person; what exists already will be found. The consent stays. */
  startAgain: () => void;
  /** Makes the call that a restored step is waiting for. */
  resume: () => Promise<void>;
  /** Tells that you have taken over the result: nothing stays in the store. Until then a reload at the result says that the journey has ended. */
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
  /** Tells that the screen is gone: an answer that comes later is dropped. The store keeps what a later screen needs to go on, but no result. */
  leave: () => void;
  /** The step at which an earlier journey goes on; null for a new one. */
  readonly resumedAt: AbhaRegistrationState['step']['name'] | null;
  readonly limits: AbhaRegistrationLimits;
  /** Whether the journey begins with a search of your own patients. */
  readonly hasLookup: boolean;
}
