import { objectOf, textOf } from '../values/given.js';
import type { CallOptions } from '../client/http.js';
import { ValidationError } from '../errors/EhrApiError.js';
import { isSameMobile } from '../values/mobile.js';
import type { AbhaCalls } from './abha.calls.js';

/** The wire steps by the names of Carestack's other SDKs; the last two are the README's. */
export const AbhaSteps = {
  GENERATE_AADHAAR_OTP: 'generate_aadhaar_otp',
  ENROLL_WITH_AADHAAR: 'enroll_with_aadhaar',
  GENERATE_MOBILE_OTP: 'generate_mobile_otp',
  VERIFY_MOBILE_OTP: 'verify_mobile_otp',
  ABHA_ADDRESS_SUGGESTION: 'abha_address_suggestion',
  CREATE_ABHA_ADDRESS: 'create_abha_address',
  GET_ABHA_ADDRESS_SUGGESTION: 'abha_address_suggestion',
  CREATE_ABHA_ID: 'create_abha_address',
} as const;

/** A step as it is named on the wire. */
export type AbhaStep = (typeof AbhaSteps)[keyof typeof AbhaSteps];

/** Names that Python's README, Java and Node use for the same steps (contract 8.1). */
const aliases = new Map<string, AbhaStep>([
  ['start_registration', 'generate_aadhaar_otp'],
  ['register_with_aadhaar', 'generate_aadhaar_otp'],
  ['registerwithaadhaar', 'generate_aadhaar_otp'],
  ['verify_aadhaar_otp', 'enroll_with_aadhaar'],
  ['verifyaadhaarotp', 'enroll_with_aadhaar'],
  ['update_mobile', 'generate_mobile_otp'],
  ['verify_update_mobile_otp', 'verify_mobile_otp'],
  ['get_abha_address_suggestion', 'abha_address_suggestion'],
  ['get_abha_address_suggestions', 'abha_address_suggestion'],
  ['getabhaaddresssuggestions', 'abha_address_suggestion'],
  ['final_register', 'create_abha_address'],
  ['create_abha_id', 'create_abha_address'],
]);

/** What the steps take, each its own members (contract 8.1); `nextStepPayloadHint` of a result names those of the next. */
export interface RegistrationFlowPayload {
  aadhaar?: string;
  otp?: string;
  txnId?: string;
  mobile?: string;
  /** Java's and Python's name for `mobile` in the third step. */
  updateValue?: string;
  abhaAddress?: string;
}

/** What came of one wire step, and which comes next. */
export interface RegistrationFlowResult {
  /** What the step did, for developers: our own sentence, as the server's may name a mobile. */
  message: string;
  data: Readonly<Record<string, unknown>>;
  /** The step to call next; null when the registration is done. */
  nextStep: AbhaStep | null;
  /** What the next step needs. */
  nextStepPayloadHint: { requiredFields: readonly string[] } | null;
}

const required: Readonly<Record<AbhaStep, readonly (keyof RegistrationFlowPayload)[]>> = {
  generate_aadhaar_otp: ['aadhaar'],
  enroll_with_aadhaar: ['otp', 'txnId', 'mobile'],
  generate_mobile_otp: ['mobile', 'txnId'],
  verify_mobile_otp: ['otp', 'txnId'],
  abha_address_suggestion: ['txnId'],
  create_abha_address: ['abhaAddress', 'txnId'],
};

const operation = 'abha.registrationFlow';

/** Runs one wire step and says which comes next. The server's `txnId` ties the steps together; no order is enforced here. */
export async function runRegistrationStep(
  abha: AbhaCalls,
  name: string,
  input: RegistrationFlowPayload,
  options?: CallOptions,
): Promise<RegistrationFlowResult> {
  const step = stepNamed(textOf(operation, 'step', name));
  const payload = objectOf(operation, 'payload', input);
  const { aadhaar = '', otp = '', txnId = '', abhaAddress = '' } = payload;
  const mobile = payload.mobile || payload.updateValue || '';
  const given: Readonly<Record<string, string>> = { aadhaar, otp, txnId, mobile, abhaAddress };
  const missing = required[step].filter((field) => !textOf(operation, field, given[field] ?? '').trim());
  if (missing.length > 0) {
    // The README ends with CREATE_ABHA_ID and a transaction alone; on the wire the address is the end.
    const cure = txnId && missing.includes('abhaAddress') ? ' (this step claims it and ends the registration)' : '';
    throw new ValidationError('validation_failed', `${operation}: ${step} needs ${missing.join(', ')}${cure}`, {
      statusCode: 400,
      fields: Object.fromEntries(missing.map((field) => [field, 'required'])),
    });
  }

  switch (step) {
    case 'generate_aadhaar_otp':
      return next(sent, await abha.generateAadhaarOtp(aadhaar, options), 'enroll_with_aadhaar');
    case 'enroll_with_aadhaar': {
      const enrolment = await abha.enrollWithAadhaar({ otp, txnId, mobile }, options);
      const isSame = isSameMobile(enrolment.profile.mobile ?? '', mobile);
      const message = enrolment.isNew ? 'The ABHA was created.' : 'There was an ABHA already: nothing was created.';
      return next(message, enrolment, isSame ? 'abha_address_suggestion' : 'generate_mobile_otp');
    }
    case 'generate_mobile_otp':
      return next(sent, await abha.generateMobileOtp({ txnId, mobile }, options), 'verify_mobile_otp');
    case 'verify_mobile_otp':
      return next(
        'The mobile is verified.',
        await abha.verifyMobileOtp({ otp, txnId }, options),
        'abha_address_suggestion',
      );
    case 'abha_address_suggestion': {
      const { txnId: transaction, suggestions } = await abha.addressSuggestions(txnId, options);
      const data = { txnId: transaction, abhaAddressList: suggestions };
      return next('These addresses are free.', data, 'create_abha_address');
    }
    case 'create_abha_address':
      return next('The ABHA has its address.', await abha.createAddress({ txnId, abhaAddress }, options), null);
    default:
      return step satisfies never;
  }
}

const sent = 'A code is on its way.';

function next(message: string, data: object, nextStep: AbhaStep | null): RegistrationFlowResult {
  const nextStepPayloadHint = nextStep && { requiredFields: required[nextStep] };
  return { message, data: { ...data }, nextStep, nextStepPayloadHint };
}

function stepNamed(name: string): AbhaStep {
  const word = name.trim().toLowerCase();
  const step = aliases.get(word) ?? Object.values(AbhaSteps).find((value) => value === word);
  if (!step)
    throw new ValidationError(
      'validation_failed',
      `${operation}: there is no step of that name. Use one of ${Object.keys(AbhaSteps).join(', ')}.`,
      { statusCode: 400, fields: { step: 'invalid' } },
    );
  return step;
}
