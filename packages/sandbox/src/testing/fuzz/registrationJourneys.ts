import { abhaEndpoints } from '@carestack/core/abha';
import { hprEndpoints } from '@carestack/core/hpr';
import { isAadhaarNumber } from '@carestack/core/values';
import { codeOnPhone } from '../phone.js';
import type { Facts, Journey, Step } from './journey.js';

const sendsCode: Pick<Step, 'afterwards'> = { afterwards: async (sandbox) => ({ code: await codeOnPhone(sandbox) }) };
const learns = ['txnId'];

const abhaSteps: readonly Step[] = [
  {
    endpoint: abhaEndpoints.generateAadhaarOtp,
    members: ({ aadhaar }) => ({ aadhaar }),
    sealed: ['aadhaar'],
    learns,
    ...sendsCode,
  },
  {
    endpoint: abhaEndpoints.enrollWithAadhaar,
    members: ({ code, txnId, mobile }) => ({ otp: code, txnId, mobile }),
    sealed: ['otp'],
    learns,
  },
  {
    endpoint: abhaEndpoints.generateMobileOtp,
    members: ({ mobile, txnId }) => ({ updateValue: mobile, txnId }),
    sealed: ['updateValue'],
    learns,
    ...sendsCode,
  },
  {
    endpoint: abhaEndpoints.verifyMobileOtp,
    members: ({ code, txnId }) => ({ otp: code, txnId }),
    sealed: ['otp'],
    learns,
  },
  { endpoint: abhaEndpoints.addressSuggestions, members: ({ txnId }) => ({ txnId }), learns },
  { endpoint: abhaEndpoints.createAddress, members: ({ username, txnId }) => ({ abhaAddress: username, txnId }) },
];

const hprSteps: readonly Step[] = [
  { endpoint: hprEndpoints.generateAadhaarOtp, members: ({ aadhaar }) => ({ aadhaar }), learns, ...sendsCode },
  {
    endpoint: hprEndpoints.verifyAadhaarOtp,
    members: ({ code, txnId }) => ({ otp: code, txnId, domainName: '@hpr.abdm', idType: 'hpr_id' }),
    learns,
  },
  {
    endpoint: hprEndpoints.checkAccountExist,
    members: ({ txnId }) => ({ txnId, preverifiedCheck: true }),
    learns,
  },
  {
    endpoint: hprEndpoints.demographicAuthViaMobile,
    members: ({ txnId, mobile }) => ({ txnId, mobileNumber: mobile }),
    learns,
  },
  {
    endpoint: hprEndpoints.generateMobileOtp,
    members: ({ txnId, mobile }) => ({ txnId, mobile }),
    learns,
    ...sendsCode,
  },
  { endpoint: hprEndpoints.verifyMobileOtp, members: ({ code, txnId }) => ({ otp: code, txnId }), learns },
  { endpoint: hprEndpoints.hprIdSuggestions, members: ({ txnId }) => ({ txnId }), learns },
  {
    endpoint: hprEndpoints.createHprId,
    members: ({ txnId, username }) => ({
      txnId,
      hprId: username,
      email: 'zqx@example.in',
      password: 'Correct-horse-7',
      firstName: 'Zqx',
      lastName: 'Zqx',
      dayOfBirth: '8',
      monthOfBirth: '3',
      yearOfBirth: '1981',
      address: '12 Zqx Road',
      pincode: '560011',
      stateCode: '29',
      districtCode: '545',
      hpCategoryCode: '1',
      hpSubCategoryCode: '1',
    }),
  },
];

/** Somebody whose mobile is not the one linked with the Aadhaar, so that it takes a code of its own. */
function begin(number: number): Facts {
  const most = `5${String(number).padStart(10, '0')}`;
  const last = Array.from({ length: 10 }, (_, digit) => most + digit).find(isAadhaarNumber);
  const mobile = `9${String(number).padStart(9, '0')}`;
  return { aadhaar: last ?? '', mobile, username: `zqxperson${number}`, txnId: '', code: '' };
}

const secrets = ['aadhaar', 'mobile', 'code'];

export const registrationJourneys: readonly Journey[] = [
  { begin, secrets, steps: abhaSteps },
  { begin, secrets, steps: hprSteps },
];
