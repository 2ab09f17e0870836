'use client';

import { useState } from 'react';
import { useController, useFormState } from 'react-hook-form';
import { PhoneField, RadioField, SelectField, TextField, useFieldError } from '../../forms/index.js';
import { patients as english } from '../../messages/en/patients.js';
import { LazyPhotoField } from '../../person/index.js';
import { useMessages } from '../../provider/index.js';
import { bloodGroups } from '../patientFields.js';
import type { NewPatientFormState } from '../useNewPatientForm.js';

const fields = ['emergencyContact', 'photo', 'bloodGroup', 'maritalStatus', 'occupation', 'patientType'] as const;

/** What can wait: closed until somebody wants it, or has to put something right in it. */
export function MoreSection({ form }: { form: NewPatientFormState }) {
  const { maritalStatuses, chart, form: text } = useMessages('patients', english);
  const { control } = form;
  const { errors } = useFormState({ control, name: fields });
  const [isOpen, setOpen] = useState(false);
  const isWrong = fields.some((name) => errors[name]);

  return (
    <details
      className="cs-form-section cs-more"
      open={isOpen || isWrong}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className="cs-form-section-title">{text.more}</summary>
      <div className="cs-form-fields">
        {(isOpen || isWrong) && <Photo form={form} />}
        <PhoneField form={form} name="emergencyContact" {...text.emergencyContact} />
        <SelectField form={form} name="bloodGroup" {...text.bloodGroup}>
          <option value="">{text.notSaid}</option>
          {bloodGroups.map((group) => (
            <option key={group} value={group}>
              {group.replace('-', '−')}
            </option>
          ))}
        </SelectField>
        <SelectField form={form} name="maritalStatus" {...text.maritalStatus}>
          <option value="">{text.notSaid}</option>
          {Object.entries(maritalStatuses).map(([status, word]) => (
            <option key={status} value={status}>
              {word}
            </option>
          ))}
        </SelectField>
        <TextField form={form} name="occupation" {...text.occupation} dir="auto" />
        <RadioField
          form={form}
          name="patientType"
          {...text.patientType}
          className="cs-wide cs-options-row"
          options={Object.entries(chart.patientTypes).map(([value, label]) => ({ value, label }))}
        />
      </div>
    </details>
  );
}

function Photo({ form }: { form: NewPatientFormState }) {
  const { control } = form;
  const { field } = useController({ control, name: 'photo' });
  return (
    <LazyPhotoField
      id={form.idOf('photo')}
      value={field.value ?? ''}
      onChange={field.onChange}
      error={useFieldError({ form, name: 'photo' })}
    />
  );
}
