'use client';

import { useContext, useId, type ReactNode } from 'react';
import { type Control, type FieldValues, useFormState } from 'react-hook-form';
import { Actions, Button, ErrorSummary, StepHeading } from '../kit/index.js';
import { errors as englishErrors } from '../messages/en/errors.js';
import { saved as englishSaved } from '../messages/en/saved.js';
import { useGuardedChanges, useMessages } from '../provider/index.js';
import { TitledBy } from './titledBy.js';
import type { SchemaForm } from './useSchemaForm.js';

export interface FormProps<Values extends FieldValues, Output> {
  form: SchemaForm<Values, Output>;
  title: ReactNode;
  /** Null while the form asks for something else first, with buttons of its own. */
  submitLabel: ReactNode | null;
  pendingLabel: ReactNode;
  /** Further buttons, after the one that sends. */
  actions?: ReactNode;
  /** A way on from a record that is saved but for some fields, in place of `actions`. */
  onGoOn?: (() => void) | undefined;
  children: ReactNode;
}

/** A form with its title, the summary of what is wrong, and its buttons. */
export function Form<Values extends FieldValues, Output>({
  form,
  title,
  submitLabel,
  pendingLabel,
  actions,
  onGoOn,
  children,
}: FormProps<Values, Output>) {
  const text = useMessages('errors', englishErrors);
  const savedText = useMessages('saved', englishSaved);
  const ownId = useId();
  const titledBy = useContext(TitledBy);

  // Browsers remember what is typed into a field with a name; at a desk it is other people's data.
  return (
    <form
      data-part="form"
      className="cs-form"
      noValidate
      autoComplete="off"
      aria-labelledby={titledBy ?? ownId}
      onSubmit={(event) => void form.submit(event)}
    >
      <Guard control={form.control} />
      {titledBy === null && <StepHeading id={ownId}>{title}</StepHeading>}
      <ErrorSummary
        title={form.isPartlySaved ? savedText.title : text.title}
        errors={form.problems}
        attempt={form.attempt}
      />
      {children}
      <Actions>
        {submitLabel !== null && (
          <Button type="submit" variant="primary" isPending={form.isPending} pendingLabel={pendingLabel}>
            {onGoOn ? savedText.again : submitLabel}
          </Button>
        )}
        {onGoOn ? <Button onClick={onGoOn}>{savedText.goOn}</Button> : actions}
      </Actions>
    </form>
  );
}

/** Of its own, so that the first letter typed draws no form. */
function Guard<Values extends FieldValues, Output>({ control }: { control: Control<Values, unknown, Output> }) {
  useGuardedChanges(useFormState({ control }).isDirty);
  return null;
}
