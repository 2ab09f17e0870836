'use client';

import { patientName } from '@carestack/core/patients';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useRoom, useSurroundings } from '../../provider/index.js';
import { editedRecord, useRead } from '../../records/index.js';
import { nameQuery } from '../names/nameQuery.js';
import { useSeen } from '../names/useSeen.js';

export interface PatientLabelProps {
  reference: string;
  text: Readonly<Record<'unnamed' | 'loading' | 'failed', string>>;
}

/** Whose visit it is, read when it comes into view: the visits tell no names, and a day has many. */
export function PatientLabel({ reference, text }: PatientLabelProps) {
  const client = { patients: useRoom('patients') };
  const { scope } = useSurroundings();
  const queryClient = useQueryClient();
  const place = useRef<HTMLSpanElement>(null);
  const isSeen = useSeen(place);
  const { data: patient, isError } = useRead(
    nameQuery(queryClient, client, reference, scope),
    { enabled: isSeen && reference !== '' },
    editedRecord,
  );

  if (patient) return <bdi>{patientName(patient) || text.unnamed}</bdi>;
  return (
    <span ref={place} className="cs-hint" data-loading={!isError && reference !== '' ? '' : undefined}>
      {isError || !reference ? text.failed : text.loading}
    </span>
  );
}
