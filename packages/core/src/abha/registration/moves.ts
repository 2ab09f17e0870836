import type { JourneyMoves, JourneyOnScreen, JourneyReport, SnapshotStore } from '../../registration/createJourney.js';
import type { FindPatients, PatientQuery } from './lookup.js';
import type { AbhaRegistrationCall, AbhaRegistrationLimits, AbhaRegistrationState, ConsentReceipt } from './state.js';

/** A step was entered or a call ended. It holds no personal value. */
export type AbhaRegistrationReport = JourneyReport<AbhaRegistrationState['step']['name'], AbhaRegistrationCall>;

/** What a host gives to a journey; all of it may be left out. */
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
export interface AbhaRegistrationMoves extends JourneyMoves {
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
  /** Tells that you have taken over the result: nothing stays in the store. Until then a reload at the result says that the journey has ended. */
  finish: () => void;
}

export interface AbhaRegistration
  extends AbhaRegistrationMoves,
    JourneyOnScreen<AbhaRegistrationState, AbhaRegistrationCall> {
  readonly limits: AbhaRegistrationLimits;
  /** Whether the journey begins with a search of your own patients. */
  readonly hasLookup: boolean;
}
