import * as z from 'zod/mini';
import { endpoint } from '../client/endpoint.js';
import { abdmRefusals } from '../errors/abdmRefusals.js';
import type { Refusal } from '../errors/refusal.js';
import { indianMobile } from '../values/mobile.js';
import {
  addressClaimedSchema,
  addressSuggestionsSchema,
  codeSentSchema,
  enrolmentSchema,
  mobileVerifiedSchema,
} from './abha.schema.js';

const root = '/patient/registration/abha';
const ciphertext = z.string().check(z.minLength(1, 'required'));
const transaction = z.string().check(z.minLength(1, 'required'));

/** abdm.md 1.12: what holds for every call of the enrolment. */
const everyCall: Refusal[] = [
  { upstreamCode: 'ABDM-1100', code: 'otp_locked', recovery: 'wait' },
  { upstreamCode: 'ABDM-1017', code: 'transaction_stale', recovery: 'restart' },
  { upstreamCode: 'ABDM-1134', code: 'abha_deactivated', recovery: 'other-route' },
  { upstreamCode: 'ABDM-1407', code: 'abha_deactivated', recovery: 'other-route' },
  { upstreamCode: 'ABDM-1141', code: 'abha_exists', recovery: 'other-route' },
  { upstreamCode: 'ABDM-1114', text: /name|digilocker/i, code: 'details_mismatch', recovery: 'other-route' },
  { upstreamCode: 'ABDM-1114', code: 'abha_not_found', recovery: 'other-route' },
  { upstreamCode: 'ABDM-1207', code: 'details_mismatch', recovery: 'other-route' },
  { upstreamCode: 'ABDM-1135', code: 'email_limit', recovery: 'reenter', field: 'email' },
  ...abdmRefusals,
];

/** UIDAI says why in the text: a code cannot be used twice, and what is not about a code is not its fault. */
const everyCode: Refusal[] = [
  { upstreamCode: 'ABDM-1204', text: /biometric|\b300\b/i, code: 'details_mismatch', recovery: 'retry' },
  { upstreamCode: 'ABDM-1204', text: /duplicate|\b563\b/i, code: 'otp_expired', recovery: 'restart', field: 'otp' },
  { upstreamCode: 'ABDM-1204', text: /expire|\b561\b/i, code: 'otp_expired', recovery: 'restart', field: 'otp' },
  { upstreamCode: 'ABDM-1204', code: 'otp_wrong', recovery: 'reenter', field: 'otp' },
  {
    // Narrow on purpose: "something went wrong while verifying the OTP" is no wrong code.
    text: /otpValue|\botp\b.{0,24}\b(invalid|incorrect|not (valid|correct|match))|\botp (is|was) wrong|\b(invalid|incorrect|wrong) (\w+ )?otp\b/i,
    code: 'otp_wrong',
    recovery: 'reenter',
    field: 'otp',
  },
];

const everyMobile: Refusal = { upstreamCode: 'ABDM-1124', code: 'mobile_limit', recovery: 'reenter', field: 'mobile' };

export const abhaEndpoints = {
  generateAadhaarOtp: endpoint({
    operation: 'abha.generateAadhaarOtp',
    method: 'POST',
    path: `${root}/aadhaar/request-otp`,
    body: z.object({ aadhaar: ciphertext }),
    answer: codeSentSchema,
    isSensitive: true,
    refusals: [
      ...everyCall,
      {
        text: /mobile.*(not|no).*(linked|registered)|(no|not).*(linked|registered).*mobile/i,
        code: 'aadhaar_without_mobile',
        recovery: 'other-route',
        field: 'aadhaar',
      },
      {
        text: /aadhaar number is not valid|login ?id|aadhaar.*invalid|invalid.*aadhaar/i,
        code: 'aadhaar_invalid',
        recovery: 'reenter',
        field: 'aadhaar',
      },
      { upstreamCode: 'ABDM-1204', code: 'service_down', recovery: 'retry' },
    ],
  }),
  enrollWithAadhaar: endpoint({
    operation: 'abha.enrollWithAadhaar',
    method: 'POST',
    path: `${root}/aadhaar/enroll`,
    body: z.object({ otp: ciphertext, txnId: transaction, mobile: z.optional(indianMobile) }),
    answer: enrolmentSchema,
    isSensitive: true,
    refusals: [everyMobile, ...everyCall, ...everyCode],
  }),
  generateMobileOtp: endpoint({
    operation: 'abha.generateMobileOtp',
    method: 'POST',
    path: `${root}/update/mobile/request-otp`,
    body: z.object({ updateValue: ciphertext, txnId: transaction }),
    answer: codeSentSchema,
    isSensitive: true,
    refusals: [everyMobile, ...everyCall],
  }),
  verifyMobileOtp: endpoint({
    operation: 'abha.verifyMobileOtp',
    method: 'POST',
    path: `${root}/update/mobile/verify-otp`,
    body: z.object({ otp: ciphertext, txnId: transaction }),
    answer: mobileVerifiedSchema,
    isSensitive: true,
    refusals: [everyMobile, ...everyCall, ...everyCode],
  }),
  addressSuggestions: endpoint({
    operation: 'abha.addressSuggestions',
    method: 'GET',
    path: `${root}/address-suggestions`,
    query: ['txnId'],
    answer: addressSuggestionsSchema,
    isSensitive: true,
    refusals: everyCall,
  }),
  createAddress: endpoint({
    operation: 'abha.createAddress',
    method: 'POST',
    path: `${root}/abha-address`,
    body: z.object({ abhaAddress: z.string().check(z.minLength(1, 'required')), txnId: transaction }),
    answer: addressClaimedSchema,
    isSensitive: true,
    refusals: [
      { upstreamCode: 'ABDM-1101', code: 'address_taken', recovery: 'reenter', field: 'abhaAddress' },
      ...everyCall,
      {
        text: /address.*(invalid|not valid)|(invalid|not valid).*address/i,
        code: 'address_invalid',
        recovery: 'reenter',
        field: 'abhaAddress',
      },
    ],
  }),
} as const;
