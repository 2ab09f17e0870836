export { fromAbha } from './fromAbha.js';
export type { PatientChangesFormProps } from './ContactForm.js';
export type { NewPatientFormProps } from './NewPatientForm.js';
export { PatientForm, type PatientFormProps } from './PatientForm.js';
export { PatientTable, type PatientTableProps } from './PatientTable.js';
export {
  patientKeys,
  patientQuery,
  patientsInfiniteQuery,
  patientsQuery,
  useCreatePatient,
  useDeletePatient,
  usePatient,
  usePatients,
  usePatientsInfinite,
  useUpdatePatient,
  type CreatePatientOptions,
  type DeletePatientOptions,
  type PatientQueryOptions,
  type PatientsInfiniteQueryOptions,
  type PatientsPageRequest,
  type PatientsQueryOptions,
  type PatientsRequest,
  type PatientUpdate,
  type UpdatePatientOptions,
} from './patients.queries.js';
