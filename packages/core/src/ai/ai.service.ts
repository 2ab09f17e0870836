import * as z from 'zod/mini';
import { checked } from '../client/checked.js';
import type { CallOptions, Http } from '../client/http.js';
import { lacks } from '../client/lacks.js';
import { InvalidAnswerError, ValidationError } from '../errors/EhrApiError.js';
import { pathName } from '../errors/fields.js';
import { aiEndpoints } from './ai.endpoints.js';
import {
  filesIn,
  publicKeyIn,
  spelt,
  uploadTime,
  type FhirBundleInput,
  type GenerationInput,
  type PartialUploadInput,
} from './ai.input.js';
import { caseTypeSchema } from './caseType.js';
import { doctorDetailsSchema, patientDetailsSchema } from './details.schema.js';
import {
  carePlanSchema,
  fhirBundleSchema,
  radiologyReportsSchema,
  summarySchema,
  type CarePlan,
  type FhirBundle,
  type PdfPreview,
  type RadiologyReports,
  type Summary,
} from './draft.schema.js';
import { decrypted, encrypted } from './encryption.js';
import { followJob, type FollowOptions } from './followJob.js';
import type { Job, JobResult } from './job.schema.js';
import { withLong } from './papers/parts.js';

export interface GenerationOptions extends FollowOptions {
  /** Your private key as PKCS #8 PEM: an answer encrypted for your `publicKey` is opened with it, here. It is never sent. */
  privateKey?: string | undefined;
}

/** What a job makes, to go on following one by its id. */
export interface JobResults {
  summary: Summary;
  radiologyReports: RadiologyReports;
  carePlan: CarePlan;
}

const resultSchemas: { readonly [Kind in keyof JobResults]: z.ZodMiniType<JobResults[Kind]> } = {
  summary: summarySchema,
  radiologyReports: radiologyReportsSchema,
  carePlan: carePlanSchema,
};

/** An answer of either generation of the service. */
type Answered<Result> = { job: Job; result: null } | { job: null; result: Result };

/** In a body, for what is encrypted already: that is long, and no page should copy it. */
const standIn = 'encrypted';

/** Milliseconds. The older service writes the whole draft before it answers. */
const draftTimeout = 120_000;

export type AiService = ReturnType<typeof createAiService>;

/** The AI room alone, for bundles that need no more. */
export function createAiService(http: Http) {
  const ask = async (jobId: string, options?: CallOptions): Promise<JobResult> =>
    (await http.send(aiEndpoints.jobStatus, { query: { jobId } }, options)).value;

  /** Encrypts the files, unless the caller did. */
  const payloadOf = async (operation: string, input: GenerationInput, options: CallOptions, isChecked = true) => {
    const files = filesIn(operation, input, { isChecked });
    const { encryptedData = '', publicKey, callbackUrl } = spelt(input);
    const payload = { encryptedData, publicKey, callbackUrl };
    if (!files) return { payload, write: undefined };
    const write = withLong({ encryptedData: await encrypted(http, { files }, options) });
    return { payload: { ...payload, encryptedData: standIn }, write };
  };

  const opened = async <Kind extends keyof JobResults>(
    kind: Kind,
    draft: JobResults[Kind],
    { privateKey, ...options }: GenerationOptions,
  ): Promise<JobResults[Kind]> => {
    if (!privateKey || !draft.encryptedResponse) return draft;
    return readAs(resultSchemas[kind], await decrypted(http, draft.encryptedResponse, privateKey, options));
  };

  const followed = async <Kind extends keyof JobResults>(
    kind: Kind,
    job: Job,
    options: GenerationOptions,
  ): Promise<JobResults[Kind]> => {
    const { result } = await followJob(job, ask, options);
    // A bare JWE is an encrypted answer as well.
    const answer = typeof result === 'string' && result ? { encryptedResponse: result } : result;
    return opened(kind, readAs(resultSchemas[kind], answer), options);
  };

  const ended = async <Kind extends keyof JobResults>(
    kind: Kind,
    { job, result }: Answered<JobResults[Kind]>,
    options: GenerationOptions,
  ): Promise<JobResults[Kind]> => (job ? followed(kind, job, options) : opened(kind, result, options));

  const summaryFrom = async (
    operation: string,
    input: PartialUploadInput,
    about: {
      caseType: string;
      callbackUrl?: null;
      uploadMode?: 'Partial';
      date?: string;
      encounterId?: string | null;
    },
    options: GenerationOptions,
  ): Promise<Summary> => {
    const { payload, write } = await payloadOf(operation, input, options);
    const body = { ...about, ...payload, callbackUrl: payload.callbackUrl ?? about.callbackUrl };
    const call = { timeout: draftTimeout, ...options };
    const { value } = await http.send(aiEndpoints.generateSummary, { body, write }, call);
    return ended('summary', value, options);
  };

  const service = {
    /**
     * Drafts a discharge summary from files, following the job to its end where the service makes one. `onProgress` tells the job's
     * id at once: keep it, and {@link AiService.followJob} goes on after the page was left.
     *
     * @throws ValidationError 422 for files the service cannot read; JobError
     * @example
     * const { dischargeSummary } = await carestack.ai.generateDischargeSummary({ files: ['https://…/case-sheet.pdf'] });
     */
    generateDischargeSummary: (input: GenerationInput, options: GenerationOptions = {}): Promise<Summary> =>
      summaryFrom('ai.generateDischargeSummary', input, { caseType: 'DischargeSummary', callbackUrl: null }, options),

    /** Drafts the summary of a consultation; else as {@link AiService.generateDischargeSummary}. */
    generateOpConsultationSummary: (input: GenerationInput, options: GenerationOptions = {}): Promise<Summary> =>
      summaryFrom(
        'ai.generateOpConsultationSummary',
        input,
        { caseType: 'OPConsultation', callbackUrl: null },
        options,
      ),

    /** Reads case sheets for a document of any kind: `id` and `extractedData` are what its FHIR bundle is made from. */
    extract: (input: GenerationInput & { caseType: string }, options: GenerationOptions = {}): Promise<Summary> =>
      summaryFrom('ai.extract', input, { caseType: input.caseType }, options),

    /** Adds one day's files to a stay. The first upload has no `encounterId`; its answer's `id` names the stay. */
    partialUploadForDischargeSummary: (
      input: PartialUploadInput,
      options: GenerationOptions = {},
    ): Promise<Summary> => {
      const operation = 'ai.partialUploadForDischargeSummary';
      const about = {
        caseType: 'DischargeSummary',
        uploadMode: 'Partial',
        date: uploadTime(operation, input.date),
        encounterId: input.encounterId || input.encounter_id || null,
      } as const;
      return summaryFrom(operation, input, about, options);
    },

    /** Writes the discharge summary of a stay from all that was uploaded for it. */
    async triggerDischargeSummary(
      encounterId: string,
      options?: CallOptions,
    ): Promise<{ data: Record<string, unknown> | null; message: string }> {
      const call = { params: { encounterId }, body: { updateType: 'Generate Discharge' as const } };
      const { value } = await http.send(aiEndpoints.triggerDischargeSummary, call, {
        timeout: draftTimeout,
        ...options,
      });
      return value;
    },

    /** Drafts radiology reports. The files are of any kind; the service judges them. */
    generateRadiologyReport: async (
      input: GenerationInput,
      options: GenerationOptions = {},
    ): Promise<RadiologyReports> => {
      const { payload, write } = await payloadOf('ai.generateRadiologyReport', input, options, false);
      const body = { caseType: 'DiagnosticReport', ...payload };
      const call = { timeout: draftTimeout, ...options };
      const { value } = await http.send(aiEndpoints.generateRadiologyReport, { body, write }, call);
      return ended('radiologyReports', value, options);
    },

    /** Drafts a care plan. */
    async generateCarePlan(input: GenerationInput, options: GenerationOptions = {}): Promise<CarePlan> {
      const { payload: body, write } = await payloadOf('ai.generateCarePlan', input, options);
      const call = { timeout: draftTimeout, ...options };
      const { value } = await http.send(aiEndpoints.generateCarePlan, { body, write }, call);
      return ended('carePlan', value, options);
    },

    /**
     * Makes a FHIR document bundle: from `extractedData` when extraction is on, else from the details of patient and doctors.
     *
     * @throws ValidationError naming what is missing, before anything is sent where `publicKey` comes without `privateKey`
     */
    async generateFhirBundle(input: FhirBundleInput, options: GenerationOptions = {}): Promise<FhirBundle> {
      const operation = 'ai.generateFhirBundle';
      const publicKey = publicKeyIn(input);
      if (publicKey && !options.privateKey) {
        throw new ValidationError(
          'validation_failed',
          `${operation}: a bundle sealed for your publicKey is opened here, so give its privateKey too. It is never sent.`,
          { fields: { privateKey: 'required' } },
        );
      }
      const body = {
        caseType: checked(operation, z.object({ caseType: caseTypeSchema }), input).caseType,
        enableExtraction: input.enableExtraction,
        recordId: input.recordId || undefined,
        publicKey,
        encryptedData: standIn,
      };
      const write = withLong({ encryptedData: await encrypted(http, bundleContent(operation, input), options) });
      const call = { timeout: draftTimeout, ...options };
      const { value } = await http.send(aiEndpoints.generateFhirBundle, { body, write }, call);
      if ('resourceType' in value) return value;
      return readAs(fhirBundleSchema, await decrypted(http, value.encryptedResponse, options.privateKey, options));
    },

    /** How a job stands, asked once. */
    jobStatus: ask,

    /**
     * Goes on following a job, for instance after the page was left and opened again.
     *
     * @throws JobError, ConnectionError `aborted`
     * @example
     * const summary = await carestack.ai.followJob(jobId, 'summary', { onProgress, signal });
     */
    followJob: <Kind extends keyof JobResults>(
      jobId: string,
      kind: Kind,
      options: GenerationOptions = {},
    ): Promise<JobResults[Kind]> => followed(kind, { jobId, estimatedCompletionMs: 0 }, options),

    /** The discharge summary as a PDF, ready for `new Blob([bytes])`. */
    async previewPdf(recordId: string, options?: CallOptions): Promise<PdfPreview> {
      return (await http.send(aiEndpoints.previewPdf, { params: { recordId } }, options)).value;
    },

    /** Encrypts a payload as the AI calls do, for a caller who keeps it: `{ files }` then travels as `encryptedData`. */
    encrypt: async (content: Readonly<Record<string, unknown>>, options?: CallOptions): Promise<string> =>
      z.parse(z.string(), JSON.parse(await (await encrypted(http, content, options)).text())),

    /** Opens an `encryptedResponse`. With `privateKey` it happens here and the key is not sent; without, the service does it. */
    decrypt: (jwe: string, { privateKey, ...options }: GenerationOptions = {}): Promise<unknown> =>
      decrypted(http, jwe, privateKey, options),
  };

  return {
    ...service,
    /** The README's and the contract's other names for the same calls. */
    generateOpConsultation: service.generateOpConsultationSummary,
    generateRadiologySummary: service.generateRadiologyReport,
    partialUpload: service.partialUploadForDischargeSummary,
  };
}

/** What goes into the encrypted payload (contract 11.3). */
function bundleContent(operation: string, input: FhirBundleInput): Readonly<Record<string, unknown>> {
  const { enableExtraction, extractedData, documentReferences } = input;
  if (enableExtraction && Object.keys(extractedData ?? {}).length === 0) {
    throw lacks(operation, 'extractedData', 'required', 'extraction is on, so give extractedData');
  }
  if (!enableExtraction && !input.patientDetails) {
    throw lacks(operation, 'patientDetails', 'required', 'extraction is off, so give patientDetails');
  }
  if (!enableExtraction && !input.doctorsDetails?.length) {
    throw lacks(operation, 'doctorsDetails', 'required', 'extraction is off, so give doctorsDetails');
  }
  const { patientDetails, doctorsDetails } = checked(operation, detailsSchema, input);
  return {
    ...(enableExtraction && { extractedData }),
    ...(patientDetails && { patientDetails }),
    ...(doctorsDetails && { practitionersDetails: doctorsDetails }),
    ...(documentReferences?.length && { documentReferences }),
  };
}

const detailsSchema = z.object({
  patientDetails: z.optional(patientDetailsSchema),
  doctorsDetails: z.optional(z.array(doctorDetailsSchema)),
});

/** Reads what a job made, or what was inside an encrypted answer. */
function readAs<Value>(schema: z.ZodMiniType<Value>, value: unknown): Value {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  const paths = parsed.error.issues.map(({ path }) => pathName(path) || 'the whole result');
  throw new InvalidAnswerError('invalid_answer', `ai: the result has the wrong shape at ${paths.join(', ')}`);
}
