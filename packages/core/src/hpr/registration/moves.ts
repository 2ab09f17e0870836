import type { ConsentReceipt } from '../../registration/consent.js';
import type { JourneyMoves, JourneyOnScreen, JourneyReport, SnapshotStore } from '../../registration/createJourney.js';
import type { CodeLimits } from '../../registration/sentCode.js';
import type { HprCategory } from '../hprCategories.js';
import type { HprDetails, HprDraft } from '../hprDetails.js';
import type { HprRegistrationCall, HprRegistrationState } from './state.js';

/** A step was entered or a call ended. It holds no personal value. */
export type HprRegistrationReport = JourneyReport<HprRegistrationState['step']['name'], HprRegistrationCall>;

/** What a host gives to a journey; all of it may be left out. */
export interface HprRegistrationOptions {
  limits?: Partial<CodeLimits> | undefined;
  /** Survives a reload with this; left out, a reload starts again. */
  store?: SnapshotStore | undefined;
  /** Categories and subcategories to choose from; the published codes unless given. */
  categories?: readonly HprCategory[] | undefined;
  /** What follows the username. Default `@hpr.abdm`. */
  suffix?: string | undefined;
  /** What the host knows already; everything can be changed, and what Aadhaar says wins. */
  initialValues?: (HprDraft & { readonly mobile?: string | undefined }) | undefined;
  /** Epoch milliseconds. */
  now?: (() => number) | undefined;
}

/**
 * What a person can do. No move rejects because of what the service answers: `getState().problem` tells it. A move that does not fit the
 * current step, or that comes while a call is under way, does nothing.
 */
export interface HprRegistrationMoves extends JourneyMoves {
  agree: (consent: ConsentReceipt) => void;
  /** Asks for the first code. The number is in this call and nowhere else. */
  requestCode: (aadhaar: string) => Promise<void>;
  /**
   * Sends the current code again, if the limits allow it. HPR takes the Aadhaar number unencrypted, so it is not kept in any form: to send
   * that code again the number has to be typed again. The code for the mobile needs nothing.
   */
  resendCode: (aadhaar?: string) => Promise<void>;
  /** Proves the code, then looks whether there is an HPR ID. */
  verifyCode: (otp: string) => Promise<void>;
  /** Looks again whether there is an HPR ID: after a reload, a failure, or a lost answer. */
  checkAccount: () => Promise<void>;
  /** Gives the mobile to be reached on. The one linked with the Aadhaar is known already; any other one gets a code. */
  giveMobile: (mobile: string) => Promise<void>;
  verifyMobile: (otp: string) => Promise<void>;
  loadSuggestions: () => Promise<void>;
  /** Takes a suggestion, or a typed username, which has to keep the rules; the suffix may be left on. */
  chooseUsername: (username: string) => void;
  /** Keeps details in memory while the rest is asked for, so that going back loses nothing. */
  note: (draft: HprDraft) => void;
  /** Creates the HPR ID. It is never repeated by itself: a lost answer leads to the step `uncertain`. */
  create: (details: HprDetails) => Promise<void>;
  /** Tells that you have taken over the result: nothing stays in the store. Until then a reload at the result looks it up again. */
  finish: () => void;
}

export interface HprRegistration
  extends HprRegistrationMoves,
    JourneyOnScreen<HprRegistrationState, HprRegistrationCall> {
  readonly limits: CodeLimits;
  readonly categories: readonly HprCategory[];
  readonly suffix: string;
}
