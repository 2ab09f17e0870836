import type { AbhaRegistrationResult } from '@carestack/core/abha';
import { type NewPatient, newPatientSchema, type Patient, type PatientsService } from '@carestack/core/patients';
import { indianMobile } from '@carestack/core/values';

/** The new patient an ABHA describes, or null when the clinic has to ask for something first. */
export function patientFromAbha({ abhaNumber, abhaAddress, profile }: AbhaRegistrationResult): NewPatient | null {
  if (!profile) return null;
  const { birthDate } = profile;
  const parsed = newPatientSchema.safeParse({
    idType: 'ABHA',
    idNumber: abhaNumber,
    abhaAddress,
    firstName: profile.firstName ?? profile.name,
    middleName: profile.middleName,
    lastName: profile.lastName,
    // Often only the year is known, and no day is made up for it.
    birthDate: birthDate?.month && birthDate.day ? `${birthDate.year}-${birthDate.month}-${birthDate.day}` : undefined,
    gender: profile.gender,
    // The profile may hide the number behind stars.
    mobileNumber: indianMobile.safeParse(profile.mobile).success ? profile.mobile : undefined,
    emailId: profile.email,
    address: [profile.address, profile.districtName].filter(Boolean).join(', '),
    pincode: profile.pincode,
    state: profile.stateName,
    photo: profile.photo,
  });
  return parsed.success ? parsed.data : null;
}

/** The patient of this clinic who has this ABHA. */
export async function patientWithAbha(patients: PatientsService, abhaNumber: string): Promise<Patient | undefined> {
  const { items } = await patients.findByFilters({ identifier: abhaNumber });
  return items.find(({ idNumber }) => digitsOf(idNumber) === digitsOf(abhaNumber));
}

function digitsOf(number: string | null | undefined): string {
  return (number ?? '').replace(/\D/g, '');
}
