import * as z from 'zod/mini';
import { optionsOf } from '../client/given.js';
import { wrongKind } from '../values/given.js';
import type { CallOptions, Http } from '../client/http.js';
import { InvalidAnswerError } from '../errors/EhrApiError.js';
import { pathName } from '../errors/fields.js';
import {
  carePlanSchema,
  radiologyReportsSchema,
  summarySchema,
  type CarePlan,
  type RadiologyReports,
  type Summary,
} from './draft.schema.js';
import { decrypted } from './encryption.js';
import { followJob, type FollowOptions } from './followJob.js';
import type { Job, JobResult } from './job.schema.js';

export interface GenerationOptions extends FollowOptions {
  /** Your private key, as PKCS #8 in PEM. It opens an answer that was encrypted for your `publicKey`. It stays here and is never sent. */
  privateKey?: string | undefined;
}

/** What each kind of job makes. The names are those that `followJob` takes. */
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

/** An answer of the newer service, with a job, or of the older one, with the result. */
type Answered<Result> = { job: Job; result: null } | { job: null; result: Result };

/** @throws ValidationError for options of the wrong kind, before a job is started that they would break at its end. */
export function generationOptionsOf(operation: string, options: GenerationOptions): GenerationOptions {
  const { privateKey, onProgress, patience } = optionsOf(operation, options);
  const wrong = (name: string, value: unknown, kind: string) => wrongKind(operation, name, value, kind);
  if (privateKey && typeof privateKey !== 'string') throw wrong('privateKey', privateKey, 'a text');
  if (onProgress && typeof onProgress !== 'function') throw wrong('onProgress', onProgress, 'a function');
  if (patience !== undefined && (typeof patience !== 'number' || Number.isNaN(patience))) {
    throw wrong('patience', patience, 'milliseconds');
  }
  return options;
}

/** @throws ValidationError for a word that names no kind of result. */
export function resultKindOf<Kind extends keyof JobResults>(operation: string, kind: Kind): Kind {
  const kinds = Object.keys(resultSchemas);
  if (!kinds.includes(kind)) throw wrongKind(operation, 'kind', kind, kinds.join(' or '));
  return kind;
}

/** Reads what the service made: follows its job, where there is one, and opens what came encrypted for the caller. */
export function createResults(http: Http, ask: (jobId: string, options?: CallOptions) => Promise<JobResult>) {
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
    // An encrypted answer may also come as a bare JWE.
    const answer = typeof result === 'string' && result ? { encryptedResponse: result } : result;
    return opened(kind, readAs(resultSchemas[kind], answer), options);
  };

  const ended = async <Kind extends keyof JobResults>(
    kind: Kind,
    { job, result }: Answered<JobResults[Kind]>,
    options: GenerationOptions,
  ): Promise<JobResults[Kind]> => (job ? followed(kind, job, options) : opened(kind, result, options));

  return { followed, ended };
}

/** Reads the result of a job, or the content of an encrypted answer. */
export function readAs<Value>(schema: z.ZodMiniType<Value>, value: unknown): Value {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  const paths = parsed.error.issues.map(({ path }) => pathName(path) || 'the whole result');
  throw new InvalidAnswerError('invalid_answer', `ai: the result has the wrong shape at ${paths.join(', ')}`);
}
