import * as z from 'zod/mini';
import { endpoint } from '../client/endpoint.js';
import { created, found, listOf, searchOf, updated } from '../values/page.js';
import { newPatientSchema, patientSchema, patientUpdateSchema } from './patient.schema.js';

const alreadyRegistered = {
  code: 'conflict',
  recovery: 'reenter',
  field: 'idNumber',
  text: /already|duplicate/i,
} as const;

export const patientEndpoints = {
  findAll: endpoint({
    operation: 'patients.findAll',
    method: 'GET',
    path: '/get/Patient',
    query: ['nextPage'],
    answer: listOf(patientSchema),
  }),
  findById: endpoint({
    operation: 'patients.findById',
    method: 'GET',
    path: '/get/Patient/{id}',
    answer: found(patientSchema),
  }),
  findByFilters: endpoint({
    operation: 'patients.findByFilters',
    method: 'GET',
    path: '/health-lake/get-profiles/Patient',
    query: ['filters', 'nextPage'],
    answer: searchOf(patientSchema),
  }),
  create: endpoint({
    operation: 'patients.create',
    method: 'POST',
    path: '/add/Patient',
    body: newPatientSchema,
    answer: created,
    refusals: [alreadyRegistered],
  }),
  update: endpoint({
    operation: 'patients.update',
    method: 'PUT',
    path: '/update/Patient',
    body: patientUpdateSchema,
    answer: updated,
    refusals: [alreadyRegistered],
  }),
  delete: endpoint({
    operation: 'patients.delete',
    method: 'DELETE',
    path: '/health-lake/delete/Patient/{id}',
    answer: z.unknown(),
  }),
} as const;
