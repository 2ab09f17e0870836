'use client';

import { lazy, Suspense } from 'react';
import { useController } from 'react-hook-form';
import { useFieldError } from '../forms/index.js';
import { Skeleton } from '../kit/index.js';
import type { PractitionerFormState } from './practitionerFields.js';

const WordsPicker = lazy(async () => ({ default: (await import('../picker/WordsPicker.js')).WordsPicker }));

export interface WordsFieldProps {
  form: PractitionerFormState;
  name: 'specialization' | 'languages';
  label: string;
  hint: string;
  suggestions: readonly string[];
}

/** Several words in one field; the list they are chosen from is loaded when the form is there. */
export function WordsField({ form, name, ...rest }: WordsFieldProps) {
  const { field } = useController({ control: form.control, name });
  const error = useFieldError({ form, name });
  return (
    <Suspense fallback={<Skeleton lines={2} />}>
      <WordsPicker
        {...rest}
        id={form.idOf(name)}
        error={error}
        words={field.value}
        onChange={(words) => field.onChange([...words])}
      />
    </Suspense>
  );
}
