export type { AbhaRegistrationResult, FindPatients, PatientQuery, RegisteredPatient } from '@carestack/core/abha';
export { AbhaRegistrationWizard, type AbhaRegistrationWizardProps } from './AbhaRegistrationWizard.js';
export { AbhaCard, type AbhaCardProps } from './card/AbhaCard.js';
export { AbhaQrScanner, type AbhaQrScannerProps } from './scanner/AbhaQrScanner.js';
export {
  sessionSnapshotStore,
  type ConsentText,
  type HostStepProps,
  type HostSteps,
  type LeftRegistration,
  type StepReport,
  type WizardMode,
  type WizardPart,
  type WizardProps,
  type WizardSlotProps,
} from '../registration/index.js';
export {
  useAbhaRegistration,
  type UseAbhaRegistration,
  type UseAbhaRegistrationOptions,
} from './useAbhaRegistration.js';
