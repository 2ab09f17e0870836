import { createAbhaService, type AbhaService } from '../abha/abha.service.js';
import { createAppointmentsService, type AppointmentsService } from '../appointments/appointments.service.js';
import { createPatientsService, type PatientsService } from '../patients/patients.service.js';
import type { ClientConfig } from './config.js';
import { createHttp } from './http.js';

/** The whole client, a member per room. */
export interface Carestack {
  patients: PatientsService;
  abha: AbhaService;
  appointments: AppointmentsService;
}

/**
 * Makes the client.
 *
 * @example
 * const carestack = createCarestack(configFromEnvironment());
 * const { items } = await carestack.patients.findAll();
 */
export function createCarestack(config: ClientConfig): Carestack {
  const http = createHttp(config);
  return {
    patients: createPatientsService(http),
    abha: createAbhaService(http),
    appointments: createAppointmentsService(http),
  };
}
