'use client';

import { useFieldArray, useWatch } from 'react-hook-form';
import { TextField, useFieldError } from '../../forms/index.js';
import { Button, FieldError } from '../../kit/index.js';
import { practitioners as english } from '../../messages/en/practitioners.js';
import { useLocale, useMessages } from '../../provider/index.js';
import type { PractitionerFormState } from '../practitionerFields.js';

export function Qualifications({ form }: { form: PractitionerFormState }) {
  const { form: text } = useMessages('practitioners', english);
  const locale = useLocale();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'qualifications' });
  const error = useFieldError({ form, name: 'qualifications' });
  const written = useWatch({ control: form.control, name: 'qualifications' });

  return (
    <div className="cs-wide cs-stack" role="group" aria-label={text.qualifications} id={form.idOf('qualifications')}>
      {fields.map(({ id }, place) => (
        <div
          key={id}
          className="cs-row"
          role="group"
          aria-label={text.qualification({ place: (place + 1).toLocaleString(locale) })}
        >
          <TextField form={form} name={`qualifications.${place}.degree`} label={text.degree} dir="auto" />
          <TextField form={form} name={`qualifications.${place}.university`} label={text.university} dir="auto" />
          <TextField form={form} name={`qualifications.${place}.year`} label={text.year} inputMode="numeric" />
          <Button variant="quiet" onClick={() => remove(place)}>
            {text.removeQualification({ degree: written[place]?.degree.trim() ?? '' })}
          </Button>
        </div>
      ))}
      <FieldError id={`${form.idOf('qualifications')}-error`}>{error}</FieldError>
      <div>
        <Button onClick={() => append({ degree: '', university: '', year: '' })}>{text.addQualification}</Button>
      </div>
    </div>
  );
}
