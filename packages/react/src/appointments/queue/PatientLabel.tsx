'use client';

import { patientName } from '@carestack/core/patients';
import { usePatient } from '../../patients/index.js';

const staleTime = 5 * 60_000;

export interface PatientLabelProps {
  reference: string;
  text: Readonly<Record<'unnamed' | 'loading' | 'failed', string>>;
}

/** Whose visit it is. Each name is read once and kept for a while, as the visits tell no names. */
export function PatientLabel({ reference, text }: PatientLabelProps) {
  const { data: patient, isError } = usePatient(reference, { staleTime, enabled: reference !== '' });

  if (patient) return <bdi>{patientName(patient) || text.unnamed}</bdi>;
  return <span className="cs-hint">{isError || !reference ? text.failed : text.loading}</span>;
}
