import { Refused, refusedField } from '../http/Refused.js';

/** What ABDM says no with (abdm.md 1.12). The words are for developers; a screen chooses its own by the code. */
export const refusals = {
  badCiphertext: (field: string) =>
    new Refused(400, `Invalid LoginId: ${field} is not encrypted with this API's key.`, {
      fields: [{ field, reason: 'invalid', message: `${field}: not encrypted with this API's key` }],
    }),
  invalidAadhaar: () => refusedField('aadhaar', 'aadhaar_invalid', 'Aadhaar Number is not valid'),
  invalidMobile: () => refusedField('mobile', 'mobile_invalid', 'Mobile Number is not valid'),
  noMobile: () =>
    abdm(422, 'ABDM-1204', 'UIDAI Error code : 998 : Mobile number is not linked with this Aadhaar number.'),
  serviceDown: () => abdm(503, 'ABDM-1206', 'UIDAI is not answering. Try again later.'),
  deactivated: () => abdm(422, 'ABDM-1134', 'This ABHA is deactivated.'),
  wrongCode: () => abdm(422, 'ABDM-1204', 'UIDAI Error code : 400 : OTP does not match.'),
  expiredCode: () => abdm(422, 'ABDM-1204', 'UIDAI Error code : 561 : OTP is expired.'),
  locked: (retryAfter: number) =>
    abdm(
      429,
      'ABDM-1100',
      'You have requested multiple OTPs or exceeded the number of attempts in this transaction. Try again in 30 minutes.',
      retryAfter,
    ),
  tooSoon: (retryAfter: number) =>
    abdm(429, 'ABDM-1022', 'Too many requests. A code may be sent again after 60 seconds.', retryAfter),
  stale: () => abdm(400, 'ABDM-1017', 'Invalid transaction: it is not known, not the latest, or not at this step.'),
  mobileLimit: () => abdm(422, 'ABDM-1124', 'This mobile number is already linked to 6 ABHA numbers.'),
  addressTaken: () => abdm(409, 'ABDM-1101', 'This ABHA address already exists.'),
  invalidAddress: (rule: string) => refusedField('abhaAddress', rule, `ABHA address is not valid: ${rule}`),
};

function abdm(status: Refused['status'], abdmCode: string, message: string, retryAfter?: number): Refused {
  return new Refused(status, message, { abdmCode, ...(retryAfter !== undefined && { retryAfter }) });
}
