'use client';

import type { FoundOrganization, Organization, OrganizationSearch } from '@carestack/core';
import { type ReactNode, useMemo } from 'react';
import {
  type Column,
  type GridList,
  type ListSearch,
  type Paging,
  RecordsGrid,
  type RowAction,
  useGridList,
  useGridPlace,
  useListSearch,
} from '../grid/index.js';
import { Select } from '../kit/index.js';
import { organizationTable as english } from '../messages/en/organizationTable.js';
import { patients as peopleEnglish } from '../messages/en/patients.js';
import { stateText } from '../person/index.js';
import { useMessages } from '../provider/index.js';
import { useStates } from './masterData.hooks.js';
import {
  useOrganizations,
  useOrganizationsInfinite,
  usePrefetchOrganization,
  useSearchOrganizations,
} from './organizations.hooks.js';
import { searchedBy } from './searchedBy.js';
import { type Listed, textIn, useListedMeaning } from './useMeaning.js';
import { useRegisterNames } from './useRegisterNames.js';

/** A facility as the table lists it, from whichever of the two lists. */
export interface ListedOrganization {
  id: string;
  facilityId: string | null;
  name: string | null;
  /** In the words of the register; its code where no list of it says. */
  type: string | null;
  /** Village, town or city, and district. */
  place: string | null;
  state: string | null;
  pincode: string | null;
}

export interface OrganizationTableProps {
  /** The account's own facilities, which the API cannot search; or the national register, by name, PIN code or facility ID. */
  of?: 'account' | 'register' | undefined;
  /** Called with the facility whose row is chosen; with `getHref` too, it is called instead of loading that address. */
  onSelect?: ((facility: ListedOrganization) => void) | undefined;
  /** Where a row leads; makes it a link, which can be opened in a new tab. */
  getHref?: ((facility: ListedOrganization) => string) | undefined;
  /** Facilities of the register on a page, 1 to 100. How many of the account's own, the API decides. */
  pageSize?: number | undefined;
  /** Page by page, or, of the account's own, one list that grows while somebody scrolls. Default `pages`. */
  paging?: Paging | undefined;
  /** Beside the search, or alone where there is nothing yet: "Register a facility". */
  actions?: ReactNode;
  /** What can be done with one facility, as buttons at the end of the row. */
  rowActions?: readonly RowAction<ListedOrganization>[] | undefined;
  /** Makes rows selectable. */
  onSelectionChange?: ((ids: ReadonlySet<string>) => void) | undefined;
  /** What can be done with the selected facilities, as buttons. */
  selectionActions?: ReactNode;
  /** The file name for a download of what is shown, without its extension. Left out, there is no download. */
  csvName?: string | undefined;
  /** The name under which the place in the list is kept for those who come back. */
  placeName?: string | undefined;
  className?: string | undefined;
}

/**
 * Facilities: the account's own, or those of the national register.
 *
 * @example
 * <OrganizationTable getHref={({ id }) => `/facilities/${id}`} />
 */
export function OrganizationTable({ of = 'account', ...props }: OrganizationTableProps) {
  return of === 'register' ? <RegisterTable {...props} /> : <AccountTable {...props} />;
}

type TableProps = Omit<OrganizationTableProps, 'of'>;

function AccountTable({ paging = 'pages', placeName = 'organizations', ...props }: TableProps) {
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

function RegisterTable({ pageSize = 20, placeName = 'register', ...props }: TableProps) {
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

interface FacilityGridProps extends Omit<TableProps, 'paging' | 'placeName' | 'pageSize'> {
  list: GridList<ListedOrganization>;
  search: ListSearch;
  pageSize: number;
  place: ReturnType<typeof useGridPlace>;
  isSearchable?: boolean;
  isFiltered?: boolean;
  filters?: ReactNode;
  onApproach?: ((facility: ListedOrganization) => void) | undefined;
}

const facilityIdCell = ({ facilityId }: ListedOrganization) => <bdi dir="ltr">{facilityId}</bdi>;

function FacilityGrid({ onSelect, onSelectionChange, ...props }: FacilityGridProps) {
  const words = useMessages('organizationTable', english);
  const people = useMessages('patients', peopleEnglish);
  const inWords = useRegisterNames();
  const columns = useMemo((): Column<ListedOrganization>[] => {
    const labels = words.columns;
    return [
      { id: 'name', label: labels.name, text: ({ name }) => name || words.unnamed, sort: 'loaded', width: '30%' },
      {
        id: 'facilityId',
        width: '9rem',
        label: labels.facilityId,
        text: ({ facilityId }) => facilityId,
        cell: facilityIdCell,
      },
      { id: 'type', label: labels.type, text: ({ type }) => type && inWords(type), sort: 'loaded' },
      { id: 'place', label: labels.place, text: ({ place }) => place, sort: 'loaded' },
      { id: 'state', label: labels.state, text: ({ state }) => stateText(state, people), sort: 'loaded' },
      { id: 'pincode', label: labels.pincode, text: ({ pincode }) => pincode, sort: 'loaded' },
    ];
  }, [words, people, inWords]);

  return (
    <RecordsGrid
      {...props}
      part="organization-table"
      words={words}
      columns={columns}
      rowId={idOf}
      onOpen={onSelect}
      isSelectable={onSelectionChange !== undefined}
      onSelectionChange={onSelectionChange}
    />
  );
}

const idOf = ({ id }: ListedOrganization) => id;

const joined = (...parts: (string | null | undefined)[]) => [...new Set(parts.filter(Boolean))].join(', ') || null;

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
