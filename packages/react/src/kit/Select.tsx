'use client';

import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { Field, type FieldWords } from './Field.js';

export interface SelectProps extends FieldWords, Omit<ComponentPropsWithoutRef<'select'>, keyof FieldWords> {}

/** The platform's own list of choices; its children are `<option>`s. */
export const Select = forwardRef<HTMLSelectElement, SelectProps>(function Select(
  { label, hint, error, id, className, children, 'aria-describedby': describedBy, ...rest },
  ref,
) {
  return (
    <Field {...{ label, hint, error, id, className, describedBy }}>
      {(control) => (
        <div className="cs-select">
          <select {...rest} {...control} ref={ref} data-part="select" className="cs-input">
            {children}
          </select>
        </div>
      )}
    </Field>
  );
});
