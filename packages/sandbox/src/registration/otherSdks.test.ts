import { createCarestack, type HprFlowPayload, type RegistrationFlowPayload } from '@carestack/core';
import { expect, onTestFinished, test } from 'vitest';
import { createSandbox } from '../createSandbox.js';
import { codeOnPhone } from '../testing/phone.js';

/** What each SDK and the README call the steps that we call by Python's words (contract 8.1); what has no name is Python's. */
const abhaNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Python: {},
  'its README': {
    generate_aadhaar_otp: 'start_registration',
    enroll_with_aadhaar: 'ENROLL_WITH_AADHAAR',
    generate_mobile_otp: 'GENERATE_MOBILE_OTP',
    verify_mobile_otp: 'VERIFY_MOBILE_OTP',
    abha_address_suggestion: 'GET_ABHA_ADDRESS_SUGGESTION',
    create_abha_address: 'CREATE_ABHA_ADDRESS',
  },
  Java: {
    generate_aadhaar_otp: 'register_with_aadhaar',
    enroll_with_aadhaar: 'verify_aadhaar_otp',
    generate_mobile_otp: 'update_mobile',
    verify_mobile_otp: 'verify_update_mobile_otp',
    abha_address_suggestion: 'get_abha_address_suggestions',
    create_abha_address: 'final_register',
  },
  Node: {
    generate_aadhaar_otp: 'RegisterWithAadhaar',
    enroll_with_aadhaar: 'VerifyAadhaarOtp',
    abha_address_suggestion: 'GetAbhaAddressSuggestions',
  },
};

/** The same for HPR (contract 9.1). */
const hprNames: typeof abhaNames = {
  Python: {},
  'its README': {
    generate_aadhaar_otp: 'start_registration',
    verify_aadhaar_otp: 'VERIFY_AADHAAR_OTP',
    check_account_exist: 'CHECK_EXISTING_ACCOUNT',
    demographic_auth_via_mobile: 'DEMOGRAPHIC_AUTH',
    get_hpr_id_suggestion: 'GET_HPR_ID_SUGGESTION',
    create_hpr_id_with_preverified: 'CREATE_HPR_ID',
  },
  Java: {
    check_account_exist: 'check_account_exists',
    get_hpr_id_suggestion: 'get_hpr_id_suggestions',
    create_hpr_id_with_preverified: 'create_hpr',
  },
  Node: {
    generate_aadhaar_otp: 'RegisterWithAadhaar',
    verify_aadhaar_otp: 'VerifyAadhaarOtp',
    check_account_exist: 'CheckAccountExists',
    demographic_auth_via_mobile: 'VerifyDemographicAuthViaMobile',
    generate_mobile_otp: 'GenerateMobileOtp',
    verify_mobile_otp: 'VerifyMobileOtp',
    get_hpr_id_suggestion: 'GetHprSuggestions',
  },
};

async function clinic() {
  const sandbox = await createSandbox({ patients: 0 });
  onTestFinished(() => sandbox.close());
  const carestack = createCarestack({
    baseUrl: 'http://sandbox',
    apiKey: sandbox.apiKey,
    hprId: 'manager@hpr.abdm',
    fetch: sandbox.fetch,
  });
  return { carestack, codeOnPhone: () => codeOnPhone(sandbox) };
}

interface Answer {
  data: Readonly<Record<string, unknown>>;
  nextStep: string | null;
}

/** Runs the steps as the answers name them. Each payload is made of what the answers so far said. */
async function follow(
  first: string,
  run: (step: string, said: Readonly<Record<string, unknown>>) => Promise<Answer>,
): Promise<{ steps: string[]; said: Readonly<Record<string, unknown>> }> {
  const steps: string[] = [];
  const said: Record<string, unknown> = {};
  for (let step: string | null = first; step; ) {
    steps.push(step);
    const { data, nextStep }: Answer = await run(step, said);
    Object.assign(said, data);
    step = nextStep;
  }
  return { steps, said };
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const first = (value: unknown) => (Array.isArray(value) ? text(value[0]) : '');

async function abhaJourney(names: Readonly<Record<string, string>>, mobile: string) {
  const { carestack, codeOnPhone: code } = await clinic();
  return follow('generate_aadhaar_otp', async (step, said) => {
    const payload: RegistrationFlowPayload = {
      aadhaar: '234567890124',
      otp: await code(),
      txnId: text(said['txnId']),
      // Java's third step sends the mobile under the wire's name.
      ...(names['generate_mobile_otp'] === 'update_mobile' && step === 'generate_mobile_otp'
        ? { updateValue: mobile }
        : { mobile }),
      abhaAddress: first(said['abhaAddressList']),
    };
    return carestack.abha.registrationFlow(names[step] ?? step, payload);
  });
}

test.each(Object.entries(abhaNames))(
  '%s registers an ABHA whose mobile is the one of the Aadhaar',
  async (_, names) => {
    const { steps, said } = await abhaJourney(names, '9876543210');

    expect(steps).toEqual([
      'generate_aadhaar_otp',
      'enroll_with_aadhaar',
      'abha_address_suggestion',
      'create_abha_address',
    ]);
    expect(said['abhaAddress']).toMatch(/@sbx$/);
  },
);

test.each(Object.entries(abhaNames))('%s registers an ABHA with a second code for another mobile', async (_, names) => {
  const { steps } = await abhaJourney(names, '9000000001');

  expect(steps).toEqual([
    'generate_aadhaar_otp',
    'enroll_with_aadhaar',
    'generate_mobile_otp',
    'verify_mobile_otp',
    'abha_address_suggestion',
    'create_abha_address',
  ]);
});

async function hprJourney(names: Readonly<Record<string, string>>, aadhaar: string, mobile: string) {
  const { carestack, codeOnPhone: code } = await clinic();
  return follow('generate_aadhaar_otp', async (step, said) =>
    carestack.hpr.registrationFlow(names[step] ?? step, {
      ...(step === 'create_hpr_id_with_preverified' ? detailsFrom(said) : {}),
      aadhaar,
      otp: await code(),
      txnId: text(said['txnId']),
      mobile,
    }),
  );
}

/** What the last step needs: the answers so far, and what the person types. */
function detailsFrom(said: Readonly<Record<string, unknown>>): HprFlowPayload {
  const known = ['firstName', 'lastName', 'dayOfBirth', 'monthOfBirth', 'yearOfBirth', 'address', 'pincode'] as const;
  return {
    ...Object.fromEntries(known.map((name) => [name, text(said[name])])),
    stateCode: text(said['stateCode']) || '9',
    districtCode: text(said['districtCode']) || '162',
    hprId: first(said['hprIdSuggestions']),
    email: 'doctor@clinic.example',
    password: 'Correct-Horse-9',
    hpCategoryCode: '1',
    hpSubCategoryCode: '1',
  };
}

const hprBranches = [
  [
    'whose mobile is the one of the Aadhaar',
    { aadhaar: '300000000017', mobile: '9876510001' },
    ['demographic_auth_via_mobile', 'get_hpr_id_suggestion', 'create_hpr_id_with_preverified'],
  ],
  [
    'with a second code for another mobile',
    { aadhaar: '300000000017', mobile: '9000000001' },
    [
      'demographic_auth_via_mobile',
      'generate_mobile_otp',
      'verify_mobile_otp',
      'get_hpr_id_suggestion',
      'create_hpr_id_with_preverified',
    ],
  ],
  ['that there is already, and ends there', { aadhaar: '300000000040', mobile: '9876510004' }, []],
] as const;

const hprWays = Object.entries(hprNames).flatMap(([sdk, names]) =>
  hprBranches.map(([title, person, steps]) => ({ sdk, names, title, person, steps })),
);

test.each(hprWays)('$sdk registers an HPR ID $title', async ({ names, person, steps: expected }) => {
  const { steps, said } = await hprJourney(names, person.aadhaar, person.mobile);

  expect(steps).toEqual(['generate_aadhaar_otp', 'verify_aadhaar_otp', 'check_account_exist', ...expected]);
  expect(said).toMatchObject(
    expected.length === 0
      ? { accountExists: true, hprId: expect.stringMatching(/@hpr\.abdm$/) }
      : { accountExists: false, hprProfile: { hprId: expect.stringMatching(/@hpr\.abdm$/) } },
  );
});
