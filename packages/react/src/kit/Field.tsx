'use client';

import { type ReactNode, useId } from 'react';
import { classes } from './classes.js';

/** The words around a control, and its place. Every input of the kit takes these. */
export interface FieldWords {
  label: ReactNode;
  /** Help read before answering; stands above the control. */
  hint?: ReactNode;
  /** What is wrong and how to put it right; marks the control as invalid. */
  error?: ReactNode;
  id?: string | undefined;
  className?: string | undefined;
}

export interface FieldControl {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

export interface FieldProps extends FieldWords {
  /** Ids of further descriptions. */
  describedBy?: string | undefined;
  children: (control: FieldControl) => ReactNode;
}

/**
 * Label, hint, control, error: tied together for every reader.
 *
 * @example
 * <Field label="Notes">{(control) => <textarea {...control} name="notes" />}</Field>
 */
export function Field({ label, hint, error, id, className, describedBy, children }: FieldProps) {
  const { control, hintId, errorId } = useFieldIds({ hint, error, id, describedBy });

  return (
    <div data-part="field" data-invalid={control['aria-invalid']} className={classes('cs-field', className)}>
      <label data-part="label" className="cs-label" htmlFor={control.id}>
        {label}
      </label>
      <Hint id={hintId}>{hint}</Hint>
      {children(control)}
      <FieldError id={errorId}>{error}</FieldError>
    </div>
  );
}

export function useFieldIds({
  hint,
  error,
  id,
  describedBy,
}: Pick<FieldProps, 'hint' | 'error' | 'id' | 'describedBy'>) {
  const ownId = useId();
  const controlId = id ?? ownId;
  const hintId = `${controlId}-hint`;
  const errorId = `${controlId}-error`;

  const control: FieldControl = {
    id: controlId,
    'aria-describedby': classes(Boolean(hint) && hintId, describedBy, Boolean(error) && errorId) || undefined,
    'aria-invalid': error ? true : undefined,
  };
  return { control, hintId, errorId };
}

export function Hint({ id, children }: { id: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div data-part="hint" className="cs-hint" id={id}>
      {children}
    </div>
  );
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div data-part="error" className="cs-error" id={id}>
      {children}
    </div>
  );
}
