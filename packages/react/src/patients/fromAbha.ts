import type { AbhaProfile } from '@carestack/core/abha';
import { stateName, states, type NewPatient } from '@carestack/core/patients';
import { nationalMobile } from '@carestack/core/values';

/**
 * The new patient that an ABHA profile already describes. A date of birth known only by its year stays one (`1988--`): it is
 * no date yet, and sending it is refused.
 *
 * @example
 * <AbhaRegistrationWizard onComplete={({ profile }) => setDraft(fromAbha(profile))} />
 */
export function fromAbha(profile: AbhaProfile): Partial<NewPatient> {
  const { firstName, middleName, lastName, name, birthDate, mobile, address, pincode, photo } = profile;
  const state = states.find((known) => known === stateName(profile.stateName ?? ''));
  const patient = {
    idType: 'ABHA',
    idNumber: profile.abhaNumber,
    abhaAddress: profile.abhaAddress,
    firstName: firstName ?? name,
    middleName: firstName && middleName,
    lastName: firstName && lastName,
    birthDate: birthDate && [birthDate.year, birthDate.month, birthDate.day].map((part) => part ?? '').join('-'),
    gender: profile.gender,
    // The service may answer `******3210`, which is no number to call.
    mobileNumber: mobile && /^\d{10}$/.test(nationalMobile(mobile)) ? mobile : null,
    emailId: profile.email?.includes('*') ? null : profile.email,
    address,
    pincode,
    state,
    photo,
  };
  return Object.fromEntries(Object.entries(patient).filter(([, value]) => value));
}
