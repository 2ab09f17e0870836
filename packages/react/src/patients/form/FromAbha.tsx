'use client';

import type { NewPatient } from '@carestack/core/patients';
import type { ReactNode } from 'react';
import { useFormState } from 'react-hook-form';
import { patients as english } from '../../messages/en/patients.js';
import { useMessages } from '../../provider/index.js';
import type { NewPatientFormState } from '../useNewPatientForm.js';

export interface FromAbhaProps {
  form: NewPatientFormState;
  known: NewPatient;
  name: 'mobileNumber' | 'emailId' | 'address' | 'pincode' | 'state';
  hint?: string | undefined;
  children: (hint: string | undefined) => ReactNode;
}

/** Says of a field that ABHA filled it in, until somebody writes something else. */
export function FromAbha({ form, known, name, hint, children }: FromAbhaProps) {
  const { filledByAbha } = useMessages('patients', english).form;
  const { dirtyFields } = useFormState({ control: form.control, name });
  return children(known[name] && !dirtyFields[name] ? filledByAbha : hint);
}
