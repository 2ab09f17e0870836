import type { AbhaRegistrationResult } from '@carestack/core/abha';
import { type Patient, type PatientChanges, patientName } from '@carestack/core/patients';
import { fromAbha } from '@carestack/react/patients';
import { profileOf } from './patientFromAbha.js';

/** What the record and the ABHA say of the same person, each in its own way. */
export interface Difference {
  fact: 'name' | 'birthDate' | 'gender';
  onRecord: string;
  onAbha: string;
}

/** Whose details stay on the record. */
export type Details = 'record' | 'abha';

const namesOf = (name: string) => name.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean).join(' ');

/** `1988--` says the year alone: only what both know is compared. */
function isSameDate(one: string, other: string): boolean {
  const parts = other.split('-');
  return one.split('-').every((part, place) => !part || !parts[place] || Number(part) === Number(parts[place]));
}

/** In what the record and the ABHA differ; what one of them does not know is no difference. */
export function differencesOf(patient: Patient, result: AbhaRegistrationResult): Difference[] {
  const { firstName, middleName, lastName, birthDate, gender } = fromAbha(profileOf(result));
  const facts: readonly (Difference & { isSame: (one: string, other: string) => boolean })[] = [
    {
      fact: 'name',
      onRecord: patientName(patient),
      onAbha: patientName({ firstName, middleName, lastName }),
      isSame: (one, other) => namesOf(one) === namesOf(other),
    },
    { fact: 'birthDate', onRecord: patient.birthDate ?? '', onAbha: birthDate ?? '', isSame: isSameDate },
    { fact: 'gender', onRecord: patient.gender ?? '', onAbha: gender ?? '', isSame: (one, other) => one === other },
  ];
  return facts
    .filter(({ onRecord, onAbha, isSame }) => onRecord && onAbha && !isSame(onRecord, onAbha))
    .map(({ fact, onRecord, onAbha }) => ({ fact, onRecord, onAbha }));
}

/** The ABHA, what the record lacks, and the person's details where those of the ABHA are wanted. */
export function changesFrom(patient: Patient, result: AbhaRegistrationResult, details: Details): PatientChanges {
  const { idType, idNumber, abhaAddress, firstName, middleName, lastName, ...rest } = fromAbha(profileOf(result));
  const person = new Set(['birthDate', 'gender']);
  const known: Readonly<Record<string, unknown>> = patient;
  const others = Object.entries(rest).filter(([name]) => !known[name] || (details === 'abha' && person.has(name)));
  return {
    idType,
    idNumber,
    abhaAddress,
    ...(details === 'abha' && firstName && { firstName, middleName, lastName }),
    ...Object.fromEntries(others.filter(([name, value]) => name !== 'birthDate' || isWhole(value))),
  };
}

/** A name that the record still has and the ABHA has not. */
export interface KeptName {
  fact: 'middleName' | 'lastName';
  name: string;
}

/** What stayed in the name on the record although the ABHA's was taken over: no call takes a name away (contract 4). */
export function keptNames(onRecord: Patient, result: AbhaRegistrationResult): KeptName[] {
  const onAbha = fromAbha(profileOf(result));
  const facts = ['middleName', 'lastName'] as const;
  return facts.flatMap((fact) => {
    const name = onRecord[fact]?.trim();
    return name && !onAbha[fact] ? [{ fact, name }] : [];
  });
}

const isWhole = (date: unknown) => typeof date === 'string' && /^\d{4}-\d\d-\d\d$/.test(date);
