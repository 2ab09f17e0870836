import { createCarestack, HprRegistrationSteps, type ClientConfig } from '@carestack/core';

type Ask = (question: string) => Promise<string>;

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** Step by step, as the Python SDK does it; for a screen there is `createHprRegistration`. Needs `hprId` in the configuration. */
export async function registration(config: ClientConfig, aadhaar: string, mobile: string, ask: Ask) {
  const { hpr } = createCarestack(config);

  // 1. and 2. A code goes to the mobile that is linked with the Aadhaar, and proves it.
  const started = await hpr.startRegistration(aadhaar);
  const verified = await hpr.registrationFlow(HprRegistrationSteps.VERIFY_AADHAAR_OTP, {
    txnId: textOf(started.data['txnId']),
    otp: await ask('The code on the Aadhaar mobile'),
    domainName: 'allopathy',
    idType: 'aadhaar',
  });
  const txnId = textOf(verified.data['txnId']);

  // 3. Somebody who has an HPR ID gets no second one.
  const checked = await hpr.registrationFlow(HprRegistrationSteps.CHECK_EXISTING_ACCOUNT, { txnId });
  if (checked.data['accountExists'] === true) return { existing: textOf(checked.data['hprId']), created: null };

  // 4. The mobile alone is compared; name and birth date are in the answer before.
  const compared = await hpr.registrationFlow(HprRegistrationSteps.DEMOGRAPHIC_AUTH, { txnId, mobile });
  if (compared.nextStep === HprRegistrationSteps.GENERATE_MOBILE_OTP) {
    await hpr.registrationFlow(HprRegistrationSteps.GENERATE_MOBILE_OTP, { txnId, mobile });
    const otp = await ask('The code on the new mobile');
    await hpr.registrationFlow(HprRegistrationSteps.VERIFY_MOBILE_OTP, { txnId, otp });
  }

  // 5. Usernames that are free
  const suggested = await hpr.registrationFlow(HprRegistrationSteps.GET_HPR_ID_SUGGESTION, { txnId });
  const usernames = Array.isArray(suggested.data['hprIdSuggestions']) ? suggested.data['hprIdSuggestions'] : [];

  // 6. The HPR ID
  const created = await hpr.registrationFlow(HprRegistrationSteps.CREATE_HPR_ID, {
    txnId,
    hprId: textOf(usernames[0]),
    password: await ask('A password'),
    email: 'dr.sarah@hospital.example',
    firstName: textOf(checked.data['firstName']),
    lastName: textOf(checked.data['lastName']),
    dayOfBirth: '08',
    monthOfBirth: '03',
    yearOfBirth: '1981',
    address: '14, Hazratganj',
    pincode: '226001',
    stateCode: '9',
    districtCode: '162',
    hpCategoryCode: '1',
    hpSubCategoryCode: '1',
  });
  return { existing: null, created };
}

export async function answers(config: ClientConfig, aadhaar: string) {
  const { hpr } = createCarestack(config);
  const { message, data, nextStep, nextStepPayloadHint } = await hpr.startRegistration(aadhaar);
  return { message, data, nextStep, nextStepPayloadHint };
}
