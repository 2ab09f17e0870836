import type { Generated } from 'kysely';
import type { Scenario } from '../abha/identities.js';
import type { HprScenario } from '../hpr/identities.js';

/** UIDAI's register, as far as anybody asked for it. The number itself is not here: `aadhaar_key` is a keyed hash of it. */
export interface AadhaarHolderRow {
  aadhaar_key: string;
  scenario: Scenario | HprScenario;
  /** Set when what the scenario does once has been done. */
  is_spent: Generated<number>;
  mobile: string | null;
  first_name: string;
  last_name: string | null;
  gender: string;
  /** `YYYY-MM-DD`, or only the year. */
  birth_date: string;
  address: string;
  district: string;
  state: string;
  pincode: string;
}

export interface AbhaAccountRow {
  abha_number: string;
  aadhaar_key: string;
  mobile: string | null;
  created_at: string;
}

export interface AbhaAddressRow {
  /** Whole and in lower case, so that no two differ by case alone. */
  address: string;
  abha_number: string;
  is_preferred: number;
  claimed_at: string;
}

/** Neither the password nor a hash of it is here: nobody logs in. */
export interface HprAccountRow {
  /** `NN-NNNN-NNNN-NNNN` */
  hpr_id_number: string;
  aadhaar_key: string;
  /** Whole and in lower case: `asha.rao@hpr.abdm`. */
  hpr_id: string;
  category_id: number;
  sub_category_id: number;
  mobile: string | null;
  email: string;
  state_code: string;
  district_code: string;
  created_at: string;
}

/** How far a journey has come. A mobile is unverified only on a new account whose holder gave another than the linked one. */
type AbhaStage = 'code-sent' | 'mobile-unverified' | 'mobile-code-sent' | 'verified';

/** `verified` is the Aadhaar, `mobile-verified` the number to be reached on as well; a created one can still be looked up. */
type HprStage = 'hpr-code-sent' | 'hpr-verified' | 'hpr-mobile-code-sent' | 'hpr-mobile-verified';

export type Stage = AbhaStage | HprStage;

export interface RegistrationTransactionRow {
  /** One journey for each Aadhaar, of an ABHA or of an HPR ID: a new one ends the one before. */
  aadhaar_key: string;
  txn_id: string;
  stage: Stage;
  /** The mobile that the second code went to. */
  mobile: string | null;
  updated_at: string;
}

export interface OneTimeCodeRow {
  /** A keyed hash of whom the code is for. */
  receiver: string;
  salt: string;
  digest: string;
  sends: number;
  wrong_tries: number;
  sent_at: string;
  blocked_until: string | null;
}
