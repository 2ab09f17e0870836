'use client';

import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { classes } from './classes.js';
import { FieldError, type FieldWords, Hint, useFieldIds } from './Field.js';

export interface CheckboxProps extends FieldWords, Omit<ComponentPropsWithoutRef<'input'>, keyof FieldWords | 'type'> {}

/** One thing a person says yes to. The label may run over many lines; all of it can be pressed. */
export const Checkbox = forwardRef<HTMLInputElement, CheckboxProps>(function Checkbox(
  { label, hint, error, id, className, 'aria-describedby': describedBy, ...rest },
  ref,
) {
  const { control, hintId, errorId } = useFieldIds({ hint, error, id, describedBy });

  return (
    <div data-part="checkbox" data-invalid={control['aria-invalid']} className={classes('cs-field', className)}>
      <div className="cs-choice">
        <input {...rest} {...control} ref={ref} type="checkbox" data-part="input" className="cs-tick" />
        <label data-part="label" className="cs-choice-label" htmlFor={control.id}>
          {label}
        </label>
        <Hint id={hintId}>{hint}</Hint>
      </div>
      <FieldError id={errorId}>{error}</FieldError>
    </div>
  );
});
