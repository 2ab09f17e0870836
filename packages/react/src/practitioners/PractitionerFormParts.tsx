'use client';

import { genders } from '@carestack/core/patients';
import { departments } from '@carestack/core/practitioners';
import { states } from '@carestack/core/values';
import type { FocusEvent } from 'react';
import { useFieldArray, useFormState, useWatch } from 'react-hook-form';
import {
  CheckboxField,
  DateField,
  FormSection,
  RadioField,
  type SchemaForm,
  SelectField,
  TextField,
} from '../forms/index.js';
import { Button } from '../kit/index.js';
import { patients as englishPeople } from '../messages/en/patients.js';
import { practitioners as english } from '../messages/en/practitioners.js';
import { useLocale, useMessages } from '../provider/index.js';
import type { PractitionerField, PractitionerValues } from './practitionerFields.js';
import { rupeesOf, rupeesText } from './rupees.js';
import { languages, specialities } from './suggestions.js';
import { WordsField } from './WordsField.js';

export type PractitionerFormState = SchemaForm<PractitionerValues, object>;

export interface PractitionerSectionsProps {
  form: PractitionerFormState;
  /** The fields that HPR filled in. */
  fromHpr?: ReadonlySet<PractitionerField> | undefined;
}

const nothing: ReadonlySet<PractitionerField> = new Set();

/** Every field of a practitioner, new or on record. */
export function PractitionerSections({ form, fromHpr = nothing }: PractitionerSectionsProps) {
  const words = useMessages('practitioners', english);
  const people = useMessages('patients', englishPeople);
  const text = words.form;
  const { dirtyFields } = useFormState({ control: form.control, name: [...fromHpr] });

  /** The words of a field; of one that HPR filled in they say so, until something else is written. */
  function wordsOf<Words extends { label: string; hint?: string }>(name: PractitionerField, own: Words): Words {
    return fromHpr.has(name) && !dirtyFields[name] ? { ...own, hint: text.filledByHpr } : own;
  }

  return (
    <>
      <FormSection title={text.person}>
        <TextField form={form} name="firstName" {...wordsOf('firstName', text.firstName)} dir="auto" />
        <TextField form={form} name="middleName" {...wordsOf('middleName', text.middleName)} dir="auto" />
        <TextField form={form} name="lastName" {...wordsOf('lastName', text.lastName)} dir="auto" />
        <RadioField
          form={form}
          name="gender"
          {...wordsOf('gender', text.gender)}
          className="cs-wide cs-options-row"
          options={genders.map((gender) => ({ value: gender, label: people.genders[gender] }))}
        />
        <DateField
          form={form}
          name="birthDate"
          {...wordsOf('birthDate', text.birthDate)}
          partLabels={text.dateParts}
          className="cs-wide"
        />
      </FormSection>
      <FormSection title={text.post}>
        <TextField form={form} name="registrationId" {...text.registrationId} autoCapitalize="characters" />
        <ChoiceField
          form={form}
          name="department"
          label={text.department.label}
          none={text.department.none}
          choices={words.departments}
          order={departments}
        />
        <TextField form={form} name="designation" {...text.designation} dir="auto" />
        <ChoiceField
          form={form}
          name="staffType"
          label={text.staffType.label}
          none={text.staffType.none}
          choices={text.staffTypes}
        />
        <ChoiceField
          form={form}
          name="status"
          label={text.status.label}
          none={text.status.none}
          choices={text.statuses}
        />
        <DateField
          form={form}
          name="joiningDate"
          {...text.joiningDate}
          partLabels={text.dateParts}
          className="cs-wide"
        />
      </FormSection>
      <FormSection title={text.training}>
        <Qualifications form={form} />
        <div className="cs-wide">
          <WordsField form={form} name="specialization" {...text.specialization} suggestions={specialities} />
        </div>
        <TextField
          form={form}
          name="experience"
          label={text.experience.label}
          suffix={text.experience.years}
          inputMode="decimal"
          size={4}
        />
      </FormSection>
      <FormSection title={text.practice}>
        <FeeField form={form} />
        <div className="cs-wide">
          <WordsField form={form} name="languages" {...text.languages} suggestions={languages} />
        </div>
      </FormSection>
      <FormSection title={text.contact}>
        <TextField
          form={form}
          name="mobileNumber"
          {...wordsOf('mobileNumber', text.mobileNumber)}
          type="tel"
          prefix="+91"
        />
        <TextField
          form={form}
          name="emailId"
          {...wordsOf('emailId', text.emailId)}
          type="email"
          autoCapitalize="none"
        />
        <CheckboxField form={form} name="wantsToLinkWhatsapp" {...text.wantsToLinkWhatsapp} className="cs-wide" />
      </FormSection>
      <FormSection title={text.home}>
        <TextField form={form} name="address" {...wordsOf('address', text.address)} className="cs-wide" dir="auto" />
        <TextField form={form} name="pincode" {...wordsOf('pincode', text.pincode)} inputMode="numeric" />
        <ChoiceField
          form={form}
          name="state"
          {...wordsOf('state', { label: text.state.label, hint: '' })}
          none={text.state.none}
          choices={people.states}
          order={states}
        />
      </FormSection>
    </>
  );
}

interface ChoiceFieldProps {
  form: PractitionerFormState;
  name: 'department' | 'staffType' | 'status' | 'state';
  label: string;
  hint?: string | undefined;
  none: string;
  /** What is read, by what travels. */
  choices: Readonly<Record<string, string>>;
  order?: readonly string[] | undefined;
}

/** A choice of the list; what another system stored stays one. */
function ChoiceField({ form, name, none, choices, order = Object.keys(choices), ...words }: ChoiceFieldProps) {
  const value = useWatch({ control: form.control, name });
  return (
    <SelectField form={form} name={name} {...words}>
      <option value="">{none}</option>
      {value !== '' && !order.includes(value) && <option value={value}>{value}</option>}
      {order.map((choice) => (
        <option key={choice} value={choice}>
          {choices[choice]}
        </option>
      ))}
    </SelectField>
  );
}

/** Rupees: once left, grouped as they are read in India. */
function FeeField({ form }: { form: PractitionerFormState }) {
  const { consultationFee: words } = useMessages('practitioners', english).form;

  function leave(event: FocusEvent<HTMLDivElement>) {
    const rupees = rupeesOf(form.getValues('consultationFee'));
    if (event.target instanceof HTMLInputElement && rupees !== null) {
      form.setValue('consultationFee', rupeesText(rupees), { shouldDirty: true });
    }
  }

  return (
    <div className="cs-fee" onBlur={leave}>
      <TextField form={form} name="consultationFee" {...words} prefix="₹" inputMode="decimal" />
    </div>
  );
}

function Qualifications({ form }: { form: PractitionerFormState }) {
  const { form: text } = useMessages('practitioners', english);
  const locale = useLocale();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'qualifications' });
  const written = useWatch({ control: form.control, name: 'qualifications' });

  return (
    <div className="cs-wide cs-stack" role="group" aria-label={text.qualifications} id={form.idOf('qualifications')}>
      {fields.map(({ id }, place) => (
        <div
          key={id}
          className="cs-row"
          role="group"
          aria-label={text.qualification({ place: (place + 1).toLocaleString(locale) })}
        >
          <TextField form={form} name={`qualifications.${place}.degree`} label={text.degree} dir="auto" />
          <TextField form={form} name={`qualifications.${place}.university`} label={text.university} dir="auto" />
          <TextField form={form} name={`qualifications.${place}.year`} label={text.year} inputMode="numeric" />
          <Button variant="quiet" onClick={() => remove(place)}>
            {text.removeQualification({ degree: written[place]?.degree.trim() ?? '' })}
          </Button>
        </div>
      ))}
      <div>
        <Button onClick={() => append({ degree: '', university: '', year: '' })}>{text.addQualification}</Button>
      </div>
    </div>
  );
}
