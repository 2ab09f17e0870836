import { httpOf } from '../client/given.js';
import type { CallOptions, Http } from '../client/http.js';
import type { Code, SemanticTag, SnomedTag } from './code.schema.js';
import { lookupEndpoints } from './lookup.endpoints.js';

/** The service may send more; its other clients keep three as well. */
const kept = 3;

export type LookupService = ReturnType<typeof createLookupService>;

/** The lookup room alone, for bundles that need no more. @throws ValidationError for what `createHttp` has not made. */
export function createLookupService(http: Http) {
  httpOf('createLookupService', http);
  const service = {
    /**
     * The codes that fit a term best, the best first, at most three; none where nothing fits.
     *
     * @param tag Where to look: of `snomedTags` or `loincTags`, or another word that the service knows.
     * @throws ValidationError for a blank term or tag, before anything is sent.
     * @example
     * const [code] = await carestack.lookup.findCodes('high blood pressure', 'diagnosis');
     */
    async findCodes(term: string, tag: SemanticTag, options?: CallOptions): Promise<Code[]> {
      const body = { semanticTag: tag, searchTerm: term };
      const { value } = await http.send(lookupEndpoints.findCodes, { body }, options);
      return value.slice(0, kept);
    },

    /** `findCodes` in SNOMED CT. */
    findSnomed: (term: string, tag: SnomedTag | (string & {}), options?: CallOptions): Promise<Code[]> =>
      service.findCodes(term, tag, options),

    /** `findCodes` in LOINC, which the service has for imaging alone (contract 11.4). */
    findLoinc: (term: string, options?: CallOptions): Promise<Code[]> =>
      service.findCodes(term, 'radiology_imaging', options),
  };
  return service;
}
