import { objectOf } from '../values/given.js';
import type { CallOptions, Http } from '../client/http.js';
import type { CreatedHprId, HprAccount, HprPerson, NewHprId } from './hpr.schema.js';
import { hprEndpoints } from './hpr.endpoints.js';
import { hprSuffix } from './hprUsername.js';

/** A code is on its way to the phone. Every answer's `txnId` replaces the one before. */
export interface HprCodeSent {
  txnId: string;
  /** `******3210`, when the service says where it went. */
  sentTo: string | null;
}

export type HprCalls = ReturnType<typeof createHprCalls>;

/** One call for each wire step of section 9.1 of the contract. */
export function createHprCalls(http: Http) {
  return {
    /**
     * Wire step 1: UIDAI sends a code to the mobile linked with the Aadhaar. Calling it again is how a code is sent again; as the number
     * travels plain and is kept nowhere, it has to be given again.
     *
     * @throws ValidationError `aadhaar_invalid`, `aadhaar_without_mobile`; EhrApiError `otp_locked`, `service_down`
     */
    async generateAadhaarOtp(aadhaar: string, options?: CallOptions): Promise<HprCodeSent> {
      return (await http.send(hprEndpoints.generateAadhaarOtp, { body: { aadhaar } }, options)).value;
    },

    /**
     * Wire step 2: proves the code and gives what Aadhaar knows of the person.
     *
     * @throws ValidationError `otp_wrong`, `otp_expired`; EhrApiError `otp_locked`, `transaction_stale`
     */
    async verifyAadhaarOtp(
      input: { txnId: string; otp: string; domainName?: string; idType?: string; restrictions?: string | undefined },
      options?: CallOptions,
    ): Promise<{ txnId: string; person: HprPerson }> {
      const row = hprEndpoints.verifyAadhaarOtp;
      const { domainName = hprSuffix, idType = 'hpr_id', ...others } = objectOf(row.operation, 'input', input);
      return (await http.send(row, { body: { ...others, domainName, idType } }, options)).value;
    },

    /**
     * Wire step 3: whether the person has an HPR ID. It only reads: ask it after a lost answer.
     *
     * @throws EhrApiError `transaction_stale`, `service_down`
     */
    async checkAccountExist(
      input: { txnId: string; preverifiedCheck?: boolean },
      options?: CallOptions,
    ): Promise<{ txnId: string; account: HprAccount | null; person: HprPerson }> {
      const row = hprEndpoints.checkAccountExist;
      const { txnId, preverifiedCheck = true } = objectOf(row.operation, 'input', input);
      const { value } = await http.send(row, { body: { txnId, preverifiedCheck } }, options);
      return { ...value, txnId: value.txnId || txnId };
    },

    /**
     * Wire step 4: true when the mobile is the one linked with the Aadhaar, so that no second code is needed.
     *
     * @throws EhrApiError `transaction_stale`, `service_down`
     */
    async demographicAuthViaMobile(
      input: { txnId: string; mobile: string },
      options?: CallOptions,
    ): Promise<{ isVerified: boolean }> {
      const row = hprEndpoints.demographicAuthViaMobile;
      const { txnId, mobile } = objectOf(row.operation, 'input', input);
      const { value } = await http.send(row, { body: { txnId, mobileNumber: mobile } }, options);
      return { isVerified: value.verified };
    },

    /** Wire step 5: sends a code to a mobile that is not the linked one. @throws EhrApiError `otp_locked`, `transaction_stale` */
    async generateMobileOtp(input: { txnId: string; mobile: string }, options?: CallOptions): Promise<HprCodeSent> {
      return (await http.send(hprEndpoints.generateMobileOtp, { body: input }, options)).value;
    },

    /** Wire step 6: proves that code. @throws ValidationError `otp_wrong`; EhrApiError `otp_locked`, `transaction_stale` */
    async verifyMobileOtp(input: { txnId: string; otp: string }, options?: CallOptions): Promise<{ txnId: string }> {
      const { value } = await http.send(hprEndpoints.verifyMobileOtp, { body: input }, options);
      return { txnId: value.txnId };
    },

    /** Wire step 7: usernames that were free a moment ago, with or without the suffix. @throws EhrApiError `transaction_stale`, `service_down` */
    async hprIdSuggestions(txnId: string, options?: CallOptions): Promise<string[]> {
      return (await http.send(hprEndpoints.hprIdSuggestions, { body: { txnId } }, options)).value;
    },

    /**
     * Wire step 8: creates the HPR ID.
     *
     * @throws ValidationError with a code per refused field (`password_weak`, `email_invalid`); ConflictError `username_taken`,
     *   `account_exists`. With `outcome: 'unknown'` it may exist: ask {@link checkAccountExist}, and never repeat this call blindly.
     */
    async createHprId(details: NewHprId, options?: CallOptions): Promise<CreatedHprId> {
      return (await http.send(hprEndpoints.createHprId, { body: details }, options)).value;
    },
  };
}
