'use client';

import { type ReactNode, useMemo } from 'react';
import { type Column, type GridList, type ListSearch, RecordsGrid, type useGridPlace } from '../grid/index.js';
import { organizationTable as english } from '../messages/en/organizationTable.js';
import { patients as peopleEnglish } from '../messages/en/patients.js';
import { stateText } from '../person/index.js';
import { useMessages } from '../provider/index.js';
import type { ListedOrganization, TableProps } from './organizationTableProps.js';
import { useRegisterNames } from './useRegisterNames.js';

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

/** Facilities in rows, from whichever list. */
export function FacilityGrid({ onSelect, onSelectionChange, ...props }: FacilityGridProps) {
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
