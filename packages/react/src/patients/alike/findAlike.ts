import {
  likeness,
  type Likeness,
  type NewPatient,
  type Patient,
  type PatientFilters,
  type PatientsService,
} from '@carestack/core/patients';
import { isIndianMobile } from '@carestack/core/values';

/** A patient on record, and why this may be the same person. */
export interface Alike {
  patient: Patient;
  reasons: readonly Likeness[];
}

/** How long a person at a desk waits for this; the record is worth more than the look. */
const longestWait = 5_000;
const mostShown = 5;

/**
 * Patients on record who may be the one to be registered, the likeliest first. The API searches by how a name begins, so a name is
 * found by its first letters and compared by its sound here. A search that fails finds nobody, and stops nothing.
 */
export async function findAlike(
  patients: PatientsService,
  patient: NewPatient,
  known: ReadonlySet<string>,
): Promise<Alike[]> {
  const leaving = new AbortController();
  const timer = setTimeout(() => leaving.abort(), longestWait);
  try {
    const pages = await Promise.allSettled(
      searchesFor(patient).map((filters) =>
        patients.findByFilters({ ...filters, count: 50 }, {}, { signal: leaving.signal }),
      ),
    );
    const found = pages.flatMap((page) => (page.status === 'fulfilled' ? page.value.items : []));
    const people = new Map(found.map((item) => [item.id, item]));
    return [...people.values()]
      .map((item) => ({ patient: item, reasons: likeness(patient, item) }))
      .filter(({ patient: { id }, reasons }) => reasons.length > 0 && !known.has(id))
      .sort((one, other) => strengthOf(other) - strengthOf(one))
      .slice(0, mostShown);
  } finally {
    clearTimeout(timer);
  }
}

function searchesFor({ idType, idNumber, abhaAddress, mobileNumber, birthDate, firstName, lastName }: NewPatient) {
  const [name = '', family = ''] = [firstName, lastName ?? ''].map((part) => [...part.trim()].slice(0, 2).join(''));
  const searches: (PatientFilters | false)[] = [
    // Filters travel in the URL, where an Aadhaar number may not stand.
    !/^aadhaar$/i.test(idType) && { identifier: idNumber },
    Boolean(abhaAddress) && { identifier: abhaAddress ?? '' },
    isIndianMobile(mobileNumber ?? '') && { phone: mobileNumber ?? '' },
    birthDate.length === 10 && { birthDate },
    { firstName: name, ...(family && { lastName: family }) },
  ];
  return searches.filter((filters) => filters !== false);
}

function strengthOf({ reasons }: Alike): number {
  return reasons.includes('identifier') ? 10 : reasons.length;
}
