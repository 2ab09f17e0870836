import * as z from 'zod/mini';
import { endpoint } from '../client/endpoint.js';
import { abdmRefusals } from '../errors/abdmRefusals.js';
import type { Refusal } from '../errors/refusal.js';
import { careContextSchema, linkSchema, newCareContextSchema, visitRecordsSchema } from './linking.schema.js';

/** The codes with which ABDM refuses a step (abdm.md 3). */
const everyStep: Refusal[] = [
  ...['1035', '1028', '1006'].map(
    (number): Refusal => ({ upstreamCode: `ABDM-${number}`, code: 'forbidden', recovery: 'contact-admin' }),
  ),
  ...['1036', '1043'].map(
    (number): Refusal => ({ upstreamCode: `ABDM-${number}`, code: 'validation_failed', recovery: 'reenter' }),
  ),
  ...['1026', '1038', '1062', '1063'].map(
    (number): Refusal => ({ upstreamCode: `ABDM-${number}`, code: 'transaction_stale', recovery: 'restart' }),
  ),
  { upstreamCode: 'ABDM-1056', code: 'conflict', recovery: 'contact-admin' },
  { upstreamCode: 'ABDM-1092', code: 'rate_limited', recovery: 'wait' },
  { upstreamCode: 'ABDM-1027', code: 'rate_limited', recovery: 'wait' },
  ...abdmRefusals,
];

/** True or false; some servers answer it as a text. */
const done = z.pipe(
  z.union([z.boolean(), z.enum(['true', 'false'])]),
  z.transform((answer) => answer === true || answer === 'true'),
);

export const documentEndpoints = {
  createCareContext: endpoint({
    operation: 'documents.createCareContext',
    method: 'POST',
    path: '/abdm-flows/create-carecontext',
    body: newCareContextSchema,
    answer: careContextSchema,
    isSensitive: true,
    refusals: everyStep,
  }),
  updateVisitRecords: endpoint({
    operation: 'documents.updateVisitRecords',
    method: 'POST',
    path: '/abdm-flows/update-visit-records',
    body: visitRecordsSchema,
    // Bytes. A document holds its papers: 8 MB of files, as for the AI calls, grow by a third in base64.
    largestBody: 16 * 1024 * 1024,
    answer: done,
    isSensitive: true,
    refusals: everyStep,
  }),
  linkCareContext: endpoint({
    operation: 'documents.linkCareContext',
    method: 'POST',
    path: '/abdm-flows/link-carecontext',
    body: linkSchema,
    answer: done,
    isSensitive: true,
    refusals: everyStep,
  }),
} as const;
