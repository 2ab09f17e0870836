import { lacks } from '../client/lacks.js';
import { ValidationError } from '../errors/EhrApiError.js';
import type { DoctorDetails, PatientDetails } from './details.schema.js';
import { checkFiles, type Paper } from './files.js';

/** What a draft is made from: files, or a payload that was encrypted beforehand and then wins over them. */
export interface GenerationInput {
  /** Contract 11.1 lists the kinds. */
  files?: readonly Paper[] | undefined;
  /** A compact JWE of `{ files }`. */
  encryptedData?: string | undefined;
  /** Your public key as PEM: the answer then comes encrypted for you. */
  publicKey?: string | undefined;
  /** Where the service posts the result of the job. */
  callbackUrl?: string | undefined;
  /** Python's names for the same. */
  encrypted_data?: string | undefined;
  public_key?: string | undefined;
  callback_url?: string | undefined;
}

export interface PartialUploadInput extends GenerationInput {
  /** The stay it belongs to. Left out on the first upload, whose answer names it. */
  encounterId?: string | undefined;
  /** When the files were written: a `Date`, or ISO with its offset. Default now. */
  date?: string | Date | undefined;
  encounter_id?: string | undefined;
}

export interface FhirBundleInput {
  caseType: string;
  /** True: the bundle is made from `extractedData`. False: from the details of patient and doctors alone. */
  enableExtraction: boolean;
  documentReferences?: readonly Paper[] | undefined;
  recordId?: string | undefined;
  extractedData?: Readonly<Record<string, unknown>> | undefined;
  patientDetails?: PatientDetails | undefined;
  doctorsDetails?: readonly DoctorDetails[] | undefined;
  publicKey?: string | undefined;
  public_key?: string | undefined;
}

/** One word per idea, whichever spelling the caller used. */
export function spelt(input: GenerationInput) {
  return {
    files: input.files ?? [],
    encryptedData: input.encryptedData || input.encrypted_data || undefined,
    publicKey: publicKeyIn(input),
    callbackUrl: input.callbackUrl || input.callback_url || undefined,
  };
}

export function publicKeyIn(input: Pick<GenerationInput, 'publicKey' | 'public_key'>): string | undefined {
  return input.publicKey || input.public_key || undefined;
}

/** The files to encrypt; null when the caller encrypted them already. */
export function filesIn(operation: string, input: GenerationInput, { isChecked }: { isChecked: boolean }) {
  const { files, encryptedData } = spelt(input);
  if (encryptedData) return null;
  if (files.length === 0) throw lacks(operation, 'files', 'files_required', 'give files or encryptedData');
  if (isChecked) checkFiles(operation, files);
  return [...files];
}

/** `2025-04-12T23:24:57Z`: UTC, to the second. */
export function uploadTime(operation: string, date: string | Date = new Date()): string {
  const hasOffset = date instanceof Date || /T.*(Z|[+-]\d\d:?\d\d)$/i.test(date);
  const time = new Date(date);
  if (hasOffset && !Number.isNaN(time.getTime())) return `${time.toISOString().slice(0, 19)}Z`;
  throw new ValidationError(
    'validation_failed',
    `${operation}: not sent, date has to be a time with its offset, 2025-04-12T23:24:57Z`,
    { statusCode: 400, fields: { date: 'date_invalid' } },
  );
}
