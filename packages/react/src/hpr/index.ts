export type { HprRegistrationResult } from '@carestack/core/hpr';
export { sessionSnapshotStore, type StepReport } from '../registration/index.js';
export { HprRegistrationWizard, type HprRegistrationWizardProps } from './HprRegistrationWizard.js';
export { useHprPlaces } from './useHprPlaces.js';
export {
  useHprRegistration,
  type UseHprRegistration,
  type UseHprRegistrationOptions,
} from './useHprRegistration.js';
