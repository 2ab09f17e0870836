import { abhaEndpoints } from './abha/abha.endpoints.js';
import { appointmentEndpoints } from './appointments/appointments.endpoints.js';
import type { Endpoint } from './client/endpoint.js';
import { patientEndpoints } from './patients/patients.endpoints.js';

/** Every row of the contract that this client speaks: the sandbox's routes and the server handler's allow-list. */
export const endpoints: readonly Endpoint[] = [
  ...Object.values(patientEndpoints),
  ...Object.values(abhaEndpoints),
  ...Object.values(appointmentEndpoints),
];
