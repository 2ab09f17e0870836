'use client';

import { genders, patientName, states, type NewPatient } from '@carestack/core/patients';
import type { ReactNode } from 'react';
import { useFormState, useWatch } from 'react-hook-form';
import { CheckboxField, DateField, Form, FormSection, RadioField, SelectField, TextField } from '../forms/index.js';
import { Button, type Description, DescriptionList } from '../kit/index.js';
import { patients as english } from '../messages/en/patients.js';
import { useLocale, useMessages } from '../provider/index.js';
import { dayText, genderText } from './describe.js';
import { documentOf, documents } from './patientFields.js';
import {
  isYearOnly,
  useNewPatientForm,
  type NewPatientFormOptions,
  type NewPatientFormState,
  type Vouched,
} from './useNewPatientForm.js';

export interface NewPatientFormProps extends NewPatientFormOptions {
  patient?: undefined;
  onCancel?: (() => void) | undefined;
  className?: string | undefined;
}

interface SectionProps {
  form: NewPatientFormState;
  isLocked: (name: Vouched) => boolean;
}

export function NewPatientForm({ abhaProfile, onCreated, onCancel }: Omit<NewPatientFormProps, 'className'>) {
  const words = useMessages('patients', english);
  const text = words.form;
  const locale = useLocale();
  const { form, known, locked } = useNewPatientForm({ abhaProfile, onCreated });
  const isLocked = (name: Vouched) => locked.includes(name);

  const facts: Record<Vouched, Description> = {
    firstName: { term: words.table.columns.name, description: <bdi>{patientName(known)}</bdi> },
    birthDate: { term: text.birthDate.label, description: dayText(known.birthDate, locale) },
    gender: { term: text.gender.label, description: genderText(known.gender, words) },
    idNumber: { term: text.idNumber.label.ABHA, description: <bdi>{known.idNumber}</bdi> },
    abhaAddress: { term: text.abhaAddress.known, description: <bdi>{known.abhaAddress}</bdi> },
  };

  return (
    <Form
      form={form}
      title={text.newTitle}
      submitLabel={text.submit}
      pendingLabel={text.pending}
      actions={onCancel && <Button onClick={onCancel}>{text.cancel}</Button>}
    >
      {locked.length > 0 && (
        <div className="cs-card">
          <DescriptionList items={locked.map((name) => facts[name])} />
          <p className="cs-hint">{text.fromAbha}</p>
        </div>
      )}
      <PersonSection
        form={form}
        isLocked={isLocked}
        dateHint={isYearOnly(known) ? text.birthDate.yearOnly : undefined}
      />
      <IdentitySection form={form} isLocked={isLocked} />
      <FormSection title={text.contact}>
        <FromAbha {...{ form, known }} name="mobileNumber" hint={text.mobileNumber.hint}>
          {(hint) => (
            <TextField
              form={form}
              name="mobileNumber"
              label={text.mobileNumber.label}
              hint={hint}
              type="tel"
              prefix="+91"
            />
          )}
        </FromAbha>
        <FromAbha {...{ form, known }} name="emailId">
          {(hint) => (
            <TextField form={form} name="emailId" {...text.emailId} hint={hint} type="email" autoCapitalize="none" />
          )}
        </FromAbha>
        <CheckboxField form={form} name="wantsToLinkWhatsapp" {...text.wantsToLinkWhatsapp} className="cs-wide" />
      </FormSection>
      <FormSection title={text.home}>
        <FromAbha {...{ form, known }} name="address" hint={text.address.hint}>
          {(hint) => (
            <TextField
              form={form}
              name="address"
              label={text.address.label}
              hint={hint}
              className="cs-wide"
              dir="auto"
            />
          )}
        </FromAbha>
        <FromAbha {...{ form, known }} name="pincode" hint={text.pincode.hint}>
          {(hint) => (
            <TextField form={form} name="pincode" label={text.pincode.label} hint={hint} inputMode="numeric" />
          )}
        </FromAbha>
        <FromAbha {...{ form, known }} name="state">
          {(hint) => (
            <SelectField form={form} name="state" label={text.state.label} hint={hint}>
              <option value="">{text.state.none}</option>
              {states.map((state) => (
                <option key={state} value={state}>
                  {words.states[state]}
                </option>
              ))}
            </SelectField>
          )}
        </FromAbha>
      </FormSection>
    </Form>
  );
}

interface FromAbhaProps {
  form: NewPatientFormState;
  known: NewPatient;
  name: 'mobileNumber' | 'emailId' | 'address' | 'pincode' | 'state';
  hint?: string | undefined;
  children: (hint: string | undefined) => ReactNode;
}

/** Says of a field that ABHA filled it in, until somebody writes something else. */
function FromAbha({ form, known, name, hint, children }: FromAbhaProps) {
  const { filledByAbha } = useMessages('patients', english).form;
  const { isDirty } = form.getFieldState(name, useFormState({ control: form.control, name }));
  return children(known[name] && !isDirty ? filledByAbha : hint);
}

function PersonSection({ form, isLocked, dateHint }: SectionProps & { dateHint: string | undefined }) {
  const { genders: genderWords, form: text } = useMessages('patients', english);
  const { parts, label, hint } = text.birthDate;
  if (isLocked('firstName') && isLocked('birthDate') && isLocked('gender')) return null;

  return (
    <FormSection title={text.person}>
      {!isLocked('firstName') && (
        <>
          <TextField form={form} name="firstName" {...text.firstName} dir="auto" />
          <TextField form={form} name="middleName" {...text.middleName} dir="auto" />
          <TextField form={form} name="lastName" {...text.lastName} dir="auto" />
        </>
      )}
      {!isLocked('birthDate') && (
        <DateField
          form={form}
          name="birthDate"
          label={label}
          hint={dateHint ?? hint}
          partLabels={parts}
          className="cs-wide"
        />
      )}
      {!isLocked('gender') && (
        <RadioField
          form={form}
          name="gender"
          {...text.gender}
          className="cs-wide cs-options-row"
          options={genders.map((gender) => ({ value: gender, label: genderWords[gender] }))}
        />
      )}
    </FormSection>
  );
}

function IdentitySection({ form, isLocked }: SectionProps) {
  const { idTypes, form: text } = useMessages('patients', english);
  const document = documentOf(useWatch({ control: form.control, name: 'idType' }));
  const asksForAddress = document === 'ABHA' && !isLocked('abhaAddress');
  if (isLocked('idNumber') && !asksForAddress) return null;

  return (
    <FormSection title={text.identity}>
      {!isLocked('idNumber') && (
        <>
          <SelectField form={form} name="idType" {...text.idType}>
            {documents.map((type) => (
              <option key={type} value={type}>
                {idTypes[type]}
              </option>
            ))}
          </SelectField>
          <TextField
            form={form}
            name="idNumber"
            label={text.idNumber.label[document]}
            hint={text.idNumber.hint[document]}
            inputMode={document === 'ABHA' ? 'numeric' : 'text'}
            autoCapitalize="characters"
          />
        </>
      )}
      {asksForAddress && <TextField form={form} name="abhaAddress" {...text.abhaAddress} autoCapitalize="none" />}
    </FormSection>
  );
}
