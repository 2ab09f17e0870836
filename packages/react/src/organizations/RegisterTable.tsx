'use client';

import type { FoundOrganization, OrganizationSearch } from '@carestack/core';
import { useMemo } from 'react';
import { type GridList, useGridPlace, useListSearch } from '../grid/index.js';
import { Select } from '../kit/index.js';
import { organizationTable as english } from '../messages/en/organizationTable.js';
import { useMessages } from '../provider/index.js';
import { FacilityGrid } from './FacilityGrid.js';
import { useStates } from './masterData.hooks.js';
import { useSearchOrganizations } from './organizations.hooks.js';
import { joined, type ListedOrganization, type TableProps } from './organizationTableProps.js';
import { searchedBy } from './searchedBy.js';
import { useRegisterNames } from './useRegisterNames.js';

/** The national register, by name, PIN code or facility ID. */
export function RegisterTable({ pageSize = 20, placeName = 'register', ...props }: TableProps) {
  const { state: stateWords } = useMessages('organizationTable', english);
  const inWords = useRegisterNames();
  const place = useGridPlace(placeName);
  const search = useListSearch(place);
  const states = useStates();
  const [stateLGDCode, searchState] = [search.filter, search.setFilter];
  const isShort = (searchedBy(search.term).facilityName?.length ?? 3) < 3;
  const asked: OrganizationSearch = {
    ...(isShort ? {} : searchedBy(search.term)),
    ...(stateLGDCode && { stateLGDCode }),
    page: search.pageIndex + 1,
    resultsPerPage: pageSize,
  };
  const { data, isCurrent, error, refetch } = useSearchOrganizations(asked);
  const rows = useMemo(() => data?.organizations.map(registeredFacility), [data]);
  const isSettled = data !== undefined && isCurrent;
  const hasNext = isSettled && search.pageIndex + 1 < (data.pages ?? 0);
  const list: GridList<ListedOrganization> = {
    rows,
    total: data?.total ?? null,
    firstRow: search.pageIndex * pageSize,
    isSettled,
    error,
    retry: () => void refetch(),
    pages: {
      goBack: search.pageIndex > 0 ? search.goBack : null,
      goForward: hasNext ? () => search.goForward(String(search.pageIndex + 2)) : null,
    },
  };

  return (
    <FacilityGrid
      {...props}
      list={list}
      search={search}
      pageSize={pageSize}
      isFiltered={stateLGDCode !== ''}
      place={place}
      filters={
        <Select label={stateWords.label} value={stateLGDCode} onChange={({ target }) => searchState(target.value)}>
          <option value="">{stateWords.all}</option>
          {states.data?.map(({ code, name }) => (
            <option key={code} value={code}>
              {inWords(name)}
            </option>
          ))}
        </Select>
      }
    />
  );
}

function registeredFacility(found: FoundOrganization): ListedOrganization {
  return {
    id: found.facilityId,
    facilityId: found.facilityId,
    name: found.facilityName ?? null,
    type: found.facilityType ?? null,
    place: joined(found.villageCityTownName, found.districtName),
    state: found.stateName ?? null,
    pincode: found.pincode ?? null,
  };
}
