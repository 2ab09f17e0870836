'use client';

import { useController, useFormState } from 'react-hook-form';
import { LazyPhotoField } from '../../person/index.js';
import type { PractitionerFormState } from '../practitionerFields.js';

export function PhotoOf({ form }: { form: PractitionerFormState }) {
  const { control } = form;
  const { field } = useController({ control, name: 'photo' });
  const code = useFormState({ control, name: 'photo' }).errors.photo?.message;
  return (
    <LazyPhotoField
      id={form.idOf('photo')}
      value={field.value}
      onChange={field.onChange}
      error={code && form.sentence(code, 'photo')}
    />
  );
}
