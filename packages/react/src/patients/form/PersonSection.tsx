'use client';

import { genders } from '@carestack/core/patients';
import { FormSection, RadioField, TextField } from '../../forms/index.js';
import { patients as english } from '../../messages/en/patients.js';
import { useMessages } from '../../provider/index.js';
import type { NewPatientFormState, Vouched } from '../useNewPatientForm.js';
import { BirthDateField } from './BirthDateField.js';

export interface SectionProps {
  form: NewPatientFormState;
  isLocked: (name: Vouched) => boolean;
}

export function PersonSection({ form, isLocked, dateHint }: SectionProps & { dateHint: string | undefined }) {
  const { genders: genderWords, form: text } = useMessages('patients', english);
  if (isLocked('firstName') && isLocked('birthDate') && isLocked('gender')) return null;

  return (
    <FormSection title={text.person}>
      {!isLocked('firstName') && (
        <>
          <TextField form={form} name="firstName" {...text.firstName} dir="auto" />
          <TextField form={form} name="middleName" {...text.middleName} dir="auto" />
          <TextField form={form} name="lastName" {...text.lastName} dir="auto" />
        </>
      )}
      {!isLocked('birthDate') && <BirthDateField form={form} hint={dateHint} />}
      {!isLocked('gender') && (
        <RadioField
          form={form}
          name="gender"
          {...text.gender}
          className="cs-wide cs-options-row"
          options={genders.map((gender) => ({ value: gender, label: genderWords[gender] }))}
        />
      )}
    </FormSection>
  );
}
