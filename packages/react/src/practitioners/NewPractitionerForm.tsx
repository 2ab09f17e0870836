'use client';

import type { HprRegistrationResult } from '@carestack/core/hpr';
import type { NewPractitioner } from '@carestack/core/practitioners';
import { type RefusedFields, today, type Written } from '@carestack/core/values';
import { useState } from 'react';
import { DraftNotice, Form, useDraft, useSchemaForm } from '../forms/index.js';
import { Button, DescriptionList } from '../kit/index.js';
import { practitioners as english } from '../messages/en/practitioners.js';
import { useMessages, useSurroundings } from '../provider/index.js';
import { useNewRecord } from '../records/index.js';
import {
  changesOf,
  checkPractitioner,
  emptyPractitioner,
  fromHpr,
  identifying,
  newPractitionerForm,
  type PractitionerField,
  type PractitionerValues,
} from './practitionerFields.js';
import { PractitionerSections } from './PractitionerFormParts.js';
import { useCreatePractitioner, useUpdatePractitioner } from './practitioners.hooks.js';

export interface NewPractitionerFormProps {
  practitioner?: undefined;
  /**
   * Called once, when the practitioner is on record, with what was sent last. Where the service did not take all of it, the person puts that
   * right first, or goes on without it: then `created.refusedFields` says what is missing.
   */
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
  const { mutateAsync: update, reset: forgetUpdate } = useUpdatePractitioner();
  const [hpr] = useState(() => (hprResult ? fromHpr(hprResult) : {}));
  const [known] = useState(() => ({ ...emptyPractitioner, ...initialValues, ...hpr }));

  const record = useNewRecord<PractitionerValues, NewPractitioner>();

  const form = useSchemaForm(newPractitionerForm, {
    defaultValues: known,
    check: (values) => checkPractitioner(values, Number(today(timeZone).slice(0, 4))),
    problems: text.problems,
    labels: text,
    failure: ({ outcome }) => (outcome === 'unknown' && !record.taken ? text.lost : undefined),
    onSubmit: async (practitioner): Promise<RefusedFields | undefined> => {
      try {
        const values: PractitionerValues = form.getValues();
        const { written, refused } = await record.save(values, practitioner, {
          create: () => create(practitioner),
          change: async ({ written: { id }, taken }) => {
            const changes = changesOf({ ...emptyPractitioner, ...taken }, values);
            return Object.keys(changes).length > 0 ? update({ id, changes }) : null;
          },
        });
        if (!refused) finish(written, practitioner);
        return refused;
      } finally {
        forget();
        forgetUpdate();
      }
    },
  });

  function finish(created: Written, practitioner: NewPractitioner) {
    form.reset(known);
    onCreated(created, practitioner);
  }
  const goOn = record.leave(finish);

  // What HPR tells is asked of HPR again; what a search began with is about somebody else than the draft.
  const draft = useDraft(
    hprResult || initialValues ? null : 'new-practitioner',
    form,
    record.taken ? null : identifying,
  );

  const filled = Object.entries(hpr).flatMap(([name, value]) => (value && isField(name) ? [name] : []));
  return (
    <Form
      form={form}
      title={text.newTitle}
      submitLabel={text.submit}
      pendingLabel={text.pending}
      actions={onCancel && <Button onClick={onCancel}>{text.cancel}</Button>}
      onGoOn={goOn}
    >
      {!goOn && <DraftNotice draft={draft} words={text} />}
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
