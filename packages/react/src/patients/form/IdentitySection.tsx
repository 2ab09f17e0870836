'use client';

import { useWatch } from 'react-hook-form';
import { FormSection, SelectField, TextField } from '../../forms/index.js';
import { patients as english } from '../../messages/en/patients.js';
import { useMessages } from '../../provider/index.js';
import { documentOf, documents } from '../patientFields.js';
import type { SectionProps } from './PersonSection.js';

export function IdentitySection({ form, isLocked }: SectionProps) {
  const { idTypes, form: text } = useMessages('patients', english);
  const document = documentOf(useWatch({ control: form.control, name: 'idType' }));
  const asksForAddress = document === 'ABHA' && !isLocked('abhaAddress');
  if (isLocked('idNumber') && !asksForAddress) return null;

  return (
    <FormSection title={text.identity}>
      {!isLocked('idNumber') && (
        <>
          <SelectField form={form} name="idType" {...text.idType}>
            {documents.map((type) => (
              <option key={type} value={type}>
                {idTypes[type]}
              </option>
            ))}
          </SelectField>
          <TextField
            form={form}
            name="idNumber"
            label={text.idNumber.label[document]}
            hint={text.idNumber.hint[document]}
            inputMode={document === 'ABHA' ? 'numeric' : 'text'}
            autoCapitalize="characters"
          />
        </>
      )}
      {asksForAddress && <TextField form={form} name="abhaAddress" {...text.abhaAddress} autoCapitalize="none" />}
    </FormSection>
  );
}
