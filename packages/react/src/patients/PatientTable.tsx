'use client';

import { patientName, type Patient } from '@carestack/core/patients';
import { mobileText, today } from '@carestack/core/values';
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
import { patients as english } from '../messages/en/patients.js';
import { genderText, stateText } from '../person/index.js';
import { useLocale, useMessages, useSurroundings } from '../provider/index.js';
import { maskedAbhaNumber, patientAge } from './describe.js';
import { usePatients, usePatientsInfinite, usePrefetchPatient } from './patients.hooks.js';
import { searchedBy } from './searchedBy.js';

export interface PatientTableProps {
  /** Called with the patient whose row is chosen; with `getHref` too, it is called instead of loading that address. */
  onSelect?: ((patient: Patient) => void) | undefined;
  /** Where a row leads; makes it a link, which can be opened in a new tab. */
  getHref?: ((patient: Patient) => string) | undefined;
  /** Rows on a page, 1 to 100. */
  pageSize?: number | undefined;
  /** Page by page, or one list that grows while somebody scrolls. Default `pages`. */
  paging?: Paging | undefined;
  /** Beside the search, or alone where there is nobody yet: "Register a patient". */
  actions?: ReactNode;
  /** What can be done with one patient, as buttons at the end of the row. */
  rowActions?: readonly RowAction<Patient>[] | undefined;
  /** Makes rows selectable. */
  onSelectionChange?: ((ids: ReadonlySet<string>) => void) | undefined;
  /** What can be done with the selected patients, as buttons. */
  selectionActions?: ReactNode;
  /** The file name for a download of what is shown, without its extension. Left out, there is no download. */
  csvName?: string | undefined;
  /** The name under which the place in the list is kept for those who come back. Two tables in one app need two. */
  placeName?: string | undefined;
  className?: string | undefined;
}

/**
 * The patients on record: searched by name, mobile or ABHA, page by page or in one list.
 *
 * @example
 * <PatientTable getHref={({ id }) => `/patients/${id}`} />
 */
export function PatientTable({
  onSelect,
  getHref,
  pageSize = 20,
  paging = 'pages',
  placeName = 'patients',
  onSelectionChange,
  ...props
}: PatientTableProps) {
  const text = useMessages('patients', english);
  const place = useGridPlace(placeName);
  const search = useListSearch(place);
  const request = { filters: searchedBy(search.term), pageSize };
  const onePage = usePatients({ ...request, nextPage: search.nextPage }, { enabled: paging === 'pages' });
  const allPages = usePatientsInfinite(request, { enabled: paging === 'scroll' });
  const list = useGridList(paging, search, pageSize, onePage, allPages);
  const prefetch = usePrefetchPatient();

  return (
    <RecordsGrid
      {...props}
      part="patient-table"
      words={text.table}
      list={list}
      search={search}
      pageSize={pageSize}
      columns={usePatientColumns()}
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

const idOf = ({ id }: Patient) => id;

function usePatientColumns(): Column<Patient>[] {
  const text = useMessages('patients', english);
  const locale = useLocale();
  const now = today(useSurroundings().timeZone);

  return useMemo(() => {
    const { columns, unnamed } = text.table;
    const person = (patient: Patient) =>
      [patientAge(now, patient, locale, text), genderText(patient.gender, text)?.toLocaleLowerCase(locale)]
        .filter(Boolean)
        .join(', ');
    return [
      {
        id: 'name',
        label: columns.name,
        text: (patient) => patientName(patient) || unnamed,
        sort: 'loaded',
        sortValue: patientName,
        width: '26%',
      },
      {
        id: 'abha',
        label: columns.abha,
        text: (patient) => [maskedAbhaNumber(patient), patient.abhaAddress].filter(Boolean).join(' '),
        cell: (patient) => (
          <>
            <bdi dir="ltr" className="cs-one-line">
              {maskedAbhaNumber(patient)}
            </bdi>
            {patient.abhaAddress && <bdi className="cs-second">{patient.abhaAddress}</bdi>}
          </>
        ),
      },
      {
        id: 'person',
        label: columns.person,
        text: person,
        sort: 'loaded',
        // The youngest first: the older somebody is, the smaller the date of birth.
        sortValue: ({ birthDate }) => birthDate && -Number(birthDate.replace(/\D/g, '').padEnd(8, '0')),
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
      { id: 'state', label: columns.state, text: ({ state }) => stateText(state, text), sort: 'loaded' },
    ];
  }, [text, locale, now]);
}
