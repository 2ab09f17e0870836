'use client';

import { genders } from '@carestack/core/patients';
import { departments } from '@carestack/core/practitioners';
import { useFormState } from 'react-hook-form';
import { CheckboxField, DateField, FormSection, RadioField, TextField } from '../forms/index.js';
import { patients as englishPeople } from '../messages/en/patients.js';
import { practitioners as english } from '../messages/en/practitioners.js';
import { useMessages } from '../provider/index.js';
import { ChoiceField } from './form/ChoiceField.js';
import { FeeField } from './form/FeeField.js';
import { PhotoOf } from './form/PhotoOf.js';
import { Qualifications } from './form/Qualifications.js';
import { StateField } from './form/StateField.js';
import type { PractitionerField, PractitionerFormState } from './practitionerFields.js';
import { languages, specialities } from './suggestions.js';
import { WordsField } from './WordsField.js';

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
        <PhotoOf form={form} />
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
        <StateField
          form={form}
          hint={wordsOf<{ label: string; hint?: string }>('state', { label: text.state.label }).hint}
        />
      </FormSection>
    </>
  );
}
