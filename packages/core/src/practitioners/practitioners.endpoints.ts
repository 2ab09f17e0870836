import * as z from 'zod/mini';
import { endpoint } from '../client/endpoint.js';
import { created, found, listOf, searchOf, updated } from '../values/page.js';
import { newPractitionerSchema, practitionerSchema, practitionerUpdateSchema } from './practitioner.schema.js';

const alreadyRegistered = {
  code: 'conflict',
  recovery: 'reenter',
  field: 'registrationId',
  text: /already|duplicate/i,
} as const;

export const practitionerEndpoints = {
  findAll: endpoint({
    operation: 'practitioners.findAll',
    method: 'GET',
    path: '/get/Practitioner',
    query: ['nextPage'],
    answer: listOf(practitionerSchema),
  }),
  findById: endpoint({
    operation: 'practitioners.findById',
    method: 'GET',
    path: '/get/Practitioner/{id}',
    answer: found(practitionerSchema),
  }),
  findByFilters: endpoint({
    operation: 'practitioners.findByFilters',
    method: 'GET',
    path: '/health-lake/get-profiles/Practitioner',
    query: ['filters', 'nextPage'],
    answer: searchOf(practitionerSchema),
  }),
  create: endpoint({
    operation: 'practitioners.create',
    method: 'POST',
    path: '/add/Practitioner',
    body: newPractitionerSchema,
    answer: created,
    refusals: [alreadyRegistered],
  }),
  update: endpoint({
    operation: 'practitioners.update',
    method: 'PUT',
    path: '/update/Practitioner',
    body: practitionerUpdateSchema,
    answer: updated,
    refusals: [alreadyRegistered],
  }),
  delete: endpoint({
    operation: 'practitioners.delete',
    method: 'DELETE',
    path: '/health-lake/delete/Practitioner/{id}',
    answer: z.unknown(),
  }),
} as const;
