export { DocumentLinkingError } from './DocumentLinkingError.js';
export { documentEndpoints } from './documents.endpoints.js';
export {
  createDocumentsService,
  type DocumentsService,
  type HealthDocumentLinkingResult,
  type LinkingOptions,
  type LinkingProgress,
} from './documents.service.js';
export { HealthInformationTypes, healthInformationTypes } from './healthInformation.js';
export type { HealthDocumentLinkingDTO, HealthInformationDTO } from './linking.schema.js';
export { describeLinking, linkingStateIn, type DocumentLinkingState, type LinkingStep } from './linkingState.js';
