import { ConflictError, type NewPatient, type Patient, type PatientsService, type Written } from '@carestack/core';

/**
 * The patient as registered before, when there is one.
 *
 * @throws ConflictError when the number belongs to somebody else.
 */
export async function findRegistered(patients: PatientsService, patient: NewPatient): Promise<Written | null> {
  const { idType, idNumber, firstName, birthDate } = patient;
  // Filters travel in the URL, where an Aadhaar number may not stand; and a server keeps its last digits alone.
  const isAadhaar = /^aadhaar$/i.test(idType);
  const { items } = await patients.findByFilters(isAadhaar ? { firstName, birthDate } : { identifier: idNumber });
  const digits = (text: string) => (isAadhaar ? text.slice(-4) : text.replace(/[\s-]/g, '').toUpperCase());
  const holders = items.filter((item) => digits(item.idNumber ?? '') === digits(idNumber));
  const found = holders.find((holder) => isSamePerson(holder, patient));
  if (found) return { id: found.id, message: '', resource: found, raw: undefined };
  if (isAadhaar || holders.length === 0) return null;
  throw new ConflictError('conflict', 'patients.create: the number is on record for another person', {
    fields: { idNumber: 'conflict' },
  });
}

function isSamePerson(one: Patient, other: NewPatient): boolean {
  return one.birthDate === other.birthDate && one.firstName?.trim() === other.firstName.trim();
}
