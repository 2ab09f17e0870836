'use client';

import type { NewPatient } from '@carestack/core/patients';
import { CheckboxField, FormSection, PhoneField, TextField } from '../../forms/index.js';
import { patients as english } from '../../messages/en/patients.js';
import { useMessages } from '../../provider/index.js';
import type { NewPatientFormState } from '../useNewPatientForm.js';
import { FromAbha } from './FromAbha.js';

export function ContactSection(shared: { form: NewPatientFormState; known: NewPatient }) {
  const { form: text } = useMessages('patients', english);
  const { form } = shared;
  return (
    <FormSection title={text.contact}>
      <FromAbha {...shared} name="mobileNumber" hint={text.mobileNumber.hint}>
        {(hint) => <PhoneField form={form} name="mobileNumber" label={text.mobileNumber.label} hint={hint} />}
      </FromAbha>
      <FromAbha {...shared} name="emailId">
        {(hint) => (
          <TextField form={form} name="emailId" {...text.emailId} hint={hint} type="email" autoCapitalize="none" />
        )}
      </FromAbha>
      <CheckboxField form={form} name="wantsToLinkWhatsapp" {...text.wantsToLinkWhatsapp} className="cs-wide" />
    </FormSection>
  );
}
