import { httpOf } from '../client/given.js';
import type { CallOptions, Http } from '../client/http.js';
import { createAbhaCalls } from './abha.calls.js';
import { runRegistrationStep, type RegistrationFlowPayload, type RegistrationFlowResult } from './registrationFlow.js';

export type AbhaService = ReturnType<typeof createAbhaService>;

/** The ABHA room alone, for bundles that need no more. */
export function createAbhaService(http: Http) {
  httpOf('createAbhaService', http);
  const calls = createAbhaCalls(http);
  return {
    ...calls,

    /** Step 1 under the name of Carestack's other SDKs. @throws As `generateAadhaarOtp`. */
    startRegistration(aadhaar: string, options?: CallOptions): Promise<RegistrationFlowResult> {
      return runRegistrationStep(calls, 'generate_aadhaar_otp', { aadhaar }, options);
    },

    /**
     * Steps 2 to 6 under the names of Carestack's other SDKs; see `AbhaSteps`. No order is enforced: the server's `txnId` ties them.
     *
     * @throws ValidationError for a step of no name or a payload that lacks what it needs, before anything is sent; then as the step's own call.
     */
    registrationFlow(
      step: string,
      payload: RegistrationFlowPayload,
      options?: CallOptions,
    ): Promise<RegistrationFlowResult> {
      return runRegistrationStep(calls, step, payload, options);
    },
  };
}
