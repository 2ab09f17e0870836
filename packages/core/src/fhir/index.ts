export { documentKinds, type DocumentKind } from './kinds.js';
export {
  readDocument,
  type ClinicalDocument,
  type DocumentAttachment,
  type DocumentCode,
  type DocumentIdentifier,
  type DocumentItem,
  type DocumentParty,
  type DocumentSection,
  type Fact,
  type FactValue,
} from './readDocument.js';
export type { Finding, Severity } from './rule.js';
export { validateDocument } from './validateDocument.js';
