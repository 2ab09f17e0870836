import { createAiService, type AiService } from '../ai/ai.service.js';
import { createDocumentsService, type DocumentsService } from '../documents/documents.service.js';
import { createEncountersService, type EncountersService } from '../encounters/encounters.service.js';
import { createLookupService, type LookupService } from '../lookup/lookup.service.js';
import { createAbhaService, type AbhaService } from '../abha/abha.service.js';
import { createHprService, type HprService } from '../hpr/hpr.service.js';
import { createAppointmentsService, type AppointmentsService } from '../appointments/appointments.service.js';
import { createOrganizationsService, type OrganizationsService } from '../organizations/organizations.service.js';
import { createPatientsService, type PatientsService } from '../patients/patients.service.js';
import { createPractitionersService, type PractitionersService } from '../practitioners/practitioners.service.js';
import type { ClientConfig } from './config.js';
import { createHttp } from './http.js';

/** The whole client, a member per room. */
export interface Carestack {
  patients: PatientsService;
  practitioners: PractitionersService;
  organizations: OrganizationsService;
  abha: AbhaService;
  hpr: HprService;
  appointments: AppointmentsService;
  encounters: EncountersService;
  documents: DocumentsService;
  ai: AiService;
  lookup: LookupService;
}

/**
 * Makes the client. Between calls it keeps the token and the ABHA key, and no record: make one for a page or a process and share it.
 *
 * @throws Error for a configuration that cannot work, or that would put the API key into a browser; the sentence says what to give.
 * @example
 * const carestack = createCarestack(configFromEnvironment());
 * const { items } = await carestack.patients.findAll();
 */
export function createCarestack(config: ClientConfig): Carestack {
  const http = createHttp(config);
  return {
    patients: createPatientsService(http),
    practitioners: createPractitionersService(http),
    organizations: createOrganizationsService(http),
    abha: createAbhaService(http),
    hpr: createHprService(http),
    appointments: createAppointmentsService(http),
    encounters: createEncountersService(http),
    documents: createDocumentsService(http),
    ai: createAiService(http),
    lookup: createLookupService(http),
  };
}
