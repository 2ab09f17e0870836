import * as z from 'zod/mini';
import { endpoint } from '../client/endpoint.js';
import { filled } from '../values/fields.js';
import { codeSchema } from './code.schema.js';

export const lookupEndpoints = {
  findCodes: endpoint({
    operation: 'lookup.findCodes',
    method: 'POST',
    path: '/ai/get-code',
    body: z.object({ semanticTag: filled, searchTerm: filled }),
    answer: z.array(codeSchema),
    isRead: true,
    // What is looked up is what somebody has.
    isSensitive: true,
  }),
} as const;
