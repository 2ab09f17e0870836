'use client';

import { forwardRef } from 'react';
import { type FieldWords, TextInput } from '../kit/index.js';

export interface MobileFieldProps extends FieldWords {
  /** What was typed before, so that coming back loses nothing. */
  defaultValue: string;
  /** Only on the person's own phone may the browser fill it in. */
  mode: 'self' | 'assisted';
}

/** The number to be reached on, without the country code. Accepts it with one, and any spacing. */
export const MobileField = forwardRef<HTMLInputElement, MobileFieldProps>(function MobileField(
  { mode, ...field },
  ref,
) {
  return (
    <TextInput
      {...field}
      ref={ref}
      type="tel"
      inputMode="tel"
      prefix="+91"
      size={14}
      autoComplete={mode === 'self' ? 'tel-national' : 'off'}
    />
  );
});
