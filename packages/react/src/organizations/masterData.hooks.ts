'use client';

import type { GeoPoint, LgdPlace, LgdState, MasterDataType, MasterType, MasterValue } from '@carestack/core';
import { useRoom, useSurroundings } from '../provider/index.js';
import { type ReadOptions, type ReadQuery, type ReadResult, useRead } from '../records/index.js';
import { masterDataQueries } from './masterData.queries.js';

function useOrganizationsRoom() {
  return { client: { organizations: useRoom('organizations') }, scope: useSurroundings().scope };
}

/** Reads nothing for a code that is not chosen yet. */
function useReadOf<Read, Data>(code: string, query: ReadQuery<Read>, options: ReadOptions<Read, Data> | undefined) {
  return useRead<Read, Data>(query, code.trim() === '' ? { ...options, enabled: false } : options);
}

/** States and union territories by LGD code, each with its districts. */
export function useStates<Data = LgdState[]>(options?: ReadOptions<LgdState[], Data>): ReadResult<Data> {
  const { client, scope } = useOrganizationsRoom();
  return useRead(masterDataQueries.states(client, scope), options);
}

/** The districts of a state: out of what `useStates` reads, so no request of their own. */
export function useDistricts(
  stateCode: string,
  options?: Omit<ReadOptions<LgdState[], LgdPlace[]>, 'select'>,
): ReadResult<LgdPlace[]> {
  return useStates({
    ...options,
    select: (states) => states.find(({ code }) => code === stateCode.trim())?.districts ?? [],
  });
}

/** The sub-districts of a district; none are asked for until there is one. */
export function useSubDistricts<Data = LgdPlace[]>(
  districtCode: string,
  options?: ReadOptions<LgdPlace[], Data>,
): ReadResult<Data> {
  const { client, scope } = useOrganizationsRoom();
  return useReadOf(districtCode, masterDataQueries.subDistricts(client, districtCode, scope), options);
}

/** What kinds of master data there are. */
export function useMasterTypes<Data = MasterType[]>(options?: ReadOptions<MasterType[], Data>): ReadResult<Data> {
  const { client, scope } = useOrganizationsRoom();
  return useRead(masterDataQueries.masterTypes(client, scope), options);
}

/**
 * Master data of one kind.
 *
 * @example
 * const { data: owners } = useMasterData('OWNER');
 */
export function useMasterData<Data = MasterValue[]>(
  type: MasterDataType | (string & {}),
  options?: ReadOptions<MasterValue[], Data>,
): ReadResult<Data> {
  const { client, scope } = useOrganizationsRoom();
  return useReadOf(type, masterDataQueries.masterData(client, type, scope), options);
}

type OfOwner = Parameters<typeof masterDataQueries.ownerSubTypes>[1];
type OfMedicine = Parameters<typeof masterDataQueries.specialities>[1];
type OfFacility = Parameters<typeof masterDataQueries.facilityTypes>[1];
type OfFacilityType = Parameters<typeof masterDataQueries.facilitySubTypes>[1];

export function useOwnerSubTypes<Data = MasterValue[]>(
  of: OfOwner,
  options?: ReadOptions<MasterValue[], Data>,
): ReadResult<Data> {
  const { client, scope } = useOrganizationsRoom();
  return useReadOf(of.ownershipCode, masterDataQueries.ownerSubTypes(client, of, scope), options);
}

export function useSpecialities<Data = MasterValue[]>(
  of: OfMedicine,
  options?: ReadOptions<MasterValue[], Data>,
): ReadResult<Data> {
  const { client, scope } = useOrganizationsRoom();
  return useReadOf(of.systemOfMedicineCode, masterDataQueries.specialities(client, of, scope), options);
}

export function useFacilityTypes<Data = MasterValue[]>(
  of: OfFacility,
  options?: ReadOptions<MasterValue[], Data>,
): ReadResult<Data> {
  const { client, scope } = useOrganizationsRoom();
  return useReadOf(of.ownershipCode, masterDataQueries.facilityTypes(client, of, scope), options);
}

export function useFacilitySubTypes<Data = MasterValue[]>(
  of: OfFacilityType,
  options?: ReadOptions<MasterValue[], Data>,
): ReadResult<Data> {
  const { client, scope } = useOrganizationsRoom();
  return useReadOf(of.facilityTypeCode, masterDataQueries.facilitySubTypes(client, of, scope), options);
}

/** Where an address is; nothing is asked for until there is one. An error `not_found` means that nobody knows it. */
export function useGeocode<Data = GeoPoint>(address: string, options?: ReadOptions<GeoPoint, Data>): ReadResult<Data> {
  const { client, scope } = useOrganizationsRoom();
  return useReadOf(address, masterDataQueries.geocode(client, address, scope), options);
}
