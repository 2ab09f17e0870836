import type { Carestack } from '@carestack/core';
import type { TypedPatient } from './visitors.js';

const plain = (text: string | null | undefined) => (text ?? '').trim().toLocaleLowerCase();
const bare = (number: string | null | undefined) => plain(number).replace(/[\s-]/g, '');

/** The id of the patient who has this number, this first name and this date of birth; null when there is none. */
export async function onRecord(
  { patients }: Pick<Carestack, 'patients'>,
  { idType, idNumber, firstName, birthDate }: TypedPatient,
): Promise<string | null> {
  // Filters travel in the URL, where an Aadhaar number may not stand.
  if (idType === 'AADHAAR') return null;
  const { items } = await patients.findByFilters({ identifier: idNumber });
  const found = items.find(
    (one) =>
      bare(one.idNumber) === bare(idNumber) && plain(one.firstName) === plain(firstName) && one.birthDate === birthDate,
  );
  return found?.id ?? null;
}
