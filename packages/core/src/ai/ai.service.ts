import * as z from 'zod/mini';
import { checked } from '../client/checked.js';
import { httpOf, optionsOf } from '../client/given.js';
import { filledOf, objectOf } from '../values/given.js';
import type { CallOptions, Http } from '../client/http.js';
import { ValidationError } from '../errors/EhrApiError.js';
import { aiEndpoints } from './ai.endpoints.js';
import { spelt, uploadTime, type GenerationInput, type PartialUploadInput } from './ai.input.js';
import { bundleRequest, type FhirBundleInput } from './bundle.input.js';
import { caseTypeSchema } from './caseType.js';
import {
  fhirBundleSchema,
  type CarePlan,
  type FhirBundle,
  type PdfPreview,
  type RadiologyReports,
  type Summary,
} from './draft.schema.js';
import { decrypted, encrypted } from './encryption.js';
import type { JobResult } from './job.schema.js';
import { withLong } from './papers/parts.js';
import {
  createResults,
  generationOptionsOf,
  readAs,
  resultKindOf,
  type GenerationOptions,
  type JobResults,
} from './results.js';

/** Stands in a body for content that is encrypted already. That is long, and a page should not copy it. */
const standIn = 'encrypted';

/** Milliseconds. The older service writes the whole draft before it answers. */
const draftTimeout = 120_000;

export type AiService = ReturnType<typeof createAiService>;

/** The AI room alone, for bundles that need no more. */
export function createAiService(http: Http) {
  httpOf('createAiService', http);
  const ask = async (jobId: string, options?: CallOptions): Promise<JobResult> => {
    const row = aiEndpoints.jobStatus;
    return (await http.send(row, { query: { jobId: filledOf(row.operation, 'jobId', jobId) } }, options)).value;
  };
  const { followed, ended } = createResults(http, ask);

  /** Encrypts the files, unless the caller did. */
  const payloadOf = async (operation: string, input: GenerationInput, options: GenerationOptions, isChecked = true) => {
    generationOptionsOf(operation, options);
    const { files, encryptedData = standIn, ...others } = spelt(operation, input, { isChecked });
    const payload = { encryptedData, ...others };
    const write = files ? withLong({ encryptedData: await encrypted(http, { files }, options) }) : undefined;
    return { payload, write };
  };

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
     * Drafts a discharge summary from files. If the service starts a job, it is followed to its end. `onProgress` gives the id of the job
     * at once: store it, and {@link AiService.followJob} can go on with it after the page was closed.
     *
     * @throws ValidationError 422 for files that the service cannot read; JobError when the job fails or takes too long.
     * @example
     * const { dischargeSummary } = await carestack.ai.generateDischargeSummary({ files: ['https://…/case-sheet.pdf'] });
     */
    generateDischargeSummary: (input: GenerationInput, options: GenerationOptions = {}): Promise<Summary> =>
      summaryFrom('ai.generateDischargeSummary', input, { caseType: 'DischargeSummary', callbackUrl: null }, options),

    /** Drafts the summary of a consultation. It works like {@link AiService.generateDischargeSummary}. */
    generateOpConsultationSummary: (input: GenerationInput, options: GenerationOptions = {}): Promise<Summary> =>
      summaryFrom(
        'ai.generateOpConsultationSummary',
        input,
        { caseType: 'OPConsultation', callbackUrl: null },
        options,
      ),

    /** Reads case sheets for a document of any kind. Make its FHIR bundle from `id` and `extractedData` of the answer. */
    async extract(input: GenerationInput & { caseType: string }, options: GenerationOptions = {}): Promise<Summary> {
      const { caseType } = checked('ai.extract', z.object({ caseType: caseTypeSchema }), input);
      return summaryFrom('ai.extract', input, { caseType }, options);
    },

    /** Adds the files of one day to a stay. Leave out `encounterId` on the first upload; the `id` in its answer is that of the stay. */
    partialUploadForDischargeSummary: async (
      input: PartialUploadInput,
      options: GenerationOptions = {},
    ): Promise<Summary> => {
      const operation = 'ai.partialUploadForDischargeSummary';
      const { date, encounterId, encounter_id } = objectOf(operation, 'input', input);
      const about = {
        caseType: 'DischargeSummary',
        uploadMode: 'Partial',
        date: uploadTime(operation, date),
        encounterId: encounterId || encounter_id || null,
      } as const;
      return summaryFrom(operation, input, about, options);
    },

    /** Writes the discharge summary of a stay from all files uploaded for it. */
    async triggerDischargeSummary(
      encounterId: string,
      options: CallOptions = {},
    ): Promise<{ data: Record<string, unknown> | null; message: string }> {
      const row = aiEndpoints.triggerDischargeSummary;
      const input = { params: { encounterId }, body: { updateType: 'Generate Discharge' as const } };
      const call = { timeout: draftTimeout, ...optionsOf(row.operation, options) };
      return (await http.send(row, input, call)).value;
    },

    /** Drafts radiology reports. Files of any kind are sent; the service decides whether it can read them. */
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
     * Makes a FHIR document bundle: from `extractedData` when extraction is on, otherwise from the details of patient and doctors.
     *
     * @throws ValidationError before anything is sent, when something is missing: `publicKey` needs your `privateKey` too.
     */
    async generateFhirBundle(input: FhirBundleInput, options: GenerationOptions = {}): Promise<FhirBundle> {
      const { operation } = aiEndpoints.generateFhirBundle;
      const { privateKey } = generationOptionsOf(operation, options);
      const { content, ...asked } = bundleRequest(operation, input);
      if (asked.publicKey && !privateKey) {
        throw new ValidationError(
          'validation_failed',
          `${operation}: a bundle sealed for your publicKey is opened here, so give its privateKey too. It is never sent.`,
          { fields: { privateKey: 'required' } },
        );
      }
      const body = { ...asked, encryptedData: standIn };
      const write = withLong({ encryptedData: await encrypted(http, content, options) });
      const call = { timeout: draftTimeout, ...options };
      const { value } = await http.send(aiEndpoints.generateFhirBundle, { body, write }, call);
      if ('resourceType' in value) return value;
      return readAs(fhirBundleSchema, await decrypted(http, value.encryptedResponse, privateKey, options));
    },

    /** Asks once how a job stands. */
    jobStatus: ask,

    /**
     * Follows a job that was started before, for instance after the page was closed and opened again.
     *
     * @throws JobError when the job fails or takes too long; ConnectionError `aborted`.
     * @example
     * const summary = await carestack.ai.followJob(jobId, 'summary', { onProgress, signal });
     */
    followJob: async <Kind extends keyof JobResults>(
      jobId: string,
      kind: Kind,
      options: GenerationOptions = {},
    ): Promise<JobResults[Kind]> => {
      const operation = 'ai.followJob';
      const job = { jobId: filledOf(operation, 'jobId', jobId), estimatedCompletionMs: 0 };
      return followed(resultKindOf(operation, kind), job, generationOptionsOf(operation, options));
    },

    /** The discharge summary as a PDF, ready for `new Blob([bytes])`. */
    async previewPdf(recordId: string, options?: CallOptions): Promise<PdfPreview> {
      return (await http.send(aiEndpoints.previewPdf, { params: { recordId } }, options)).value;
    },

    /** Encrypts a payload as the AI calls do. Encrypt `{ files }`, store the result, and give it later as `encryptedData`. */
    async encrypt(content: Readonly<Record<string, unknown>>, options?: CallOptions): Promise<string> {
      const jwe = await encrypted(http, objectOf('ai.encrypt', 'content', content), options);
      return z.parse(z.string(), JSON.parse(await jwe.text()));
    },

    /** Opens an `encryptedResponse`. With `privateKey` it is opened here and the key is not sent; without it, the service opens it. */
    async decrypt(jwe: string, options: GenerationOptions = {}): Promise<unknown> {
      const { privateKey, ...call } = generationOptionsOf('ai.decrypt', options);
      return decrypted(http, filledOf('ai.decrypt', 'jwe', jwe), privateKey, call);
    },
  };

  return {
    ...service,
    /** Other names for the same calls, from the README and the contract. */
    generateOpConsultation: service.generateOpConsultationSummary,
    generateRadiologySummary: service.generateRadiologyReport,
    partialUpload: service.partialUploadForDischargeSummary,
  };
}
