import type { AbhaProfile, AbhaRegistrationResult } from '@carestack/core/abha';
import { type NewPatient, newPatientSchema, type Patient, type PatientsService } from '@carestack/core/patients';
import { fromAbha } from '@carestack/react/patients';

/** The new patient an ABHA describes, or null when the clinic has to ask for something first. */
export function patientFromAbha(result: AbhaRegistrationResult): NewPatient | null {
  const parsed = newPatientSchema.safeParse(fromAbha(profileOf(result)));
  return parsed.success ? parsed.data : null;
}

/** What is known of the ABHA: after a reload half-way only its number and its address. */
export function profileOf({ abhaNumber, abhaAddress, profile }: AbhaRegistrationResult): AbhaProfile {
  return { ...(profile ?? forgotten), abhaNumber, abhaAddress };
}

const forgotten: Omit<AbhaProfile, 'abhaNumber' | 'abhaAddress'> = {
  abhaAddresses: [],
  status: null,
  name: null,
  firstName: null,
  middleName: null,
  lastName: null,
  gender: null,
  birthDate: null,
  mobile: null,
  email: null,
  address: null,
  pincode: null,
  stateName: null,
  districtName: null,
  photo: null,
};

/** The patient of this clinic who has this ABHA. */
export async function patientWithAbha(patients: PatientsService, abhaNumber: string): Promise<Patient | undefined> {
  const { items } = await patients.findByFilters({ identifier: abhaNumber });
  return items.find(({ idNumber }) => isSameNumber(idNumber, abhaNumber));
}

/** Whether two spellings are of one number. */
export function isSameNumber(one: string | null | undefined, other: string): boolean {
  return digitsOf(one) === digitsOf(other);
}

function digitsOf(number: string | null | undefined): string {
  return (number ?? '').replace(/\D/g, '');
}
