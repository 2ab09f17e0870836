import type { NewOrganization, OrganizationsService, WrittenOrganization } from '@carestack/core';

/** The facility as it stands in the register under the same name and pincode, when there is one. */
export async function findRegistered(
  organizations: OrganizationsService,
  { basicInformation: { facilityName, pincode } }: NewOrganization,
): Promise<WrittenOrganization | null> {
  const found = await organizations.search({ facilityName, pincode, resultsPerPage: 100 });
  const same = found.organizations.find((one) => nameKey(one.facilityName) === nameKey(facilityName));
  return same ? { facilityId: same.facilityId, message: '', raw: undefined } : null;
}

function nameKey(name: string | null | undefined): string {
  return (name ?? '').trim().replace(/\s+/g, ' ').toLowerCase();
}
