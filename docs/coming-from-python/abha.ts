import { AbhaSteps, createCarestack, type ClientConfig } from '@carestack/core';

/** Asks the patient for what only the patient knows: a code on the phone, one of several addresses. */
type Ask = (question: string) => Promise<string>;

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/**
 * Step by step, as the Python SDK does it. For a screen there is `createAbhaRegistration`, which knows the limits and the branches,
 * and `AbhaRegistrationWizard`.
 */
export async function registration(config: ClientConfig, aadhaar: string, mobile: string, ask: Ask) {
  const { abha } = createCarestack(config);

  // 1. A code goes to the mobile that is linked with the Aadhaar.
  const started = await abha.startRegistration(aadhaar);

  // 2. The code proves it. `nextStep` is the address when the mobile is the linked one.
  const enrolled = await abha.registrationFlow(AbhaSteps.ENROLL_WITH_AADHAAR, {
    txnId: textOf(started.data['txnId']),
    otp: await ask('The code on the Aadhaar mobile'),
    mobile,
  });
  let txnId = textOf(enrolled.data['txnId']);

  // 3. and 4. Another mobile is proved by a code of its own.
  if (enrolled.nextStep === AbhaSteps.GENERATE_MOBILE_OTP) {
    const sent = await abha.registrationFlow(AbhaSteps.GENERATE_MOBILE_OTP, { txnId, mobile });
    const verified = await abha.registrationFlow(AbhaSteps.VERIFY_MOBILE_OTP, {
      txnId: textOf(sent.data['txnId']),
      otp: await ask('The code on the new mobile'),
    });
    txnId = textOf(verified.data['txnId']);
  }

  // 5. Addresses that are free
  const suggested = await abha.registrationFlow(AbhaSteps.GET_ABHA_ADDRESS_SUGGESTION, { txnId });
  const addresses = Array.isArray(suggested.data['abhaAddressList']) ? suggested.data['abhaAddressList'] : [];

  // 6. The address ends the registration: there is no password, and no CREATE_ABHA_ID after it.
  const claimed = await abha.registrationFlow(AbhaSteps.CREATE_ABHA_ADDRESS, {
    txnId: textOf(suggested.data['txnId']),
    abhaAddress: textOf(addresses[0]),
  });
  return { started, enrolled, suggested, claimed, profile: enrolled.data['profile'] };
}

/** Each step gives `message`, `data`, `nextStep` (null at the end) and `nextStepPayloadHint`. */
export async function answers(config: ClientConfig, aadhaar: string) {
  const { abha } = createCarestack(config);
  const { message, data, nextStep, nextStepPayloadHint } = await abha.startRegistration(aadhaar);
  return { message, data, nextStep, nextStepPayloadHint };
}
