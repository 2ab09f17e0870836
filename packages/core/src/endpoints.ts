import { abhaEndpoints } from './abha/abha.endpoints.js';
import { appointmentEndpoints } from './appointments/appointments.endpoints.js';
import { hprEndpoints } from './hpr/hpr.endpoints.js';
import { aiEndpoints } from './ai/ai.endpoints.js';
import type { Endpoint } from './client/endpoint.js';
import { documentEndpoints } from './documents/documents.endpoints.js';
import { lookupEndpoints } from './lookup/lookup.endpoints.js';
import { organizationEndpoints } from './organizations/organizations.endpoints.js';
import { patientEndpoints } from './patients/patients.endpoints.js';
import { practitionerEndpoints } from './practitioners/practitioners.endpoints.js';

/** Every row of the contract that this client speaks: the sandbox's routes and the server handler's allow-list. */
export const endpoints: readonly Endpoint[] = [
  ...Object.values(patientEndpoints),
  ...Object.values(practitionerEndpoints),
  ...Object.values(organizationEndpoints),
  ...Object.values(abhaEndpoints),
  ...Object.values(hprEndpoints),
  ...Object.values(appointmentEndpoints),
  ...Object.values(documentEndpoints),
  ...Object.values(aiEndpoints),
  ...Object.values(lookupEndpoints),
];
