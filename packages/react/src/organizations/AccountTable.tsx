'use client';

import type { Organization } from '@carestack/core';
import { useMemo } from 'react';
import { type GridList, useGridList, useGridPlace, useListSearch } from '../grid/index.js';
import { FacilityGrid } from './FacilityGrid.js';
import { useOrganizations, useOrganizationsInfinite, usePrefetchOrganization } from './organizations.hooks.js';
import { joined, type ListedOrganization, type TableProps } from './organizationTableProps.js';
import { type Listed, textIn, useListedMeaning } from './useMeaning.js';

/** The account's own facilities, which the API cannot search. */
export function AccountTable({ paging = 'pages', placeName = 'organizations', ...props }: TableProps) {
  const place = useGridPlace(placeName);
  const search = useListSearch(place);
  const onePage = useOrganizations(
    { nextPage: search.nextPage },
    {
      enabled: paging === 'pages',
      select: ({ items, ...page }) => ({ ...page, items: items.map(ownFacility) }),
    },
  );
  const allPages = useOrganizationsInfinite({
    enabled: paging === 'scroll',
    select: ({ pages, ...data }) => ({
      ...data,
      pages: pages.map(({ items, ...page }) => ({ ...page, items: items.map(ownFacility) })),
    }),
  });
  const list = useInWords(useGridList(paging, search, accountPage, onePage, allPages));
  const prefetch = usePrefetchOrganization();
  const leads = props.getHref !== undefined || props.onSelect !== undefined;

  return (
    <FacilityGrid
      {...props}
      list={list}
      search={search}
      pageSize={accountPage}
      isSearchable={false}
      onApproach={leads ? ({ id }) => prefetch('id', id) : undefined}
      place={place}
    />
  );
}

/** A row as the account's list has it, in codes. */
type OwnFacility = Omit<ListedOrganization, 'place'> & Listed & { city: string | null };

function useInWords({ rows, ...list }: GridList<OwnFacility>): GridList<ListedOrganization> {
  const meaning = useListedMeaning(rows);
  const told = useMemo(() => {
    const wordOf = (field: string, code: string | null) => code && (meaning(field, code) ?? code);
    return rows?.map(({ id, facilityId, name, type, city, district, state, pincode }) => ({
      id,
      facilityId,
      name,
      type: wordOf('facilityType', type),
      place: joined(city, wordOf('district', district)),
      state: wordOf('state', state),
      pincode,
    }));
  }, [rows, meaning]);
  return { ...list, rows: told };
}

/** Rows a page of the account's own facilities: the API gives ten where it is not asked for a number (contract 2.3). */
const accountPage = 10;

function ownFacility(facility: Organization): OwnFacility {
  const { id, facilityId, basicInformation } = facility;
  return {
    id,
    ownership: textIn(facility.facilityDetails, 'ownershipType'),
    facilityId: facilityId ?? null,
    name: basicInformation?.facilityName ?? null,
    type: textIn(facility.systemOfMedicine, 'facilityType') || null,
    city: basicInformation?.city ?? null,
    district: basicInformation?.district ?? null,
    state: basicInformation?.state ?? null,
    pincode: basicInformation?.pincode ?? null,
  };
}
