'use client';

import type { ComponentPropsWithoutRef } from 'react';
import { classes } from './classes.js';
import { FieldError, type FieldWords, Hint, useFieldIds } from './Field.js';

export interface FieldsetProps extends FieldWords, Omit<ComponentPropsWithoutRef<'fieldset'>, keyof FieldWords> {}

/** Several controls that answer one question; `label` is its legend. */
export function Fieldset({ label, hint, error, id, className, children, ...rest }: FieldsetProps) {
  const { control, hintId, errorId } = useFieldIds({ hint, error, id, describedBy: rest['aria-describedby'] });

  return (
    <fieldset
      {...rest}
      data-part="fieldset"
      data-invalid={control['aria-invalid']}
      className={classes('cs-field cs-fieldset', className)}
      id={control.id}
      aria-describedby={control['aria-describedby']}
    >
      <legend data-part="label" className="cs-label">
        {label}
      </legend>
      <Hint id={hintId}>{hint}</Hint>
      {children}
      <FieldError id={errorId}>{error}</FieldError>
    </fieldset>
  );
}
