import * as z from 'zod/mini';
import type { AbhaPublicKey } from '../client/config.js';
import { checked } from '../client/checked.js';
import { endpoint } from '../client/endpoint.js';
import { isObject } from '../values/given.js';
import type { CallOptions, Http } from '../client/http.js';
import { ValidationError } from '../errors/EhrApiError.js';
import { aadhaarNumber } from '../values/aadhaar.js';
import { compactNumber } from '../values/digits.js';
import { filled } from '../values/fields.js';
import { indianMobile } from '../values/mobile.js';
import { abhaAddressLocalPart } from './abhaAddress.js';
import { formatAbhaNumber } from './abhaNumber.js';
import { abhaEndpoints } from './abha.endpoints.js';
import { maskedMobileIn, type AbhaProfile } from './abha.schema.js';
import { createSealer, type Sealed } from './sealing.js';

/** A code is on its way to the phone. Every answer's `txnId` replaces the one before. */
export interface CodeSent {
  txnId: string;
  /** The masked number it went to (`******3210`), when the service says so. */
  sentTo: string | null;
}

/** What came of proving the code: the ABHA, made now or found. Its `txnId` goes on to the mobile or the address. */
export interface Enrolment {
  txnId: string;
  profile: AbhaProfile;
  /** False when this person had an ABHA already: nothing was created. */
  isNew: boolean;
}

/** The address now preferred, as the service writes it. */
export interface AbhaAddressClaimed {
  /** `XX-XXXX-XXXX-XXXX` */
  abhaNumber: string;
  /** Whole, with its suffix. */
  abhaAddress: string;
}

export type AbhaCalls = ReturnType<typeof createAbhaCalls>;

/** Our server handler and the sandbox answer this; the hosted API does not, there the key is configuration. */
export const abhaPublicKeyEndpoint = endpoint({
  operation: 'abha.publicKey',
  method: 'GET',
  path: '/abha-public-key',
  answer: z.object({ publicKey: z.string(), encryptionAlgorithm: z.string() }),
});

const code = z.pipe(
  z.pipe(z.string(), z.transform(compactNumber)),
  z.string().check(z.regex(/^\d{6}$/, 'otp_invalid')),
);

/** Checked before it is sealed: the service can say little about what it cannot read. */
const plain = {
  aadhaar: z.object({ aadhaar: aadhaarNumber }),
  enrolment: z.object({ txnId: filled, mobile: indianMobile, otp: code }),
  mobile: z.object({ txnId: filled, mobile: indianMobile }),
  code: z.object({ txnId: filled, otp: code }),
  transaction: z.object({ txnId: filled }),
  address: z.object({
    txnId: filled,
    abhaAddress: z.pipe(z.pipe(z.string(), z.transform(abhaAddressLocalPart)), filled),
  }),
};

/** Twelve digits in, or a number already sealed by {@link AbhaCalls.seal}. */
export type AadhaarInput = string | Sealed;

/** One call for each wire step of section 8.1 of the contract. */
export function createAbhaCalls(http: Http) {
  const { abhaPublicKey } = http.config;
  const encrypt = createSealer(
    async (): Promise<AbhaPublicKey> => abhaPublicKey ?? (await http.send(abhaPublicKeyEndpoint)).value,
  );

  const calls = {
    /**
     * Checks an Aadhaar number and encrypts it. Keep this instead of the number where it may be needed again.
     *
     * @throws ValidationError with `fields.aadhaar` before anything is sent.
     */
    async seal(aadhaar: string): Promise<Sealed> {
      return encrypt(checked('abha.seal', plain.aadhaar, { aadhaar }).aadhaar);
    },

    /**
     * Wire step 1: UIDAI sends a code to the mobile linked with the Aadhaar. Calling it again is how a code is sent again.
     *
     * @throws ValidationError `aadhaar_invalid`, `aadhaar_without_mobile`; EhrApiError `otp_locked`, `service_down`
     */
    async generateAadhaarOtp(aadhaar: AadhaarInput, options?: CallOptions): Promise<CodeSent> {
      const { ciphertext } = isSealed(aadhaar) ? aadhaar : await calls.seal(aadhaar);
      const { value } = await http.send(abhaEndpoints.generateAadhaarOtp, { body: { aadhaar: ciphertext } }, options);
      return { txnId: value.txnId, sentTo: maskedMobileIn(value.message) };
    },

    /**
     * Wire step 2: proves the code, and creates the ABHA or finds the one there is. `mobile` is the number the person wants to be
     * reached on.
     *
     * @throws ValidationError `otp_wrong`, `mobile_limit`; EhrApiError `otp_locked`, `transaction_stale`. With `outcome: 'unknown'`
     *   the ABHA may exist: start again with a new transaction, which finds it, and never repeat this call.
     */
    async enrollWithAadhaar(
      input: { txnId: string; otp: string; mobile: string },
      options?: CallOptions,
    ): Promise<Enrolment> {
      const row = abhaEndpoints.enrollWithAadhaar;
      const { txnId, otp, mobile } = checked(row.operation, plain.enrolment, input);
      const { ciphertext } = await encrypt(otp);
      const { value } = await http.send(row, { body: { otp: ciphertext, txnId, mobile } }, options);
      return { txnId: value.txnId, profile: value.profile, isNew: value.isNew };
    },

    /** Wire step 3: sends a code to the mobile the person wants to be reached on. @throws ValidationError `mobile_limit`; EhrApiError `otp_locked` */
    async generateMobileOtp(input: { txnId: string; mobile: string }, options?: CallOptions): Promise<CodeSent> {
      const row = abhaEndpoints.generateMobileOtp;
      const { txnId, mobile } = checked(row.operation, plain.mobile, input);
      const { ciphertext } = await encrypt(mobile);
      const { value } = await http.send(row, { body: { updateValue: ciphertext, txnId } }, options);
      return { txnId: value.txnId, sentTo: maskedMobileIn(value.message) };
    },

    /** Wire step 4. @throws ValidationError `otp_wrong`; EhrApiError `otp_locked`, `transaction_stale` */
    async verifyMobileOtp(input: { txnId: string; otp: string }, options?: CallOptions): Promise<{ txnId: string }> {
      const row = abhaEndpoints.verifyMobileOtp;
      const { txnId, otp } = checked(row.operation, plain.code, input);
      const { ciphertext } = await encrypt(otp);
      const { value } = await http.send(row, { body: { otp: ciphertext, txnId } }, options);
      if (!value.isVerified) {
        throw new ValidationError('otp_wrong', 'abha.verifyMobileOtp: not verified', {
          statusCode: 200,
          recovery: 'reenter',
          fields: { otp: 'otp_wrong' },
        });
      }
      return { txnId: value.txnId };
    },

    /** Wire step 5: addresses that are free. @throws EhrApiError `transaction_stale` */
    async addressSuggestions(txnId: string, options?: CallOptions): Promise<{ txnId: string; suggestions: string[] }> {
      const row = abhaEndpoints.addressSuggestions;
      const query = checked(row.operation, plain.transaction, { txnId });
      const { value } = await http.send(row, { query }, options);
      return { txnId: value.txnId || txnId, suggestions: value.abhaAddressList };
    },

    /**
     * Wire step 6: claims an address. The suffix (`@abdm`) may be left on; it is not sent.
     *
     * @throws ValidationError `address_taken`, `address_invalid`
     */
    async createAddress(
      input: { txnId: string; abhaAddress: string },
      options?: CallOptions,
    ): Promise<AbhaAddressClaimed> {
      const row = abhaEndpoints.createAddress;
      const body = checked(row.operation, plain.address, input);
      const { value } = await http.send(row, { body }, options);
      const abhaNumber = formatAbhaNumber(value.healthIdNumber) ?? value.healthIdNumber;
      return { abhaNumber, abhaAddress: value.preferredAbhaAddress };
    },
  };
  return calls;
}

function isSealed(aadhaar: AadhaarInput): aadhaar is Sealed {
  return isObject(aadhaar);
}
