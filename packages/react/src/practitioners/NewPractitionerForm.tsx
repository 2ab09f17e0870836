'use client';

import type { HprRegistrationResult } from '@carestack/core/hpr';
import type { NewPractitioner } from '@carestack/core/practitioners';
import { today, type Written } from '@carestack/core/values';
import { useState } from 'react';
import { DraftNotice, Form, useDraft, useSchemaForm } from '../forms/index.js';
import { Button, DescriptionList } from '../kit/index.js';
import { practitioners as english } from '../messages/en/practitioners.js';
import { useMessages, useSurroundings } from '../provider/index.js';
import {
  checkPractitioner,
  emptyPractitioner,
  fromHpr,
  identifying,
  newPractitionerForm,
  type PractitionerField,
  type PractitionerValues,
} from './practitionerFields.js';
import { PractitionerSections } from './PractitionerFormParts.js';
import { useCreatePractitioner } from './practitioners.hooks.js';

export interface NewPractitionerFormProps {
  practitioner?: undefined;
  /** Called once, when the practitioner is on record. */
  onCreated: (created: Written, practitioner: NewPractitioner) => void;
  onCancel?: (() => void) | undefined;
  /** What `<HprRegistrationWizard/>` gave: fills the form in, and says so beside each field. */
  hprResult?: HprRegistrationResult | undefined;
  /** What is known already. */
  initialValues?: Partial<PractitionerValues> | undefined;
  className?: string | undefined;
}

export function NewPractitionerForm({
  onCreated,
  onCancel,
  hprResult,
  initialValues,
}: Omit<NewPractitionerFormProps, 'className'>) {
  const text = useMessages('practitioners', english).form;
  const { timeZone } = useSurroundings();
  const { mutateAsync: create, reset: forget } = useCreatePractitioner();
  const [hpr] = useState(() => (hprResult ? fromHpr(hprResult) : {}));
  const [known] = useState(() => ({ ...emptyPractitioner, ...initialValues, ...hpr }));

  const form = useSchemaForm(newPractitionerForm, {
    defaultValues: known,
    check: (values) => checkPractitioner(values, Number(today(timeZone).slice(0, 4))),
    problems: text.problems,
    failure: ({ outcome }) => (outcome === 'unknown' ? text.lost : undefined),
    onSubmit: async (practitioner) => {
      try {
        const created = await create(practitioner);
        form.reset();
        onCreated(created, practitioner);
      } finally {
        forget();
      }
    },
  });

  // What HPR tells is asked of HPR again; what a search began with is about somebody else than the draft.
  const draft = useDraft(hprResult || initialValues ? null : 'new-practitioner', form, identifying);

  const filled = Object.entries(hpr).flatMap(([name, value]) => (value && isField(name) ? [name] : []));
  return (
    <Form
      form={form}
      title={text.newTitle}
      submitLabel={text.submit}
      pendingLabel={text.pending}
      actions={onCancel && <Button onClick={onCancel}>{text.cancel}</Button>}
    >
      <DraftNotice draft={draft} words={text} />
      {hprResult && (
        <div className="cs-card" role="group" aria-label={text.hpr.title}>
          <DescriptionList
            items={[
              { term: text.hpr.number, description: <bdi>{hprResult.hprIdNumber}</bdi> },
              ...(hprResult.hprId ? [{ term: text.hpr.id, description: <bdi>{hprResult.hprId}</bdi> }] : []),
            ]}
          />
        </div>
      )}
      <PractitionerSections form={form} fromHpr={new Set(filled)} />
    </Form>
  );
}

function isField(name: string): name is PractitionerField {
  return Object.hasOwn(emptyPractitioner, name);
}
