export { FhirDocumentViewer, type FhirDocumentViewerProps } from './viewer/FhirDocumentViewer.js';
export {
  useCodeLookup,
  useCreateEncounter,
  useGenerateCarePlan,
  useGenerateDischargeSummary,
  useGenerateFhirBundle,
  useGenerateOpConsultation,
  useGenerateRadiologyReport,
  usePartialUpload,
  useTriggerDischargeSummary,
  type CodeLookupOptions,
  type CodeLookupResult,
  type Following,
  type GenerateOptions,
  type GenerateResult,
  type TriggeredSummary,
} from './documents.hooks.js';
export { useJob, type JobOptions, type JobState } from './useJob.js';
export {
  useLinkHealthDocument,
  type LinkHealthDocumentOptions,
  type LinkHealthDocumentResult,
  type LinkingStanding,
  type LinkingSteps,
} from './useLinkHealthDocument.js';
export * from './upload/index.js';
export * from './coded/index.js';
export * from './forms/index.js';
export * from './composer/index.js';
export * from './linking/index.js';
export * from './views/index.js';
export * from './stay/index.js';
