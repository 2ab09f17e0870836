export type { AbhaRegistrationResult } from '@carestack/core/abha';
export { AbhaRegistrationWizard, type AbhaRegistrationWizardProps } from './AbhaRegistrationWizard.js';
export { AbhaCard, type AbhaCardProps } from './card/AbhaCard.js';
export { AbhaQrScanner, type AbhaQrScannerProps } from './scanner/AbhaQrScanner.js';
export { sessionSnapshotStore } from '../registration/index.js';
export {
  useAbhaRegistration,
  type UseAbhaRegistration,
  type UseAbhaRegistrationOptions,
} from './useAbhaRegistration.js';
