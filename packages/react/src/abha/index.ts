export type { AbhaRegistrationResult } from '@carestack/core/abha';
export { AbhaRegistrationWizard, type AbhaRegistrationWizardProps } from './AbhaRegistrationWizard.js';
export { sessionSnapshotStore } from '../registration/index.js';
export {
  useAbhaRegistration,
  type UseAbhaRegistration,
  type UseAbhaRegistrationOptions,
} from './useAbhaRegistration.js';
