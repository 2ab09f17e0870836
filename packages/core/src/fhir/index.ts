export type {
  ClinicalDocument,
  DocumentAttachment,
  DocumentItem,
  DocumentParty,
  DocumentSection,
} from './clinicalDocument.js';
export type { DocumentCode, DocumentIdentifier, Fact, FactValue } from './facts.js';
export { documentKinds, type DocumentKind } from './kinds.js';
export { readDocument } from './readDocument.js';
export type { Finding, Severity } from './rule.js';
export { validateDocument } from './validateDocument.js';
