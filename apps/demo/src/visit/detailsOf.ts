import { type PatientDetails, patientDetailsSchema } from '@carestack/core/ai';
import type { Patient } from '@carestack/core/patients';

/** What a document says of its patient; nothing where their record lacks what the API wants of one. */
export function detailsOf(patient: Patient): PatientDetails | undefined {
  const { id, ...details } = patient;
  const known = Object.fromEntries(Object.entries(details).filter(([, value]) => value !== null && value !== ''));
  const read = patientDetailsSchema.safeParse({ ...known, resourceId: id });
  return read.success ? read.data : undefined;
}
