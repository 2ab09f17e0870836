import type { Carestack, MasterDataType } from '@carestack/core';
import { privately, readQuery, type ReadQuery } from '../records/index.js';

type OrganizationsRoom = Pick<Carestack, 'organizations'>;
type Service = Carestack['organizations'];

/** What the register calls things changes a few times a year. */
const day = 24 * 60 * 60 * 1000;

/** On a server a cache lives as long as its request: a timer of a day would keep it for that day. */
const gcTime = typeof window === 'undefined' ? Infinity : day;

export const masterDataKeys = {
  all: (scope = '') => ['carestack', scope, 'masterData'] as const,
  of: (list: keyof Service, of: object = {}, scope?: string) => [...masterDataKeys.all(scope), list, of] as const,
};

function masterQuery<Read>(...[queryKey, read]: Parameters<typeof readQuery<Read>>): ReadQuery<Read> {
  return { ...readQuery(queryKey, read), staleTime: day, gcTime };
}

/** Key and call of the lists that a facility is described with. They are read once a day. */
export const masterDataQueries = {
  /** States and union territories by LGD code, each with its districts. */
  states: ({ organizations }: OrganizationsRoom, scope?: string) =>
    masterQuery(masterDataKeys.of('states', {}, scope), (signal) => organizations.states({ signal })),

  subDistricts: ({ organizations }: OrganizationsRoom, districtCode: string, scope?: string) =>
    masterQuery(masterDataKeys.of('subDistricts', { districtCode }, scope), (signal) =>
      organizations.subDistricts(districtCode, { signal }),
    ),

  masterTypes: ({ organizations }: OrganizationsRoom, scope?: string) =>
    masterQuery(masterDataKeys.of('masterTypes', {}, scope), (signal) => organizations.masterTypes({ signal })),

  masterData: ({ organizations }: OrganizationsRoom, type: MasterDataType | (string & {}), scope?: string) =>
    masterQuery(masterDataKeys.of('masterData', { type }, scope), (signal) =>
      organizations.masterData(type, { signal }),
    ),

  ownerSubTypes: ({ organizations }: OrganizationsRoom, of: Parameters<Service['ownerSubTypes']>[0], scope?: string) =>
    masterQuery(masterDataKeys.of('ownerSubTypes', of, scope), (signal) => organizations.ownerSubTypes(of, { signal })),

  specialities: ({ organizations }: OrganizationsRoom, of: Parameters<Service['specialities']>[0], scope?: string) =>
    masterQuery(masterDataKeys.of('specialities', of, scope), (signal) => organizations.specialities(of, { signal })),

  facilityTypes: ({ organizations }: OrganizationsRoom, of: Parameters<Service['facilityTypes']>[0], scope?: string) =>
    masterQuery(masterDataKeys.of('facilityTypes', of, scope), (signal) => organizations.facilityTypes(of, { signal })),

  facilitySubTypes: (
    { organizations }: OrganizationsRoom,
    of: Parameters<Service['facilitySubTypes']>[0],
    scope?: string,
  ) =>
    masterQuery(masterDataKeys.of('facilitySubTypes', of, scope), (signal) =>
      organizations.facilitySubTypes(of, { signal }),
    ),

  /** Where an address is. The address stands in the key as a random word. */
  geocode: ({ organizations }: OrganizationsRoom, address: string, scope?: string) =>
    masterQuery(masterDataKeys.of('geocode', { address: privately({ address }) }, scope), (signal) =>
      organizations.geocode(address, { signal }),
    ),
};
