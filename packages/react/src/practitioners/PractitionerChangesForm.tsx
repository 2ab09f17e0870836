'use client';

import { ConflictError } from '@carestack/core/errors';
import type { Practitioner, PractitionerChanges } from '@carestack/core/practitioners';
import { today } from '@carestack/core/values';
import { type ReactNode, useMemo, useState } from 'react';
import { Form, useSchemaForm } from '../forms/index.js';
import { Button } from '../kit/index.js';
import { practitioners as english } from '../messages/en/practitioners.js';
import { useMessages, useRoom, useSurroundings } from '../provider/index.js';
import { takenOf, useSavedChanges } from '../records/index.js';
import type { PractitionerVersionsProps } from './form/PractitionerVersions.js';
import {
  changedPractitionerForm,
  changesOf,
  checkPractitioner,
  fieldNames,
  type PractitionerField,
  type PractitionerValues,
  valuesOf,
} from './practitionerFields.js';
import { PractitionerSections } from './PractitionerFormParts.js';
import { useUpdatePractitioner } from './practitioners.hooks.js';

export interface PractitionerChangesFormProps {
  /** The practitioner to change; all of it can be. */
  practitioner: Practitioner;
  /**
   * Called when the changes are on record, with those that the service took; without a call to the API when there were none. What it did not
   * take the person puts right first, or goes on without it.
   */
  onUpdated: (changes: PractitionerChanges) => void;
  onCancel?: (() => void) | undefined;
  className?: string | undefined;
}

interface Conflict {
  mine: PractitionerValues;
  theirs: PractitionerValues;
  Versions: (props: PractitionerVersionsProps) => ReactNode;
}

export function PractitionerChangesForm({
  practitioner,
  onUpdated,
  onCancel,
}: Omit<PractitionerChangesFormProps, 'className'>) {
  const text = useMessages('practitioners', english).form;
  const { timeZone } = useSurroundings();
  const practitioners = useRoom('practitioners');
  const { mutateAsync: update, reset: forget } = useUpdatePractitioner();
  /** What is on record, as far as this form has heard. */
  const [before, setBefore] = useState(() => valuesOf(practitioner));
  const [conflict, setConflict] = useState<Conflict>();
  const schema = useMemo(() => changedPractitionerForm(before), [before]);

  const saved = useSavedChanges<PractitionerChanges>();

  const form = useSchemaForm(schema, {
    defaultValues: before,
    check: (values) => {
      const changes = changesOf(before, values);
      const problems = checkPractitioner(values, Number(today(timeZone).slice(0, 4)));
      const isChanged = (path: string) => Object.hasOwn(changes, path.split('.')[0] ?? '');
      const typed = (name: 'experience' | 'consultationFee') => values[name] !== before[name];
      return Object.fromEntries(
        Object.entries(problems).filter(
          ([path]) => isChanged(path) || ((path === 'experience' || path === 'consultationFee') && typed(path)),
        ),
      );
    },
    problems: text.problems,
    labels: text,
    onSubmit: async () => {
      // Enter sends a form even without its button.
      if (conflict) return undefined;
      const mine = form.getValues();
      const changes = changesOf(before, mine);
      try {
        const isChanged = Object.keys(changes).length > 0;
        const written = isChanged ? await update({ id: practitioner.id, changes }) : null;
        const refusedFields = written?.refusedFields;
        setBefore({ ...before, ...takenOf(mine, refusedFields) });
        const taken = saved.settle(changes, refusedFields);
        if (taken) finish(taken);
        return refusedFields;
      } catch (error) {
        const theirs = error instanceof ConflictError ? await recordNow() : undefined;
        if (!theirs || Object.keys(changesOf(before, theirs)).length === 0) throw error;
        const part = await import('./form/PractitionerVersions.js').catch(() => null);
        // Without the part the refusal itself is told.
        if (!part) throw error;
        setConflict({ mine, theirs, Versions: part.PractitionerVersions });
        return undefined;
      } finally {
        forget();
      }
    },
  });

  function finish(changes: PractitionerChanges) {
    form.reset(form.getValues());
    onUpdated(changes);
  }

  /** Nothing when it cannot be read: then the refusal itself is told. */
  async function recordNow(): Promise<PractitionerValues | undefined> {
    const now = await practitioners.findById(practitioner.id).catch(() => undefined);
    return now && valuesOf(now);
  }

  function choose({ mine, theirs }: NonNullable<typeof conflict>, kept: ReadonlySet<PractitionerField>) {
    const chosen = { ...theirs, ...Object.fromEntries([...kept].map((name) => [name, mine[name]])) };
    setBefore(theirs);
    form.reset(theirs);
    for (const name of fieldNames) form.setValue(name, chosen[name], { shouldDirty: true });
    setConflict(undefined);
  }

  return (
    <Form
      form={form}
      title={text.editTitle}
      submitLabel={conflict ? null : text.save}
      pendingLabel={text.saving}
      actions={onCancel && <Button onClick={onCancel}>{text.cancel}</Button>}
      onGoOn={saved.leave(finish)}
    >
      {conflict ? (
        <conflict.Versions {...conflict} before={before} onChosen={(kept) => choose(conflict, kept)} />
      ) : (
        <PractitionerSections form={form} />
      )}
    </Form>
  );
}
