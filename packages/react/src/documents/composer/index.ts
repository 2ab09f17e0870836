export { ClinicalDocumentComposer, type ClinicalDocumentComposerProps } from './ClinicalDocumentComposer.js';
export { type ClinicalDocument, type ClinicalDocumentOptions } from './clinicalDocument.js';
export { type ComposerState, type MakingProblem, type Reviewed, type SourceFile } from './composerState.js';
export { type OtherWork } from './desk.js';
export { type LostWork } from './lostWork.js';
export { type FoundDocument } from './sheaf.js';
export { useClinicalDocument } from './useClinicalDocument.js';
export { type Reading, type ReadingStanding } from './useReading.js';
export { type WrittenSummary } from './writtenSummary.js';
