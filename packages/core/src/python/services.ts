import { createAiService, type AiService as AiRoom } from '../ai/index.js';
import { createAppointmentsService, type AppointmentsService } from '../appointments/index.js';
import type { ClientConfig } from '../client/config.js';
import { createHttp } from '../client/http.js';
import { createOrganizationsService, type OrganizationsService } from '../organizations/index.js';
import { createPatientsService, type PatientsService } from '../patients/index.js';
import { createPractitionersService, type PractitionersService } from '../practitioners/index.js';

// Elsewhere in this package the first four are records; in Python they are the services.

export const Patient = (config: ClientConfig): PatientsService => createPatientsService(createHttp(config));
export type Patient = PatientsService;

export const Practitioner = (config: ClientConfig): PractitionersService =>
  createPractitionersService(createHttp(config));
export type Practitioner = PractitionersService;

export const Organization = (config: ClientConfig): OrganizationsService =>
  createOrganizationsService(createHttp(config));
export type Organization = OrganizationsService;

export const Appointment = (config: ClientConfig): AppointmentsService => createAppointmentsService(createHttp(config));
export type Appointment = AppointmentsService;

export const AiService = (config: ClientConfig): AiRoom => createAiService(createHttp(config));
export type AiService = AiRoom;
