import { describe, expect, test } from 'vitest';
import type { EhrErrorCode, Recovery } from '../errors/EhrApiError.js';
import { refusedAs } from '../errors/refusal.js';
import { abhaEndpoints } from './abha.endpoints.js';

type Call = keyof typeof abhaEndpoints;

const everyCall = Object.values(abhaEndpoints);
const withCode: Call[] = ['enrollWithAadhaar', 'verifyMobileOtp'];

const refused = ({ operation, refusals }: (typeof everyCall)[number], code: string, message = '') =>
  refusedAs({
    operation,
    status: 422,
    body: { error: { code, message } },
    isWrite: true,
    isSensitive: true,
    refusals: refusals ?? [],
  });

/** Every row of ABDM's list that holds for any call. */
describe('ABDM answers any call of the enrolment with', () => {
  const down = ['service_down', 'retry'] as const;
  const closed = ['method_not_allowed', 'other-route'] as const;
  const fault = ['forbidden', 'contact-admin'] as const;

  test.each<[string, EhrErrorCode, Recovery]>([
    ['ABDM-1100', 'otp_locked', 'wait'],
    ['ABDM-1114', 'abha_not_found', 'other-route'],
    ['ABDM-1134', 'abha_deactivated', 'other-route'],
    ['ABDM-1407', 'abha_deactivated', 'other-route'],
    ['ABDM-1135', 'email_limit', 'reenter'],
    ['ABDM-1141', 'abha_exists', 'other-route'],
    ['ABDM-1207', 'details_mismatch', 'other-route'],
    ['ABDM-1206', ...down],
    ['ABDM-1019', ...down],
    ['ABDM-1048', ...down],
    ['ABDM-1200', ...down],
    ['ABDM-1201', ...down],
    ['ABDM-1202', ...down],
    ['ABDM-1205', ...down],
    ['ABDM-1220', ...down],
    ['ABDM-1226', ...down],
    ['ABDM-9999', ...down],
    ['ABDM-1016', ...fault],
    ['ABDM-2402', ...fault],
    ['ABDM-2404', ...fault],
    ['ABDM-2500', ...fault],
    ['ABDM-1227', ...fault],
    ['900900', ...fault],
    ['900901', ...fault],
    ['900902', ...fault],
    ['ABDM-1094', ...closed],
    ['ABDM-1118', ...closed],
    ['ABDM-1119', ...closed],
    ['ABDM-1224', ...closed],
    ['ABDM-1017', 'transaction_stale', 'restart'],
    ['ABDM-1022', 'rate_limited', 'wait'],
  ])('%s, which is %s: %s', (upstreamCode, code, recovery) => {
    for (const call of everyCall) {
      expect(refused(call, upstreamCode)).toMatchObject({ upstreamCode, code, recovery, outcome: 'failed' });
      expect(refused(call, `${upstreamCode}: `).code).toBe(code);
    }
  });
});

test('ABDM-1114 about a name is no missing ABHA', () => {
  const error = refused(abhaEndpoints.enrollWithAadhaar, 'ABDM-1114', 'Name does not match with DigiLocker');

  expect(error).toMatchObject({ code: 'details_mismatch', recovery: 'other-route' });
});

test.each<[string, EhrErrorCode, Recovery, object]>([
  ['UIDAI Error code : 400 : OTP does not match', 'otp_wrong', 'reenter', { otp: 'otp_wrong' }],
  ['UIDAI Error code : 561', 'otp_expired', 'restart', { otp: 'otp_expired' }],
  ['UIDAI Error code : 563 : Duplicate request', 'otp_expired', 'restart', { otp: 'otp_expired' }],
  ['UIDAI Error code : 300 : Biometric data did not match', 'details_mismatch', 'retry', {}],
])('ABDM-1204 where a code was sent, "%s": %s, %s', (message, code, recovery, fields) => {
  for (const call of withCode) {
    expect(refused(abhaEndpoints[call], 'ABDM-1204', message)).toMatchObject({ code, recovery, fields });
  }
});

test.each<[string, EhrErrorCode, Recovery]>([
  ['UIDAI Error code : 998 : Mobile number is not linked with this Aadhaar', 'aadhaar_without_mobile', 'other-route'],
  ['UIDAI Error code : 998 : Invalid Aadhaar Number', 'aadhaar_invalid', 'reenter'],
  ['UIDAI Error code : 952', 'service_down', 'retry'],
])('ABDM-1204 where a code was asked for, "%s": %s, %s', (message, code, recovery) => {
  expect(refused(abhaEndpoints.generateAadhaarOtp, 'ABDM-1204', message)).toMatchObject({ code, recovery });
});

test.each<[Call, string, EhrErrorCode, object]>([
  ['enrollWithAadhaar', 'ABDM-1124', 'mobile_limit', { mobile: 'mobile_limit' }],
  ['generateMobileOtp', 'ABDM-1124', 'mobile_limit', { mobile: 'mobile_limit' }],
  ['verifyMobileOtp', 'ABDM-1124', 'mobile_limit', { mobile: 'mobile_limit' }],
  ['createAddress', 'ABDM-1101', 'address_taken', { abhaAddress: 'address_taken' }],
])('%s refused with %s is %s, at its field', (call, upstreamCode, code, fields) => {
  expect(refused(abhaEndpoints[call], upstreamCode)).toMatchObject({ code, recovery: 'reenter', fields });
});
