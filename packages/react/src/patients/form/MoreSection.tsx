'use client';

import { useState } from 'react';
import { useFormState } from 'react-hook-form';
import { PhoneField, RadioField, SelectField, TextField } from '../../forms/index.js';
import { Notice, Skeleton } from '../../kit/index.js';
import { patients as english } from '../../messages/en/patients.js';
import { useMessages } from '../../provider/index.js';
import { useLoaded } from '../../registration/index.js';
import { bloodGroups } from '../patientFields.js';
import type { NewPatientFormState } from '../useNewPatientForm.js';

const loadPhotoField = async () => (await import('../photo/PhotoField.js')).PhotoField;

/** What can wait: closed until somebody wants it, or has to put something right in it. */
export function MoreSection({ form }: { form: NewPatientFormState }) {
  const { maritalStatuses, chart, form: text } = useMessages('patients', english);
  const { control } = form;
  const { errors } = useFormState({ control, name: ['emergencyContact', 'photo', 'occupation', 'patientType'] });
  const [isOpen, setOpen] = useState(false);
  const isWrong = Boolean(errors.emergencyContact ?? errors.photo ?? errors.occupation ?? errors.patientType);

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

/** Loaded with the section it stands in; without it the rest goes on. */
function Photo({ form }: { form: NewPatientFormState }) {
  const { photo: text } = useMessages('patients', english).form;
  const { part: PhotoField, hasFailed } = useLoaded(loadPhotoField);
  if (PhotoField) return <PhotoField form={form} />;
  return (
    <div className="cs-wide">{hasFailed ? <Notice tone="warning">{text.lost}</Notice> : <Skeleton lines={2} />}</div>
  );
}
