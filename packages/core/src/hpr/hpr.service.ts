import { httpOf } from '../client/given.js';
import type { CallOptions, Http } from '../client/http.js';
import { createHprCalls } from './hpr.calls.js';
import { runHprStep, type HprFlowPayload, type HprFlowResult } from './registrationFlow.js';

export type HprService = ReturnType<typeof createHprService>;

/**
 * The HPR room alone, for bundles that need no more. Nothing here is encrypted but by TLS (contract 9): call it over https, from your
 * own back end where you can.
 */
export function createHprService(http: Http) {
  httpOf('createHprService', http);
  const calls = createHprCalls(http);
  return {
    ...calls,

    /** Step 1 under the name of Carestack's other SDKs. @throws As `generateAadhaarOtp`. */
    startRegistration(aadhaar: string, options?: CallOptions): Promise<HprFlowResult> {
      return runHprStep(calls, 'generate_aadhaar_otp', { aadhaar }, options);
    },

    /**
     * Steps 2 to 8 under the names of Carestack's other SDKs; see `HprRegistrationSteps`. No order is enforced: the server's `txnId` ties them.
     *
     * @throws ValidationError for a step of no name or a payload that lacks what it needs, before anything is sent; then as the step's own call.
     */
    registrationFlow(step: string, payload: HprFlowPayload, options?: CallOptions): Promise<HprFlowResult> {
      return runHprStep(calls, step, payload, options);
    },
  };
}
