import { endpoint } from '../client/endpoint.js';
import { abdmRefusals } from '../errors/abdmRefusals.js';
import type { Refusal } from '../errors/refusal.js';
import {
  hprAccountCheckSchema,
  hprBodies,
  hprCodeSentSchema,
  hprCreatedSchema,
  hprMobileMatchSchema,
  hprSuggestionsSchema,
  hprVerifiedSchema,
} from './hpr.schema.js';

/** abdm.md 1.12 and 2.2: what holds for every call. */
const everyCall: Refusal[] = [
  { upstreamCode: 'ABDM-1100', code: 'otp_locked', recovery: 'wait' },
  { upstreamCode: 'ABDM-1017', code: 'transaction_stale', recovery: 'restart' },
  { upstreamCode: 'HIS-2045', code: 'transaction_stale', recovery: 'restart' },
  { upstreamCode: 'HIS-3031', code: 'transaction_stale', recovery: 'restart' },
  { upstreamCode: 'HIS-3001', code: 'service_down', recovery: 'retry' },
  { upstreamCode: 'HIS-3021', code: 'account_exists', recovery: 'restart' },
  { upstreamCode: 'HIS-5005', code: 'account_exists', recovery: 'restart' },
  { upstreamCode: 'HIS-403', code: 'forbidden', recovery: 'contact-admin' },
  ...abdmRefusals,
];

const everyCode: Refusal[] = [
  { upstreamCode: 'HIS-2031', code: 'otp_expired', recovery: 'restart', field: 'otp' },
  { upstreamCode: 'ABDM-1204', text: /expire|\b561\b/i, code: 'otp_expired', recovery: 'restart', field: 'otp' },
  { upstreamCode: 'HIS-2022', code: 'otp_wrong', recovery: 'reenter', field: 'otp' },
  { upstreamCode: 'ABDM-1204', code: 'otp_wrong', recovery: 'reenter', field: 'otp' },
  {
    text: /\botp\b.{0,24}\b(invalid|incorrect|not (valid|correct|match))|\b(invalid|incorrect|wrong) (\w+ )?otp\b/i,
    code: 'otp_wrong',
    recovery: 'reenter',
    field: 'otp',
  },
];

const common = { method: 'POST', isSensitive: true, needsHprId: true } as const;

export const hprEndpoints = {
  generateAadhaarOtp: endpoint({
    ...common,
    operation: 'hpr.generateAadhaarOtp',
    path: '/aadhaar/generateOtp',
    body: hprBodies.aadhaar,
    answer: hprCodeSentSchema,
    refusals: [
      ...everyCall,
      {
        text: /mobile.*(not|no).*(linked|registered)|(no|not).*(linked|registered).*mobile/i,
        code: 'aadhaar_without_mobile',
        recovery: 'other-route',
        field: 'aadhaar',
      },
      {
        text: /aadhaar.*(not valid|invalid)|invalid.*aadhaar/i,
        code: 'aadhaar_invalid',
        recovery: 'reenter',
        field: 'aadhaar',
      },
    ],
  }),
  verifyAadhaarOtp: endpoint({
    ...common,
    operation: 'hpr.verifyAadhaarOtp',
    path: '/aadhaar/verifyOtp',
    body: hprBodies.aadhaarCode,
    answer: hprVerifiedSchema,
    refusals: [...everyCall, ...everyCode],
  }),
  checkAccountExist: endpoint({
    ...common,
    operation: 'hpr.checkAccountExist',
    path: '/check/account-exist',
    body: hprBodies.accountCheck,
    answer: hprAccountCheckSchema,
    isRead: true,
    refusals: everyCall,
  }),
  demographicAuthViaMobile: endpoint({
    ...common,
    operation: 'hpr.demographicAuthViaMobile',
    path: '/demographic-auth/mobile',
    body: hprBodies.mobileMatch,
    answer: hprMobileMatchSchema,
    refusals: everyCall,
  }),
  generateMobileOtp: endpoint({
    ...common,
    operation: 'hpr.generateMobileOtp',
    path: '/generate/mobileOtp',
    body: hprBodies.mobile,
    answer: hprCodeSentSchema,
    refusals: everyCall,
  }),
  verifyMobileOtp: endpoint({
    ...common,
    operation: 'hpr.verifyMobileOtp',
    path: '/verify/mobileOtp',
    body: hprBodies.mobileCode,
    answer: hprCodeSentSchema,
    refusals: [...everyCall, ...everyCode],
  }),
  hprIdSuggestions: endpoint({
    ...common,
    operation: 'hpr.hprIdSuggestions',
    path: '/hpId/suggestion',
    body: hprBodies.transaction,
    answer: hprSuggestionsSchema,
    isRead: true,
    refusals: everyCall,
  }),
  createHprId: endpoint({
    ...common,
    operation: 'hpr.createHprId',
    path: '/hprId/create',
    body: hprBodies.create,
    answer: hprCreatedSchema,
    refusals: [
      ...everyCall,
      {
        text: /(hpr ?id|username).*(taken|already (in use|exist|used))/i,
        code: 'username_taken',
        recovery: 'reenter',
        field: 'hprId',
      },
    ],
  }),
} as const;
