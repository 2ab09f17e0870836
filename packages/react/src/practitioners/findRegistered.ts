import {
  ConflictError,
  type NewPractitioner,
  type Practitioner,
  type PractitionersService,
  type Written,
} from '@carestack/core';

/**
 * The practitioner as registered before, when there is one.
 *
 * @throws ConflictError when the registration number belongs to somebody else.
 */
export async function findRegistered(
  practitioners: PractitionersService,
  practitioner: NewPractitioner,
): Promise<Written | null> {
  const registration = practitioner.registrationId;
  const { items } = await practitioners.findByFilters({ registration });
  const holders = items.filter(({ registrationId }) => numberKey(registrationId) === numberKey(registration));
  const found = holders.find((holder) => isSamePerson(holder, practitioner));
  if (found) return { id: found.id, message: '', resource: found, raw: undefined };
  if (holders.length === 0) return null;
  throw new ConflictError('conflict', 'practitioners.create: the registration is on record for another person', {
    fields: { registrationId: 'conflict' },
  });
}

function numberKey(number: string | null | undefined): string {
  return (number ?? '').replace(/[\s-]/g, '').toUpperCase();
}

function isSamePerson(one: Practitioner, other: NewPractitioner): boolean {
  return one.firstName?.trim() === other.firstName.trim() && (one.lastName ?? '') === (other.lastName ?? '').trim();
}
