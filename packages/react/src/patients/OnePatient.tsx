'use client';

import type { Patient } from '@carestack/core/patients';
import type { ReactNode } from 'react';
import { EmptyState, LiveRegion, Skeleton } from '../kit/index.js';
import { patients as english } from '../messages/en/patients.js';
import { useMessages } from '../provider/index.js';
import { PatientsProblem } from './PatientsProblem.js';
import { usePatient } from './patients.hooks.js';

/** A patient at hand, or the id of one to load. */
export type PatientGiven = { patient: Patient; patientId?: undefined } | { patientId: string; patient?: undefined };

interface Shown {
  /** Lines that hold its place. */
  lines: number;
  children: (patient: Patient) => ReactNode;
}

export function OnePatient({ patient, patientId, lines, children }: PatientGiven & Shown) {
  if (patient) return children(patient);
  return (
    <LoadedPatient key={patientId} id={patientId} lines={lines}>
      {children}
    </LoadedPatient>
  );
}

function LoadedPatient({ id, lines, children }: Shown & { id: string }) {
  const text = useMessages('patients', english).chart;
  const { data: patient, error, isPending, refetch } = usePatient(id);

  if (error?.code === 'not_found') {
    return (
      <EmptyState title={text.missing.title}>
        <p>{text.missing.body}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <LiveRegion message={isPending ? text.loading : ''} />
      {error && (
        <PatientsProblem title={patient ? text.stale : text.failed} error={error} onRetry={() => void refetch()} />
      )}
      {isPending && <Skeleton lines={lines} />}
      {patient && children(patient)}
    </>
  );
}
