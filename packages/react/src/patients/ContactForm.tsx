'use client';

import { ConflictError } from '@carestack/core/errors';
import { patientName, patientUpdateSchema, type Patient, type PatientChanges } from '@carestack/core/patients';
import { isSameMobile } from '@carestack/core/values';
import { useRef, useState } from 'react';
import { Form, FormSection, PhoneField, TextField, useSchemaForm } from '../forms/index.js';
import { Button, DescriptionList } from '../kit/index.js';
import { patients as english } from '../messages/en/patients.js';
import { genderText } from '../person/index.js';
import { useLocale, useMessages, useRoom } from '../provider/index.js';
import { takenOf, useSavedChanges } from '../records/index.js';
import { ContactConflict } from './form/ContactConflict.js';
import { maskedAbhaNumber, patientBirth } from './describe.js';
import { changedContact, checkContact, type Contact, contactOf } from './patientFields.js';
import { useUpdatePatient } from './patients.hooks.js';

export interface PatientChangesFormProps {
  /** The patient to change: what the API changes, mobile and email. */
  patient: Patient;
  /**
   * Called when the changes are on record, with those that the service took; without a call to the API when there were none. What it did not
   * take the person puts right first, or goes on without it.
   */
  onUpdated: (changes: PatientChanges) => void;
  onCancel?: (() => void) | undefined;
  className?: string | undefined;
}

/** Changes what every server changes of a patient (contract 4), and shows who it is about. */
export function ContactForm({ patient, onUpdated, onCancel }: Omit<PatientChangesFormProps, 'className'>) {
  const words = useMessages('patients', english);
  const text = words.form;
  const locale = useLocale();
  const patients = useRoom('patients');
  const { mutateAsync: update, reset: forget } = useUpdatePatient();
  const [opened] = useState(() => contactOf(patient));
  /** What is on record, as far as this form has heard. */
  const before = useRef(opened);
  const [conflict, setConflict] = useState<{ opened: Contact; mine: Contact; theirs: Contact }>();

  const saved = useSavedChanges<PatientChanges>();

  const form = useSchemaForm(patientUpdateSchema, {
    defaultValues: { ...opened, resourceId: patient.id },
    check: (after) => checkContact(before.current, after),
    problems: text.problems,
    labels: text,
    onSubmit: async ({ mobileNumber, emailId }) => {
      const changes: PatientChanges = {
        ...(mobileNumber && !isSameMobile(mobileNumber, before.current.mobileNumber) && { mobileNumber }),
        ...(emailId && emailId !== before.current.emailId && { emailId }),
      };
      try {
        const isChanged = Object.keys(changes).length > 0;
        const written = isChanged ? await update({ id: patient.id, changes }) : null;
        const refusedFields = written?.refusedFields;
        before.current = { ...before.current, ...takenOf(contactOf({ mobileNumber, emailId }), refusedFields) };
        const taken = saved.settle(changes, refusedFields);
        if (taken) finish(taken);
        return refusedFields;
      } catch (error) {
        const theirs = error instanceof ConflictError ? await recordNow() : undefined;
        if (!theirs || changedContact(before.current, theirs).length === 0) throw error;
        setConflict({ opened: before.current, mine: contactOf({ mobileNumber, emailId }), theirs });
        before.current = theirs;
        return undefined;
      } finally {
        forget();
      }
    },
  });

  function finish(changes: PatientChanges) {
    form.reset(form.getValues());
    onUpdated(changes);
  }

  /** Nothing when it cannot be read: then the refusal itself is told. */
  async function recordNow(): Promise<Contact | undefined> {
    const now = await patients.findById(patient.id).catch(() => undefined);
    return now && contactOf(now);
  }

  function choose(chosen: Contact) {
    form.setValue('mobileNumber', chosen.mobileNumber, { shouldDirty: true });
    form.setValue('emailId', chosen.emailId, { shouldDirty: true });
    setConflict(undefined);
  }

  const facts = [
    { term: words.table.columns.name, description: <bdi>{patientName(patient) || words.table.unnamed}</bdi> },
    { term: text.birthDate.label, description: patientBirth(patient, locale, words) },
    { term: text.gender.label, description: genderText(patient.gender, words) },
    { term: text.idNumber.label.ABHA, description: maskedAbhaNumber(patient) },
  ];

  return (
    <Form
      form={form}
      title={text.editTitle}
      submitLabel={conflict ? null : text.save}
      pendingLabel={text.saving}
      actions={onCancel && <Button onClick={onCancel}>{text.cancel}</Button>}
      onGoOn={saved.leave(finish)}
    >
      <div className="cs-card">
        <DescriptionList items={facts.filter(({ description }) => description)} />
        <p className="cs-hint">{text.fixed}</p>
      </div>
      {conflict ? (
        <ContactConflict {...conflict} onChosen={choose} />
      ) : (
        <FormSection title={text.contact}>
          <PhoneField form={form} name="mobileNumber" {...text.mobileNumber} />
          <TextField form={form} name="emailId" {...text.emailId} type="email" autoCapitalize="none" />
        </FormSection>
      )}
    </Form>
  );
}
