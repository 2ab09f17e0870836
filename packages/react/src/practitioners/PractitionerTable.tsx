'use client';

import { type Practitioner } from '@carestack/core/practitioners';
import { mobileText } from '@carestack/core/values';
import { type ReactNode, useMemo } from 'react';
import {
  type Column,
  type Paging,
  RecordsGrid,
  type RowAction,
  useGridList,
  useGridPlace,
  useListSearch,
} from '../grid/index.js';
import { practitionerTable as english } from '../messages/en/practitionerTable.js';
import { practitioners as englishRoom } from '../messages/en/practitioners.js';
import { useMessages } from '../provider/index.js';
import { departmentText, practitionerName, wordText } from './describe.js';
import { usePractitioners, usePractitionersInfinite, usePrefetchPractitioner } from './practitioners.hooks.js';
import { searchedBy } from './searchedBy.js';

export interface PractitionerTableProps {
  /** Called with the practitioner whose row is chosen; with `getHref` too, it is called instead of loading that address. */
  onSelect?: ((practitioner: Practitioner) => void) | undefined;
  /** Where a row leads; makes it a link, which can be opened in a new tab. */
  getHref?: ((practitioner: Practitioner) => string) | undefined;
  /** Rows on a page, 1 to 100. */
  pageSize?: number | undefined;
  /** Page by page, or one list that grows while somebody scrolls. Default `pages`. */
  paging?: Paging | undefined;
  /** Beside the search, or alone where there is nobody yet: "Add a practitioner". */
  actions?: ReactNode;
  /** What can be done with one practitioner, as buttons at the end of the row. */
  rowActions?: readonly RowAction<Practitioner>[] | undefined;
  /** Makes rows selectable. */
  onSelectionChange?: ((ids: ReadonlySet<string>) => void) | undefined;
  /** What can be done with the selected practitioners, as buttons. */
  selectionActions?: ReactNode;
  /** The file name for a download of what is shown, without its extension. Left out, there is no download. */
  csvName?: string | undefined;
  /** The name under which the place in the list is kept for those who come back. */
  placeName?: string | undefined;
  className?: string | undefined;
}

/**
 * The practitioners on record: searched by name, mobile, email or registration number.
 *
 * @example
 * <PractitionerTable getHref={({ id }) => `/practitioners/${id}`} />
 */
export function PractitionerTable({
  onSelect,
  getHref,
  pageSize = 20,
  paging = 'pages',
  placeName = 'practitioners',
  onSelectionChange,
  ...props
}: PractitionerTableProps) {
  const words = useMessages('practitionerTable', english);
  const place = useGridPlace(placeName);
  const search = useListSearch(place);
  const request = { filters: search.term === '' ? {} : searchedBy(search.term), pageSize };
  const onePage = usePractitioners({ ...request, nextPage: search.nextPage }, { enabled: paging === 'pages' });
  const allPages = usePractitionersInfinite(request, { enabled: paging === 'scroll' });
  const list = useGridList(paging, search, pageSize, onePage, allPages);
  const prefetch = usePrefetchPractitioner();

  return (
    <RecordsGrid
      {...props}
      part="practitioner-table"
      words={words}
      list={list}
      search={search}
      pageSize={pageSize}
      columns={usePractitionerColumns()}
      rowId={idOf}
      getHref={getHref}
      onOpen={onSelect}
      onApproach={getHref || onSelect ? ({ id }) => prefetch(id) : undefined}
      isSelectable={onSelectionChange !== undefined}
      onSelectionChange={onSelectionChange}
      place={place}
    />
  );
}

const idOf = ({ id }: Practitioner) => id;

function usePractitionerColumns(): Column<Practitioner>[] {
  const { columns } = useMessages('practitionerTable', english);
  const room = useMessages('practitioners', englishRoom);

  return useMemo(
    () => [
      {
        id: 'name',
        label: columns.name,
        text: (practitioner) => practitionerName(practitioner) || room.unnamed,
        sort: 'loaded',
        sortValue: practitionerName,
        width: '26%',
      },
      {
        id: 'department',
        label: columns.department,
        text: ({ department }) => departmentText(department, room),
        sort: 'loaded',
      },
      { id: 'designation', label: columns.designation, text: ({ designation }) => designation, sort: 'loaded' },
      {
        id: 'registration',
        label: columns.registration,
        width: '7.5rem',
        text: ({ registrationId }) => registrationId,
        cell: ({ registrationId }) => (
          <bdi dir="ltr" className="cs-one-line">
            {registrationId}
          </bdi>
        ),
      },
      {
        id: 'mobile',
        label: columns.mobile,
        text: ({ mobileNumber }) => mobileText(mobileNumber),
        cell: ({ mobileNumber }) => (
          <bdi dir="ltr" className="cs-one-line">
            {mobileText(mobileNumber)}
          </bdi>
        ),
      },
      {
        id: 'status',
        label: columns.status,
        text: ({ status }) => wordText(status, room.form.statuses),
        sort: 'loaded',
      },
      { id: 'email', label: columns.email, text: ({ emailId }) => emailId, isHidden: true },
      {
        id: 'languages',
        label: columns.languages,
        text: ({ languages }) => languages?.join(', '),
        isHidden: true,
      },
    ],
    [columns, room],
  );
}
