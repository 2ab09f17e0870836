export { AadhaarField } from './AadhaarField.js';
export { AadhaarStep } from './AadhaarStep.js';
export { ChoiceStep } from './ChoiceStep.js';
export { CodeStatus } from './CodeStatus.js';
export { CodeStep } from './CodeStep.js';
export { ConsentStep } from './ConsentStep.js';
export { LeaveDialog } from './LeaveDialog.js';
export { LockedStep } from './LockedStep.js';
export { MobileField } from './MobileField.js';
export { MobileOtpStep } from './MobileOtpStep.js';
export { Rules } from './Rules.js';
export { sessionSnapshotStore } from './sessionSnapshotStore.js';
export { StepForm } from './StepForm.js';
export { TypeAgain } from './TypeAgain.js';
export { UncertainStep } from './UncertainStep.js';
export { useAadhaarBox } from './useAadhaarBox.js';
export { useFieldProblems } from './useFieldProblems.js';
export { useIsolated } from './useIsolated.js';
export { useStepReports, type StepReport } from './useStepReports.js';
export type { HostStepProps, HostSteps } from './useHostSteps.js';
export { useJourney, type JourneyOptions } from './useJourney.js';
export { useLoaded } from './useLoaded.js';
export { useNewCode } from './useNewCode.js';
export { useWizard } from './useWizard.js';
export type {
  ConsentText,
  LeftRegistration,
  NoAnswers,
  WizardMode,
  WizardPart,
  WizardProps,
  WizardSlotProps,
} from './wizard.js';
export { WizardFrame } from './WizardFrame.js';
