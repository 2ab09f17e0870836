import * as z from 'zod/mini';
import {
  caseTypeSchema,
  createAiService,
  type CaseType,
  type FhirBundle,
  type GenerationOptions,
} from '../ai/index.js';
import { checked } from '../client/checked.js';
import { httpOf } from '../client/given.js';
import type { Http } from '../client/http.js';
import { lacks } from '../client/lacks.js';
import { ValidationError } from '../errors/EhrApiError.js';
import { checkDocumentCount, codeWord } from './documentCounts.js';
import { sectionSchemas, type EncounterRequestDTO } from './encounter.schema.js';

const operation = 'encounters.create';

export type EncountersService = ReturnType<typeof createEncountersService>;

/** The encounters room alone, for bundles that need no more. */
export function createEncountersService(http: Http) {
  httpOf('createEncountersService', http);
  const ai = createAiService(http);

  return {
    /**
     * Makes the FHIR document bundle of an encounter, from filled-in sections or from case sheets.
     *
     * @throws ValidationError before anything is sent, with a code for each refused section. 422 when something is missing, or when there
     *   are too few or too many documents (contract 12.2): the code then names the kind and the limit, `diagnostic_report_max_2`.
     * @example
     * const bundle = await carestack.encounters.create({
     *   caseType: CaseType.PRESCRIPTION,
     *   patientDetails,
     *   doctorsDetails: [doctor],
     *   dto: { payload: { prescribedMedications: ['Paracetamol 500 mg, twice a day, 3 days'] } },
     * });
     */
    async create(request: EncounterRequestDTO, options: GenerationOptions = {}): Promise<FhirBundle> {
      const { caseType, dto, enableExtraction = true, ...given } = checked(operation, requestSchema, request);
      const recordId = given.recordId ?? undefined;
      const documentReferences = given.documentReferences ?? [];
      const { patientDetails } = request;
      const doctorsDetails = request.doctorsDetails ?? request.doctorDetails;
      const payload = sectionsOf(caseType, dto?.payload);
      const caseSheets = dto?.caseSheets ?? [];
      if (!payload && caseSheets.length === 0) {
        throw lacks(operation, 'dto', `${codeWord(caseType)}_empty`, `${caseType} needs dto.payload or dto.caseSheets`);
      }
      checkDocumentCount(caseType, documentReferences.length, enableExtraction);

      // The service reads the files, and finds the details of patient and doctor in them.
      if (!payload && enableExtraction) {
        const { id, extractedData } = await ai.extract({ caseType, files: caseSheets }, options);
        if (!extractedData || Object.keys(extractedData).length === 0) {
          throw new ValidationError('validation_failed', `${operation}: nothing could be read from the case sheets`, {
            statusCode: 422,
            fields: { 'dto.caseSheets': 'nothing_extracted' },
          });
        }
        const read = { extractedData, recordId: id ?? undefined };
        return ai.generateFhirBundle({ caseType, enableExtraction, documentReferences, ...read }, options);
      }

      if (!patientDetails || !doctorsDetails?.length) {
        const missing = patientDetails ? 'doctorsDetails' : 'patientDetails';
        throw lacks(operation, missing, 'required', `${caseType} needs ${missing} here`);
      }
      const details = { patientDetails, doctorsDetails };
      const extractedData = enableExtraction ? payload : undefined;
      return ai.generateFhirBundle(
        { caseType, enableExtraction, recordId, documentReferences, ...details, extractedData },
        options,
      );
    },
  };
}

const papers = z.nullish(z.array(z.union([z.string(), z.custom<Blob>((value) => value instanceof Blob)])));

/** What every request may have, whatever its case type. */
const requestSchema = z.object({
  caseType: caseTypeSchema,
  dto: z.nullish(z.object({ payload: z.optional(z.unknown()), caseSheets: papers })),
  enableExtraction: z.optional(z.boolean()),
  documentReferences: papers,
  recordId: z.nullish(z.string()),
});

/** The sections as they are sent; undefined when there are none. */
function sectionsOf(caseType: CaseType, payload: unknown): Readonly<Record<string, unknown>> | undefined {
  if (payload === undefined || payload === null) return undefined;
  if (caseType === 'HealthDocumentRecord' || caseType === 'Radiology Report') {
    throw lacks(operation, 'dto.payload', `${codeWord(caseType)}_files_only`, `${caseType} takes caseSheets only`);
  }
  return { ...checked(operation, sectionSchemas[caseType], payload, 'dto.payload') };
}
