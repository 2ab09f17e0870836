export { aiEndpoints } from './ai.endpoints.js';
export type { GenerationInput, PartialUploadInput } from './ai.input.js';
export { createAiService, type AiService } from './ai.service.js';
export type { FhirBundleInput } from './bundle.input.js';
export { CaseType, caseTypeName, caseTypeSchema, caseTypes } from './caseType.js';
export {
  doctorDetailsSchema,
  patientDetailsSchema,
  type DoctorDetails,
  type PatientDetails,
} from './details.schema.js';
export { documentLimits } from './documentLimits.js';
export type {
  CarePlan,
  FhirBundle,
  PdfPreview,
  RadiologyReport,
  RadiologyReports,
  Summary,
} from './draft.schema.js';
export type { Paper } from './files.js';
export type { FollowOptions, JobProgress } from './followJob.js';
export type { Job, JobResult } from './job.schema.js';
export { JobError } from './JobError.js';
export type { GenerationOptions, JobResults } from './results.js';
export * from './drafts/index.js';
