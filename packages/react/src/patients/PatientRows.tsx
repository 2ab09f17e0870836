'use client';

import { patientName, type Patient } from '@carestack/core/patients';
import { today } from '@carestack/core/values';
import type { MouseEvent } from 'react';
import { Skeleton } from '../kit/index.js';
import { patients as english } from '../messages/en/patients.js';
import { useLocale, useMessages, useSurroundings } from '../provider/index.js';
import { ageOn, genderText, maskedAbhaNumber, mobileText, stateText } from './describe.js';

export interface PatientRowsProps {
  patients: readonly Patient[];
  onSelect: ((patient: Patient) => void) | undefined;
  getHref: ((patient: Patient) => string) | undefined;
}

export function PatientRows({ patients, onSelect, getHref }: PatientRowsProps) {
  const text = useMessages('patients', english);
  const { columns, unnamed } = text.table;
  const locale = useLocale();
  const now = today(useSurroundings().timeZone);

  return (
    <tbody>
      {patients.map((patient) => (
        <tr key={patient.id} data-part="row">
          <th scope="row">
            <RowLink patient={patient} onSelect={onSelect} getHref={getHref}>
              {patientName(patient) || unnamed}
            </RowLink>
          </th>
          <td data-label={columns.abha}>
            <bdi dir="ltr" className="cs-one-line">
              {maskedAbhaNumber(patient)}
            </bdi>
            {patient.abhaAddress && <bdi className="cs-second">{patient.abhaAddress}</bdi>}
          </td>
          <td data-label={columns.person}>
            {[ageOn(now, patient.birthDate, locale), genderText(patient.gender, text)?.toLocaleLowerCase(locale)]
              .filter(Boolean)
              .join(', ')}
          </td>
          <td data-label={columns.mobile}>
            <bdi dir="ltr" className="cs-one-line">
              {mobileText(patient.mobileNumber)}
            </bdi>
          </td>
          <td data-label={columns.state}>{stateText(patient.state, text)}</td>
        </tr>
      ))}
    </tbody>
  );
}

interface RowLinkProps extends Omit<PatientRowsProps, 'patients'> {
  patient: Patient;
  children: string;
}

/** The one control of a row; it reaches over all of it. A name may be in any script, whatever the page's. */
function RowLink({ patient, onSelect, getHref, children }: RowLinkProps) {
  if (getHref) {
    // With `onSelect` the app goes there itself; a new tab or window stays the browser's business.
    const follow = (event: MouseEvent) => {
      if (!onSelect || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      onSelect(patient);
    };
    return (
      <a className="cs-row-link" dir="auto" href={getHref(patient)} onClick={follow}>
        {children}
      </a>
    );
  }
  if (onSelect) {
    return (
      <button type="button" className="cs-row-link" dir="auto" onClick={() => onSelect(patient)}>
        {children}
      </button>
    );
  }
  return <bdi>{children}</bdi>;
}

/** Rows that hold the place of those on their way. */
export function PatientRowsToCome({ count }: { count: number }) {
  return (
    <tbody aria-hidden="true">
      {Array.from({ length: count }, (_, row) => (
        <tr key={row}>
          {Array.from({ length: 5 }, (_cell, cell) => (
            <td key={cell}>
              <Skeleton lines={1} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}
