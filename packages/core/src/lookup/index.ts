export {
  loincTags,
  snomedTags,
  type Code,
  type LoincTag,
  type SemanticTag,
  type SnomedTag,
} from './code.schema.js';
export { lookupEndpoints } from './lookup.endpoints.js';
export { createLookupService, type LookupService } from './lookup.service.js';
