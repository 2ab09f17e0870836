export { genders, genderWord, stateName, states, type Gender, type State } from '../values/person.js';
export {
  abhaNumberOf,
  newPatientSchema,
  patientIdTypes,
  patientName,
  patientSchema,
  patientUpdateSchema,
  type NewPatient,
  type Patient,
  type PatientChanges,
  type PatientIdType,
  type PatientWire,
} from './patient.schema.js';
export { likeness, type Likeness, type PatientLike } from './likeness.js';
export { soundsAlike } from './nameSound.js';
export type { PageRequest } from '../client/recordsReader.js';
export type { PatientFilters } from './patientFilters.js';
export { patientEndpoints } from './patients.endpoints.js';
export { createPatientsService, type PatientsService } from './patients.service.js';
