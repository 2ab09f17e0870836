import { EhrApiError } from '@carestack/core';
import type { AbhaRegistrationResult } from '@carestack/core/abha';
import type { Patient } from '@carestack/core/patients';
import { useUpdatePatient } from '@carestack/react/patients';
import { useRoom } from '@carestack/react/provider';
import { useEffect, useRef, useState } from 'react';
import {
  changesFrom,
  type Details,
  type Difference,
  differencesOf,
  type KeptName,
  keptNames,
} from './abhaOfPatient.js';
import { isSameNumber, patientWithAbha } from './patientFromAbha.js';

export type CompletionStage =
  | { name: 'wizard' }
  | { name: 'saving' }
  /** Is this the same person, and whose details stay? */
  | { name: 'differences'; result: AbhaRegistrationResult; differences: readonly Difference[] }
  /** What the ABHA says of its owner went with a reload: whoever is at the desk looks at the card. */
  | { name: 'unknown'; result: AbhaRegistrationResult }
  /** The ABHA stands on another record. */
  | { name: 'taken'; id: string }
  /** The ABHA is on the record, and a part of the former name too. */
  | { name: 'kept'; names: readonly KeptName[] }
  /** Without an error: the service answered well, and did not keep the ABHA. */
  | { name: 'failed'; result: AbhaRegistrationResult; details: Details; error: EhrApiError | null };

/**
 * Adds an ABHA to the record of a patient: never one of another record, and done only when the record says so. What else the service did not
 * take is told by `isWhole`.
 */
export function useCompletedPatient(patient: Patient, onCompleted: (isWhole: boolean) => void) {
  const patients = useRoom('patients');
  const { mutateAsync: update } = useUpdatePatient();
  const [stage, setStage] = useState<CompletionStage>({ name: 'wizard' });
  const isHere = useRef(true);

  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);

  async function add(result: AbhaRegistrationResult, details: Details): Promise<void> {
    setStage({ name: 'saving' });
    try {
      const holder = await patientWithAbha(patients, result.abhaNumber);
      if (holder && holder.id !== patient.id) return setStage({ name: 'taken', id: holder.id });
      const { refusedFields } = await update({ id: patient.id, changes: changesFrom(patient, result, details) });
      // Not every server changes more than mobile and email (contract 4).
      const changed = await patients.findById(patient.id);
      if (!isSameNumber(changed.idNumber, result.abhaNumber)) {
        return setStage({ name: 'failed', result, details, error: null });
      }
      const names = details === 'abha' ? keptNames(changed, result) : [];
      if (names.length > 0) return setStage({ name: 'kept', names });
      if (isHere.current) onCompleted(!refusedFields);
    } catch (error) {
      if (!(error instanceof EhrApiError)) throw error;
      setStage({ name: 'failed', result, details, error });
    }
  }

  /** What differs, or cannot be compared, is decided by a person; what agrees needs nobody. */
  function compare(result: AbhaRegistrationResult): void {
    const differences = differencesOf(patient, result);
    if (!result.profile) setStage({ name: 'unknown', result });
    else if (differences.length > 0) setStage({ name: 'differences', result, differences });
    else void add(result, 'record');
  }

  return { stage, compare, add };
}
