export { abhaAddressLocalPart, brokenAbhaAddressRules, type AbhaAddressRule } from './abhaAddress.js';
export { formatAbhaNumber, maskAbhaNumber } from './abhaNumber.js';
export type { AbhaProfile, AbhaProfileWire, BirthDate } from './abha.schema.js';
export { abhaEndpoints } from './abha.endpoints.js';
export {
  abhaPublicKeyEndpoint,
  createAbhaService,
  type AadhaarInput,
  type AbhaAddressClaimed,
  type AbhaService,
  type CodeSent,
  type Enrolment,
} from './abha.service.js';
export { AbhaSteps, type AbhaStep, type RegistrationFlowPayload, type RegistrationFlowResult } from './registrationFlow.js';
export type { Sealed } from './sealing.js';
