import * as z from 'zod/mini';
import { endpoint } from '../client/endpoint.js';
import { found, listOf, searchOf } from '../values/page.js';
import {
  appointmentNames as names,
  appointmentSchema,
  appointmentUpdateSchema,
  newAppointmentSchema,
} from './appointment.schema.js';

const message = z.nullish(z.string());

export const appointmentEndpoints = {
  findAll: endpoint({
    operation: 'appointments.findAll',
    method: 'GET',
    path: '/get/Appointment',
    query: ['nextPage'],
    answer: listOf(appointmentSchema),
  }),
  findById: endpoint({
    operation: 'appointments.findById',
    method: 'GET',
    path: '/get/Appointment/{id}',
    answer: found(appointmentSchema),
  }),
  findByFilters: endpoint({
    operation: 'appointments.findByFilters',
    method: 'GET',
    path: '/health-lake/get-profiles/Appointment',
    query: ['filters', 'nextPage'],
    answer: searchOf(appointmentSchema),
  }),
  create: endpoint({
    operation: 'appointments.create',
    method: 'POST',
    path: '/add/Appointment',
    body: newAppointmentSchema,
    names,
    answer: z.object({ message, resource: appointmentSchema }),
  }),
  update: endpoint({
    operation: 'appointments.update',
    method: 'PUT',
    path: '/update/Appointment',
    body: appointmentUpdateSchema,
    names,
    answer: z.object({ message, requestResource: z.nullish(appointmentSchema) }),
  }),
  delete: endpoint({
    operation: 'appointments.delete',
    method: 'DELETE',
    path: '/delete/Appointment/{id}',
    answer: z.unknown(),
  }),
} as const;
