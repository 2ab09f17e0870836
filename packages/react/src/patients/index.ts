export { PatientPicker, type PatientPickerProps } from './PatientPicker.js';
export { AbhaBadge, type AbhaBadgeProps } from './AbhaBadge.js';
export { fromAbha } from './fromAbha.js';
export type { PatientChangesFormProps } from './ContactForm.js';
export type { NewPatientFormProps } from './NewPatientForm.js';
export type { PatientGiven } from './OnePatient.js';
export { PatientDetails, type PatientDetailsProps } from './PatientDetails.js';
export { PatientForm, type PatientFormProps } from './PatientForm.js';
export { PatientHeader, type PatientHeaderProps } from './PatientHeader.js';
export { PatientTable, type PatientTableProps } from './PatientTable.js';
export {
  patientKeys,
  patientQueries,
  type PatientsPage,
  type PatientsPageRequest,
  type PatientsRequest,
} from './patients.queries.js';
export {
  useCreatePatient,
  useDeletePatient,
  usePatient,
  usePatientExists,
  usePatients,
  usePatientsInfinite,
  usePrefetchPatient,
  useSearchPatients,
  useSuspensePatient,
  useSuspensePatients,
  useUpdatePatient,
  type CreatePatientOptions,
  type DeletePatientOptions,
  type PatientUpdate,
  type UpdatePatientOptions,
} from './patients.hooks.js';
