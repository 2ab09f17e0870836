import * as z from 'zod/mini';
import { endpoint } from '../client/endpoint.js';
import { caseTypeSchema } from './caseType.js';
import {
  carePlanSchema,
  fhirBundleSchema,
  previewSchema,
  radiologyReportsSchema,
  summarySchema,
  triggeredSchema,
} from './draft.schema.js';
import { encryptionEndpoints } from './encryption.endpoints.js';
import { jobResultSchema, jobSchema } from './job.schema.js';
import { largestPayload } from './largestPayload.js';

/** The newer service answers with a job, the older one with the result (contract 11.2). */
function jobOr<Result extends z.core.$ZodType>(result: Result) {
  return z.union([
    z.pipe(
      jobSchema,
      z.transform((job) => ({ job, result: null })),
    ),
    z.pipe(
      result,
      z.transform((result: z.output<Result>) => ({ job: null, result })),
    ),
  ]);
}

const filled = z.string().check(z.minLength(1, 'required'));
const payload = {
  encryptedData: filled,
  publicKey: z.optional(filled),
  callbackUrl: z.optional(z.nullable(filled)),
};

export const aiEndpoints = {
  ...encryptionEndpoints,
  /** Discharge summaries, consultations and partial uploads: `caseType` and `uploadMode` say which. */
  generateSummary: endpoint({
    operation: 'ai.generateSummary',
    method: 'POST',
    path: '/ai/generate-discharge-summary',
    body: z.object({
      caseType: caseTypeSchema,
      ...payload,
      uploadMode: z.optional(z.literal('Partial')),
      date: z.optional(filled),
      encounterId: z.optional(z.nullable(filled)),
    }),
    answer: jobOr(summarySchema),
    largestBody: largestPayload,
    isSensitive: true,
  }),
  generateRadiologyReport: endpoint({
    operation: 'ai.generateRadiologyReport',
    method: 'POST',
    path: '/ai/generate-radiology-report',
    body: z.object({ caseType: caseTypeSchema, ...payload }),
    answer: jobOr(radiologyReportsSchema),
    largestBody: largestPayload,
    isSensitive: true,
  }),
  generateCarePlan: endpoint({
    operation: 'ai.generateCarePlan',
    method: 'POST',
    path: '/ai/generate-careplan',
    body: z.object(payload),
    answer: jobOr(carePlanSchema),
    largestBody: largestPayload,
    isSensitive: true,
  }),
  triggerDischargeSummary: endpoint({
    operation: 'ai.triggerDischargeSummary',
    method: 'PUT',
    path: '/ai/updateFile/DischargeSummary/{encounterId}',
    body: z.object({ updateType: z.literal('Generate Discharge') }),
    answer: triggeredSchema,
    isSensitive: true,
  }),
  generateFhirBundle: endpoint({
    operation: 'ai.generateFhirBundle',
    method: 'POST',
    path: '/ai/generate-fhir-bundle',
    body: z.object({
      caseType: caseTypeSchema,
      enableExtraction: z.boolean(),
      encryptedData: filled,
      recordId: z.optional(filled),
      publicKey: z.optional(filled),
    }),
    answer: z.union([fhirBundleSchema, z.object({ encryptedResponse: filled })]),
    largestBody: largestPayload,
    isSensitive: true,
  }),
  jobStatus: endpoint({
    operation: 'ai.jobStatus',
    method: 'GET',
    path: '/jobs',
    query: ['jobId'],
    answer: jobResultSchema,
    isSensitive: true,
  }),
  previewPdf: endpoint({
    operation: 'ai.previewPdf',
    method: 'GET',
    path: '/ai/discharge-summary/{recordId}/preview',
    answer: previewSchema,
    isSensitive: true,
  }),
} as const;
