export { clinicalWordsIn } from './clinicalWords.js';
export {
  DocumentLinking,
  type DocumentLinkingProps,
  type LinkedDocument,
  type LinkedVisit,
} from './DocumentLinking.js';
export { type KnownLinking } from './stateKept.js';
