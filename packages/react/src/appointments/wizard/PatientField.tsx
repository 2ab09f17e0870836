'use client';

import type { Patient } from '@carestack/core/patients';
import { useEffect, useState } from 'react';
import { PatientPicker, usePatient } from '../../patients/index.js';

export interface PatientFieldProps {
  id: string;
  chosen: Patient | null;
  error: string | undefined;
  /** Null when nobody is chosen, or while the record is read. */
  onChange: (patient: Patient | null, isReading: boolean) => void;
}

/** The patient as a record: found, or registered in place. */
export function PatientField({ id, chosen, error, onChange }: PatientFieldProps) {
  const [wantedId, setWantedId] = useState(chosen?.id ?? null);
  const { data: patient, error: readError } = usePatient(wantedId ?? '', {
    enabled: wantedId !== null && wantedId !== chosen?.id,
  });

  useEffect(() => {
    if (patient && patient.id === wantedId) onChange(patient, false);
    else if (readError) onChange(null, false);
  }, [patient, readError, wantedId, onChange]);

  return (
    <PatientPicker
      id={id}
      value={wantedId}
      error={error}
      onChange={(wanted) => {
        setWantedId(wanted);
        onChange(null, wanted !== null);
      }}
    />
  );
}
