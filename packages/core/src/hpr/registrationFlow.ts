import { objectOf, textOf } from '../values/given.js';
import type { CallOptions } from '../client/http.js';
import { ValidationError } from '../errors/EhrApiError.js';
import type { HprPerson, NewHprId } from './hpr.schema.js';
import type { HprCalls } from './hpr.calls.js';

/** The wire steps by the names of Carestack's other SDKs; the last three are the README's. */
export const HprRegistrationSteps = {
  GENERATE_AADHAAR_OTP: 'generate_aadhaar_otp',
  VERIFY_AADHAAR_OTP: 'verify_aadhaar_otp',
  CHECK_ACCOUNT_EXIST: 'check_account_exist',
  DEMOGRAPHIC_AUTH_VIA_MOBILE: 'demographic_auth_via_mobile',
  GENERATE_MOBILE_OTP: 'generate_mobile_otp',
  VERIFY_MOBILE_OTP: 'verify_mobile_otp',
  GET_HPR_ID_SUGGESTION: 'get_hpr_id_suggestion',
  CREATE_HPR_ID_WITH_PREVERIFIED: 'create_hpr_id_with_preverified',
  CHECK_EXISTING_ACCOUNT: 'check_account_exist',
  DEMOGRAPHIC_AUTH: 'demographic_auth_via_mobile',
  CREATE_HPR_ID: 'create_hpr_id_with_preverified',
} as const;

/** A step as it is named on the wire. */
export type HprWireStep = (typeof HprRegistrationSteps)[keyof typeof HprRegistrationSteps];

/** Further names that Python's README, Java and Node use for the same steps (contract 9.1), as {@link key} spells them. */
const aliases = new Map<string, HprWireStep>([
  ['startregistration', 'generate_aadhaar_otp'],
  ['registerwithaadhaar', 'generate_aadhaar_otp'],
  ['checkexistingaccount', 'check_account_exist'],
  ['checkaccountexists', 'check_account_exist'],
  ['demographicauth', 'demographic_auth_via_mobile'],
  ['verifydemographicauthviamobile', 'demographic_auth_via_mobile'],
  ['gethprsuggestions', 'get_hpr_id_suggestion'],
  ['gethpridsuggestions', 'get_hpr_id_suggestion'],
  ['createhpr', 'create_hpr_id_with_preverified'],
  ['createhprid', 'create_hpr_id_with_preverified'],
]);

/** What the steps take, each its own members (contract 9.1); `HprFlowResult.nextStepPayloadHint` names those of the next. */
export type HprFlowPayload = Partial<NewHprId> & {
  aadhaar?: string | undefined;
  otp?: string | undefined;
  domainName?: string | undefined;
  idType?: string | undefined;
  restrictions?: string | null | undefined;
  preverifiedCheck?: boolean | undefined;
  mobile?: string | undefined;
  /** The wire's name for `mobile` in the fourth step. */
  mobileNumber?: string | undefined;
};

/** What came of one wire step, and which comes next. */
export interface HprFlowResult {
  /** What the step did, for developers: our own sentence, as the server's may name a mobile. */
  message: string;
  data: Readonly<Record<string, unknown>>;
  /** The step to call next; null when the registration is done. */
  nextStep: HprWireStep | null;
  /** What the next step needs. */
  nextStepPayloadHint: { requiredFields: readonly string[] } | null;
}

const required: Readonly<Record<HprWireStep, readonly (keyof HprFlowPayload)[]>> = {
  generate_aadhaar_otp: ['aadhaar'],
  verify_aadhaar_otp: ['otp', 'txnId'],
  check_account_exist: ['txnId'],
  demographic_auth_via_mobile: ['txnId', 'mobileNumber'],
  generate_mobile_otp: ['mobile', 'txnId'],
  verify_mobile_otp: ['otp', 'txnId'],
  get_hpr_id_suggestion: ['txnId'],
  create_hpr_id_with_preverified: [
    'txnId',
    'hprId',
    'email',
    'password',
    'firstName',
    'dayOfBirth',
    'monthOfBirth',
    'yearOfBirth',
    'address',
    'pincode',
    'stateCode',
    'districtCode',
    'hpCategoryCode',
    'hpSubCategoryCode',
  ],
};

const operation = 'hpr.registrationFlow';

/** Runs one wire step and says which comes next. The server's `txnId` ties the steps together; no order is enforced here. */
export async function runHprStep(
  hpr: HprCalls,
  name: string,
  input: HprFlowPayload,
  options?: CallOptions,
): Promise<HprFlowResult> {
  const step = stepNamed(textOf(operation, 'step', name));
  const payload = objectOf(operation, 'payload', input);
  const mobile = payload.mobile || payload.mobileNumber || '';
  const { aadhaar = '', otp = '', txnId = '' } = payload;
  refuseMissing(step, { ...payload, mobile, mobileNumber: mobile });

  switch (step) {
    case 'generate_aadhaar_otp':
      return next(sent, await hpr.generateAadhaarOtp(aadhaar, options), 'verify_aadhaar_otp');
    case 'verify_aadhaar_otp': {
      const { domainName, idType, restrictions } = payload;
      const verified = await hpr.verifyAadhaarOtp(
        {
          otp,
          txnId,
          ...(domainName && { domainName }),
          ...(idType && { idType }),
          restrictions: restrictions ?? undefined,
        },
        options,
      );
      return next('The code is right.', { txnId: verified.txnId, ...verified.person }, 'check_account_exist');
    }
    case 'check_account_exist': {
      const { account, person, ...check } = await hpr.checkAccountExist(
        { txnId, preverifiedCheck: payload.preverifiedCheck ?? true },
        options,
      );
      // What step 8 needs of the person is here; of an account there is only the account.
      return account
        ? next('There is an HPR ID already.', { ...check, accountExists: true, ...account }, null)
        : next(
            'There is no HPR ID yet.',
            { ...check, accountExists: false, ...person, ...birthParts(person) },
            'demographic_auth_via_mobile',
          );
    }
    case 'demographic_auth_via_mobile': {
      const { isVerified } = await hpr.demographicAuthViaMobile({ txnId, mobile }, options);
      const data = { txnId, verified: isVerified };
      return isVerified
        ? next('The mobile is the one linked with the Aadhaar.', data, 'get_hpr_id_suggestion')
        : next('The mobile is not the one linked with the Aadhaar.', data, 'generate_mobile_otp');
    }
    case 'generate_mobile_otp':
      return next(sent, await hpr.generateMobileOtp({ txnId, mobile }, options), 'verify_mobile_otp');
    case 'verify_mobile_otp':
      return next(
        'The mobile is verified.',
        await hpr.verifyMobileOtp({ txnId, otp }, options),
        'get_hpr_id_suggestion',
      );
    case 'get_hpr_id_suggestion': {
      const hprIdSuggestions = await hpr.hprIdSuggestions(txnId, options);
      return next('These HPR IDs are free.', { txnId, hprIdSuggestions }, 'create_hpr_id_with_preverified');
    }
    case 'create_hpr_id_with_preverified': {
      const { person, ...created } = await hpr.createHprId(detailsIn(payload), options);
      return next('The HPR ID was created.', { hprProfile: { ...person, ...created } }, null);
    }
    default:
      return step satisfies never;
  }
}

/** The parts of the date of birth by the wire's names, as the last step takes them. */
function birthParts({ birthDate }: Pick<HprPerson, 'birthDate'>): object {
  const { year: yearOfBirth, month: monthOfBirth, day: dayOfBirth } = birthDate ?? {};
  return { yearOfBirth, monthOfBirth, dayOfBirth };
}

/** The schema says what is wrong with any of them. */
function detailsIn(payload: HprFlowPayload): NewHprId {
  const { txnId = '', hprId = '', email = '', password = '', firstName = '', lastName = '', address = '' } = payload;
  const { dayOfBirth = '', monthOfBirth = '', yearOfBirth = '', pincode = '', stateCode = '' } = payload;
  const { districtCode = '', hpCategoryCode = '', hpSubCategoryCode = '', middleName, profilePhoto } = payload;
  return {
    txnId,
    hprId,
    email,
    password,
    firstName,
    middleName,
    lastName,
    dayOfBirth,
    monthOfBirth,
    yearOfBirth,
    address,
    pincode,
    stateCode,
    districtCode,
    hpCategoryCode,
    hpSubCategoryCode,
    profilePhoto,
  };
}

function refuseMissing(step: HprWireStep, given: HprFlowPayload): void {
  const missing = required[step].filter((field) => !String(given[field] ?? '').trim());
  if (missing.length === 0) return;
  // The README sends name, gender and birth date here; the wire asks for the mobile alone.
  const cure = step === 'demographic_auth_via_mobile' ? ' (the mobile alone, instead of demographic_data)' : '';
  throw new ValidationError('validation_failed', `${operation}: ${step} needs ${missing.join(', ')}${cure}`, {
    statusCode: 400,
    fields: Object.fromEntries(missing.map((field) => [field, 'required'])),
  });
}

const sent = 'A code is on its way.';

function next(message: string, data: object, nextStep: HprWireStep | null): HprFlowResult {
  const nextStepPayloadHint = nextStep && { requiredFields: required[nextStep] };
  return { message, data: { ...data }, nextStep, nextStepPayloadHint };
}

/** `CREATE_HPR_ID`, `createHprId` and `create_hpr_id` are one name. */
function key(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}

function stepNamed(name: string): HprWireStep {
  const word = key(name);
  const step = aliases.get(word) ?? Object.values(HprRegistrationSteps).find((value) => key(value) === word);
  if (step) return step;
  const names = Object.keys(HprRegistrationSteps).join(', ');
  throw new ValidationError('validation_failed', `${operation}: there is no step of that name. Use one of ${names}.`, {
    statusCode: 400,
    fields: { step: 'invalid' },
  });
}
