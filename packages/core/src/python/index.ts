export { AbhaSteps } from '../abha/index.js';
export { CaseType, type DoctorDetails, type PatientDetails } from '../ai/index.js';
export { AppointmentPriority, AppointmentType } from '../appointments/index.js';
export type { ClientConfig } from '../client/index.js';
export {
  HealthInformationTypes,
  type HealthDocumentLinkingDTO,
  type HealthInformationDTO,
} from '../documents/index.js';
export type {
  EncounterRequestDTO,
  OPConsultationDTO,
  OPConsultationSections,
  PhysicalExamination,
} from '../encounters/index.js';
export { EhrApiError } from '../errors/index.js';
export { HprRegistrationSteps } from '../hpr/index.js';
export {
  CarestackSDK,
  CreateABHA,
  CreateHPR,
  DocumentLinking,
  Encounter,
  SDKConfig,
  type AppointmentDTO,
  type UpdateAppointmentDTO,
} from './names.js';
export { AiService, Appointment, Organization, Patient, Practitioner } from './services.js';
