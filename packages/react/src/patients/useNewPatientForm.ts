'use client';

import { formatAbhaNumber, type AbhaProfile } from '@carestack/core/abha';
import { EhrApiError } from '@carestack/core/errors';
import { newPatientSchema, type NewPatient } from '@carestack/core/patients';
import { mobileText, type Written } from '@carestack/core/values';
import { useState } from 'react';
import { useSchemaForm } from '../forms/index.js';
import { patients as english } from '../messages/en/patients.js';
import { useMessages } from '../provider/index.js';
import { fromAbha } from './fromAbha.js';
import { checkNewPatient, emptyPatient } from './patientFields.js';
import { useCreatePatient } from './patients.hooks.js';

export interface NewPatientFormOptions {
  /** Called once, when the patient is on record. */
  onCreated: (created: Written, patient: NewPatient) => void;
  /** Fills the form in. Name, date of birth, gender and ABHA stay as ABHA has them. */
  abhaProfile?: AbhaProfile | undefined;
}

/** What ABHA vouches for, and a desk may not change (NHA case VRFY_ABHA_101). */
const vouched = ['firstName', 'birthDate', 'gender', 'idNumber', 'abhaAddress'] as const;
export type Vouched = (typeof vouched)[number];

export type NewPatientFormState = ReturnType<typeof useNewPatientForm>['form'];

export function useNewPatientForm({ abhaProfile, onCreated }: NewPatientFormOptions) {
  const text = useMessages('patients', english).form;
  const { mutateAsync: create, reset: forget } = useCreatePatient();
  const [known] = useState(() => prefilled(abhaProfile));
  const [locked, setLocked] = useState(() => (abhaProfile ? acceptable(known) : []));

  const form = useSchemaForm(newPatientSchema, {
    defaultValues: known,
    check: checkNewPatient,
    problems: text.problems,
    failure: ({ outcome }) => (outcome === 'unknown' ? text.lost : undefined),
    onSubmit: async (checked) => {
      const abhaNumber = checked.idType === 'ABHA' ? formatAbhaNumber(checked.idNumber) : null;
      const patient = { ...checked, idNumber: abhaNumber ?? checked.idNumber };
      try {
        const created = await create(patient);
        form.reset();
        onCreated(created, patient);
      } catch (error) {
        // What is refused has to be put right, even if ABHA vouches for it.
        if (error instanceof EhrApiError) setLocked((names) => names.filter((name) => !(name in error.fields)));
        throw error;
      } finally {
        forget();
      }
    },
  });

  return { form, known, locked };
}

function prefilled(abhaProfile: AbhaProfile | undefined): NewPatient {
  const patient = { ...emptyPatient, ...(abhaProfile && fromAbha(abhaProfile)) };
  return { ...patient, mobileNumber: mobileText(patient.mobileNumber) };
}

/** What of the profile our own checks accept as it stands: a year alone is no date, and some names hold digits. */
function acceptable(known: NewPatient): Vouched[] {
  const { error } = newPatientSchema.safeParse(known);
  const codes = checkNewPatient(known);
  const isNamePart = (name: string) => name.endsWith('Name');
  const broken = new Set(error?.issues.map(({ path: [name = ''] }) => (isNamePart(String(name)) ? 'firstName' : name)));
  return vouched.filter((name) => known[name] && !broken.has(name) && !codes[name]);
}

/** True when ABHA knows the year of birth and nothing more. */
export function isYearOnly({ birthDate }: NewPatient): boolean {
  return /^\d{4}--$/.test(birthDate);
}
