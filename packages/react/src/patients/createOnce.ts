import {
  ConflictError,
  EhrApiError,
  type NewPatient,
  type Patient,
  type PatientsService,
  type Written,
} from '@carestack/core';

/** True when a write was sent and nobody knows what came of it. */
export function isLost(error: unknown): boolean {
  return error instanceof EhrApiError && error.outcome === 'unknown';
}

/**
 * Creates a patient; when the answer is lost, looks whether the patient is there before saying anything.
 *
 * @param isInDoubt The answer to the same patient was lost before: look first, and only then write.
 */
export async function createOnce(patients: PatientsService, patient: NewPatient, isInDoubt: boolean): Promise<Written> {
  if (isInDoubt) {
    const before = await readBack(patients, patient);
    if (before) return before;
  }
  try {
    return await patients.create(patient);
  } catch (error) {
    if (!isLost(error)) throw error;
    const after = await readBack(patients, patient).catch((problem: unknown) => {
      if (problem instanceof ConflictError) throw problem;
      return null;
    });
    if (after) return after;
    throw error;
  }
}

/** @throws ConflictError when the number belongs to somebody else. */
async function readBack(patients: PatientsService, patient: NewPatient): Promise<Written | null> {
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
