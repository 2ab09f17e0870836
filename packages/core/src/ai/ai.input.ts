import * as z from 'zod/mini';
import { checked } from '../client/checked.js';
import { lacks } from '../client/lacks.js';
import { ValidationError } from '../errors/EhrApiError.js';
import { checkFiles, paperSchema, type Paper } from './files.js';

/** What a draft is made from: files, or a payload that is already encrypted. With both, the payload is used. */
export interface GenerationInput {
  /** The kinds of file that are read are in contract 11.1. */
  files?: readonly Paper[] | undefined;
  /** A compact JWE of `{ files }`. */
  encryptedData?: string | undefined;
  /** Your public key as PEM. With it, the service encrypts the answer for you. */
  publicKey?: string | undefined;
  /** Where the service posts the result of the job. */
  callbackUrl?: string | undefined;
  /** Python's names for the three above. */
  encrypted_data?: string | undefined;
  public_key?: string | undefined;
  callback_url?: string | undefined;
}

export interface PartialUploadInput extends GenerationInput {
  /** The stay to which the files belong. Leave it out on the first upload: its answer gives the id. */
  encounterId?: string | undefined;
  /** When the files were written: a `Date`, or an ISO time with its offset. Default now. */
  date?: string | Date | undefined;
  encounter_id?: string | undefined;
}

const maybe = z.nullish(z.string());
const generationSchema = z.object({
  files: z.nullish(z.array(paperSchema)),
  encryptedData: maybe,
  encrypted_data: maybe,
  callbackUrl: maybe,
  callback_url: maybe,
  encounterId: maybe,
  encounter_id: maybe,
  publicKey: maybe,
  public_key: maybe,
});

/** The input in one spelling, whichever the caller used. `files` is null when the caller has encrypted them. */
export function spelt(operation: string, given: GenerationInput, { isChecked }: { isChecked: boolean }) {
  const input = checked(operation, generationSchema, given);
  const encryptedData = input.encryptedData || input.encrypted_data || undefined;
  const files = input.files ?? [];
  if (!encryptedData) {
    if (files.length === 0) throw lacks(operation, 'files', 'files_required', 'give files or encryptedData');
    if (isChecked) checkFiles(operation, files);
  }
  return {
    files: encryptedData ? null : files,
    encryptedData,
    publicKey: input.publicKey || input.public_key || undefined,
    callbackUrl: input.callbackUrl || input.callback_url || undefined,
  };
}

/** The time as it is sent: UTC, to the second, `2025-04-12T23:24:57Z`. */
export function uploadTime(operation: string, date: string | Date = new Date()): string {
  const hasOffset = date instanceof Date || (typeof date === 'string' && /T.*(Z|[+-]\d\d:?\d\d)$/i.test(date));
  const time = hasOffset ? new Date(date) : null;
  if (time && !Number.isNaN(time.getTime())) return `${time.toISOString().slice(0, 19)}Z`;
  throw new ValidationError(
    'validation_failed',
    `${operation}: not sent, date has to be a time with its offset, 2025-04-12T23:24:57Z`,
    { statusCode: 400, fields: { date: 'date_invalid' } },
  );
}
