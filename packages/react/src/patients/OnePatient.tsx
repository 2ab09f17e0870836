'use client';

import type { Patient } from '@carestack/core/patients';
import type { ReactNode } from 'react';
import { patients as english } from '../messages/en/patients.js';
import { useMessages } from '../provider/index.js';
import { OneRecord } from '../records/index.js';
import { usePatient } from './patients.hooks.js';

/** A patient at hand, or the id of one to load. */
export type PatientGiven = { patient: Patient; patientId?: undefined } | { patientId: string; patient?: undefined };

interface Shown {
  /** Lines that hold its place. */
  lines: number;
  children: (patient: Patient) => ReactNode;
}

export function OnePatient({ patient, patientId, ...shown }: PatientGiven & Shown) {
  if (patient) return shown.children(patient);
  return <LoadedPatient key={patientId} id={patientId} {...shown} />;
}

function LoadedPatient({ id, ...shown }: Shown & { id: string }) {
  return <OneRecord result={usePatient(id)} words={useMessages('patients', english).chart} {...shown} />;
}
