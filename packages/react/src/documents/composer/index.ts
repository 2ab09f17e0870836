export { type WrittenSummary } from './beginning.js';
export { ClinicalDocumentComposer, type ClinicalDocumentComposerProps } from './ClinicalDocumentComposer.js';
export { type ComposerState, type MakingProblem, type Reviewed, type SourceFile } from './composerState.js';
export { type LostWork } from './lostWork.js';
export {
  useClinicalDocument,
  type ClinicalDocument,
  type ClinicalDocumentOptions,
} from './useClinicalDocument.js';
export { type Reading, type ReadingStanding } from './useReading.js';
