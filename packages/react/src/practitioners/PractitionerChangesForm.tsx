'use client';

import { ConflictError } from '@carestack/core/errors';
import type { Practitioner, PractitionerChanges } from '@carestack/core/practitioners';
import { today } from '@carestack/core/values';
import { useMemo, useState } from 'react';
import { BothVersions, Form, useSchemaForm } from '../forms/index.js';
import { Button } from '../kit/index.js';
import { patients as englishPeople } from '../messages/en/patients.js';
import { practitioners as english } from '../messages/en/practitioners.js';
import { PersonPhoto } from '../person/index.js';
import { useLocale, useMessages, useRoom, useSurroundings } from '../provider/index.js';
import {
  changedPractitionerForm,
  changesOf,
  checkPractitioner,
  emptyPractitioner,
  type PractitionerField,
  type PractitionerValues,
  valuesOf,
} from './practitionerFields.js';
import { PractitionerSections } from './PractitionerFormParts.js';
import { useUpdatePractitioner } from './practitioners.hooks.js';
import { shownValue } from './shownValue.js';

export interface PractitionerChangesFormProps {
  /** The practitioner to change; all of it can be. */
  practitioner: Practitioner;
  /** Called when the changes are on record; without a call to the API when there were none. */
  onUpdated: (changes: PractitionerChanges) => void;
  onCancel?: (() => void) | undefined;
  className?: string | undefined;
}

export function PractitionerChangesForm({
  practitioner,
  onUpdated,
  onCancel,
}: Omit<PractitionerChangesFormProps, 'className'>) {
  const practitionerWords = useMessages('practitioners', english);
  const text = practitionerWords.form;
  const words = {
    practitioners: practitionerWords,
    patients: useMessages('patients', englishPeople),
    locale: useLocale(),
  };
  const { timeZone } = useSurroundings();
  const practitioners = useRoom('practitioners');
  const { mutateAsync: update, reset: forget } = useUpdatePractitioner();
  /** What is on record, as far as this form has heard. */
  const [before, setBefore] = useState(() => valuesOf(practitioner));
  const [conflict, setConflict] = useState<{ mine: PractitionerValues; theirs: PractitionerValues }>();
  const schema = useMemo(() => changedPractitionerForm(before), [before]);

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
    onSubmit: async () => {
      // Enter sends a form even without its button.
      if (conflict) return;
      const mine = form.getValues();
      const changes = changesOf(before, mine);
      try {
        if (Object.keys(changes).length > 0) await update({ id: practitioner.id, changes });
      } catch (error) {
        const theirs = error instanceof ConflictError ? await recordNow() : undefined;
        if (!theirs || Object.keys(changesOf(before, theirs)).length === 0) throw error;
        setConflict({ mine, theirs });
        return;
      } finally {
        forget();
      }
      setBefore(mine);
      form.reset(mine);
      onUpdated(changes);
    },
  });

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
    >
      {conflict ? (
        <BothVersions
          words={text.conflict}
          versions={fieldNames
            .filter((name) => JSON.stringify(conflict.mine[name]) !== JSON.stringify(conflict.theirs[name]))
            .map((name) => ({
              name,
              label: labelOf(name, text),
              mine: shownValue(name, conflict.mine, words),
              theirs: shownValue(name, conflict.theirs, words),
              isTouched: JSON.stringify(conflict.mine[name]) !== JSON.stringify(before[name]),
              ...(name === 'photo' && {
                pictures: {
                  mine: <PersonPhoto person={conflict.mine} />,
                  theirs: <PersonPhoto person={conflict.theirs} />,
                },
              }),
            }))}
          onChosen={(kept) => choose(conflict, kept)}
        />
      ) : (
        <PractitionerSections form={form} />
      )}
    </Form>
  );
}

const fieldNames = Object.keys(emptyPractitioner).filter((name): name is PractitionerField =>
  Object.hasOwn(emptyPractitioner, name),
);

function labelOf(name: PractitionerField, text: (typeof english)['form']): string {
  const words = text[name];
  return typeof words === 'string' ? words : words.label;
}
