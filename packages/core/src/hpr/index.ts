export type { CreatedHprId, HprAccount, HprPerson, NewHprId } from './hpr.schema.js';
export { publishedHprCategories, type HprCategory } from './hprCategories.js';
export {
  hprDetailsAsked,
  hprDraftProblems,
  type HprDetailField,
  type HprDetails,
  type HprDraft,
} from './hprDetails.js';
export { hprEndpoints } from './hpr.endpoints.js';
export { brokenHprPasswordRules, type HprPasswordRule } from './hprPassword.js';
export type { HprCodeSent } from './hpr.calls.js';
export { createHprService, type HprService } from './hpr.service.js';
export {
  brokenHprUsernameRules,
  hprSuffix,
  hprUsernameLocalPart,
  type HprUsernameRule,
} from './hprUsername.js';
export {
  HprRegistrationSteps,
  type HprFlowPayload,
  type HprFlowResult,
  type HprWireStep,
} from './registrationFlow.js';
export { createHprRegistration } from './registration/createHprRegistration.js';
export { hprRegistration } from './registration/hprRegistration.js';
export type {
  HprRegistration,
  HprRegistrationMoves,
  HprRegistrationOptions,
  HprRegistrationReport,
} from './registration/moves.js';
export { hprRestoredFrom, hprSnapshotOf, type HprRegistrationSnapshot } from './registration/snapshot.js';
export {
  initialHprState,
  type HprRegistrationCall,
  type HprRegistrationEvent,
  type HprRegistrationProblem,
  type HprRegistrationResult,
  type HprRegistrationState,
  type HprRegistrationStep,
  type HprTypedField,
  type UncertainHprCall,
  type VerifiedHpr,
} from './registration/state.js';
