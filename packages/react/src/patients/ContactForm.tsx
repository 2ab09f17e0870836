'use client';

import { patientName, patientUpdateSchema, type Patient, type PatientChanges } from '@carestack/core/patients';
import { isSameMobile } from '@carestack/core/values';
import { useState } from 'react';
import { Form, FormSection, TextField, useSchemaForm } from '../forms/index.js';
import { Button, DescriptionList } from '../kit/index.js';
import { patients as english } from '../messages/en/patients.js';
import { useLocale, useMessages } from '../provider/index.js';
import { dayText, genderText, maskedAbhaNumber } from './describe.js';
import { checkContact, contactOf } from './patientFields.js';
import { useUpdatePatient } from './patients.hooks.js';

export interface PatientChangesFormProps {
  /** The patient to change: what the API changes, mobile and email. */
  patient: Patient;
  /** Called when the changes are on record; without a call to the API when there were none. */
  onUpdated: (changes: PatientChanges) => void;
  onCancel?: (() => void) | undefined;
  className?: string | undefined;
}

/** Changes what every server changes of a patient (contract 4), and shows who it is about. */
export function ContactForm({ patient, onUpdated, onCancel }: Omit<PatientChangesFormProps, 'className'>) {
  const words = useMessages('patients', english);
  const text = words.form;
  const locale = useLocale();
  const { mutateAsync: update, reset: forget } = useUpdatePatient();
  const [before] = useState(() => contactOf(patient));

  const form = useSchemaForm(patientUpdateSchema, {
    defaultValues: { ...before, resourceId: patient.id },
    check: (after) => checkContact(before, after),
    problems: text.problems,
    onSubmit: async ({ mobileNumber, emailId }) => {
      const changes: PatientChanges = {
        ...(mobileNumber && !isSameMobile(mobileNumber, before.mobileNumber) && { mobileNumber }),
        ...(emailId && emailId !== before.emailId && { emailId }),
      };
      try {
        if (Object.keys(changes).length > 0) await update({ id: patient.id, changes });
        onUpdated(changes);
      } finally {
        forget();
      }
    },
  });

  const facts = [
    { term: words.table.columns.name, description: <bdi>{patientName(patient) || words.table.unnamed}</bdi> },
    { term: text.birthDate.label, description: dayText(patient.birthDate, locale) },
    { term: text.gender.label, description: genderText(patient.gender, words) },
    { term: text.idNumber.label.ABHA, description: maskedAbhaNumber(patient) },
  ];

  return (
    <Form
      form={form}
      title={text.editTitle}
      submitLabel={text.save}
      pendingLabel={text.saving}
      actions={onCancel && <Button onClick={onCancel}>{text.cancel}</Button>}
    >
      <div className="cs-card">
        <DescriptionList items={facts.filter(({ description }) => description)} />
        <p className="cs-hint">{text.fixed}</p>
      </div>
      <FormSection title={text.contact}>
        <TextField form={form} name="mobileNumber" {...text.mobileNumber} type="tel" prefix="+91" />
        <TextField form={form} name="emailId" {...text.emailId} type="email" autoCapitalize="none" />
      </FormSection>
    </Form>
  );
}
