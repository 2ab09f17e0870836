export { abhaAddressLocalPart, brokenAbhaAddressRules, isDigitsAddress, type AbhaAddressRule } from './abhaAddress.js';
export { formatAbhaNumber, maskAbhaNumber } from './abhaNumber.js';
export { abhaQrText, parseAbhaIdentifier, parseAbhaQr, type AbhaQr } from './abhaQr.js';
export type { BirthDate } from '../values/birthDate.js';
export type { AbhaProfile, AbhaProfileWire } from './abha.schema.js';
export { abhaEndpoints } from './abha.endpoints.js';
export {
  abhaPublicKeyEndpoint,
  type AadhaarInput,
  type AbhaAddressClaimed,
  type CodeSent,
  type Enrolment,
} from './abha.calls.js';
export { createAbhaService, type AbhaService } from './abha.service.js';
export {
  AbhaSteps,
  type AbhaStep,
  type RegistrationFlowPayload,
  type RegistrationFlowResult,
} from './registrationFlow.js';
export type { Sealed } from './sealing.js';
export type { SnapshotStore } from '../registration/createJourney.js';
export { abhaRegistration } from './registration/abhaRegistration.js';
export { createAbhaRegistration } from './registration/createAbhaRegistration.js';
export type {
  AbhaRegistration,
  AbhaRegistrationMoves,
  AbhaRegistrationOptions,
  AbhaRegistrationReport,
} from './registration/moves.js';
export type { FindPatients, PatientQuery, RegisteredPatient } from './registration/lookup.js';
export { restoredFrom, snapshotOf, type AbhaRegistrationSnapshot } from './registration/snapshot.js';
export {
  defaultLimits,
  initialState,
  lookupState,
  resendsLeft,
  type AbhaRegistrationCall,
  type AbhaRegistrationEvent,
  type AbhaRegistrationLimits,
  type AbhaRegistrationProblem,
  type AbhaRegistrationResult,
  type AbhaRegistrationState,
  type AbhaRegistrationStep,
  type ConsentReceipt,
  type EnrolledAbha,
  type SentCode,
  type UncertainCall,
} from './registration/state.js';
