import type { FindPatients, RegisteredPatient } from '@carestack/core/abha';
import type { CarestackRooms } from '../provider/index.js';

/** Searches the patients of this client: by ABHA number and address, else by mobile. */
export function findOwnPatients(patients: NonNullable<CarestackRooms['patients']>): FindPatients {
  return async ({ abhaNumber, abhaAddress, mobile }, { signal }) => {
    const identifiers = [abhaNumber, abhaAddress].filter((identifier) => identifier !== null);
    const filters = identifiers.map((identifier) => ({ identifier }));
    const pages = await Promise.all(
      (filters.length === 0 && mobile ? [{ phone: mobile }] : filters).map((filter) =>
        patients.findByFilters(filter, {}, { signal }),
      ),
    );
    const found = new Map<string, RegisteredPatient>();
    for (const { items } of pages) for (const patient of items) found.set(patient.id, patient);
    return [...found.values()];
  };
}
