'use client';

import { useController } from 'react-hook-form';
import { useFieldError } from '../../forms/index.js';
import { LazyPhotoField } from '../../person/index.js';
import type { PractitionerFormState } from '../practitionerFields.js';

export function PhotoOf({ form }: { form: PractitionerFormState }) {
  const { control } = form;
  const { field } = useController({ control, name: 'photo' });
  return (
    <LazyPhotoField
      id={form.idOf('photo')}
      value={field.value}
      onChange={field.onChange}
      error={useFieldError({ form, name: 'photo' })}
    />
  );
}
