export {
  abhaNumberOf,
  genders,
  genderWord,
  newPatientSchema,
  patientIdTypes,
  patientName,
  patientSchema,
  patientUpdateSchema,
  stateName,
  states,
  type Gender,
  type NewPatient,
  type Patient,
  type PatientChanges,
  type PatientIdType,
  type State,
} from './patient.schema.js';
export type { PatientFilters } from './patientFilters.js';
export { patientEndpoints } from './patients.endpoints.js';
export { createPatientsService, type PageRequest, type PatientsService } from './patients.service.js';
