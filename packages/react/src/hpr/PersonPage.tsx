'use client';

import type { HprDetailField, HprDraft } from '@carestack/core/hpr';
import { useRef } from 'react';
import { releaseFocus, TextInput } from '../kit/index.js';
import { hpr as english } from '../messages/en/hpr.js';
import { useMessages } from '../provider/index.js';
import { StepForm, TypeAgain, useFieldProblems } from '../registration/index.js';
import { BirthFields } from './BirthFields.js';
import { Decline } from './Decline.js';
import { KnownPerson } from './KnownPerson.js';
import { PlaceFields } from './PlaceFields.js';
import type { DetailsPageProps } from './ProfessionPage.js';

const order = [
  ...(['firstName', 'lastName', 'dayOfBirth', 'monthOfBirth', 'yearOfBirth'] as const),
  ...(['address', 'pincode', 'stateCode', 'districtCode'] as const),
] as const;

/** Only what Aadhaar leaves open is asked for; what it says stands above, locked. */
export function PersonPage({ registration, pages, onCancel }: DetailsPageProps) {
  const words = useMessages('hpr', english);
  const { person: text } = words;
  const { problem, draft, forgotten } = registration;
  const { fields: asked, person } = pages;
  const typed = useRef<HprDraft>(draft);
  const labels = {
    firstName: text.firstName.label,
    lastName: text.lastName.label,
    dayOfBirth: text.birthDate.day,
    monthOfBirth: text.birthDate.month,
    yearOfBirth: text.birthDate.year,
    address: text.address.label,
    pincode: text.pincode.label,
    stateCode: text.state.label,
    districtCode: text.district.label,
  };
  const { fields, idOf, errorOf, check } = useFieldProblems(asked, problem, undefined, labels);
  const lost = order.filter((field) => asked.includes(field) && forgotten.includes(field) && !draft[field]);

  const keep = (field: HprDetailField, value: string) => {
    typed.current = { ...typed.current, [field]: value };
  };

  function goOn() {
    releaseFocus();
    const { districtCode, ...wrong } = pages.goOn(typed.current);
    // There is no district to choose before there is a state.
    check((person?.stateCode ?? typed.current.stateCode) ? { ...wrong, districtCode } : wrong);
  }

  const line = (field: HprDetailField) => ({
    id: idOf(field),
    error: errorOf(field),
    defaultValue: draft[field] ?? '',
    onChange: ({ target }: { target: { value: string } }) => keep(field, target.value),
    autoComplete: 'off',
  });

  return (
    <StepForm
      title={text.title}
      problem={problem}
      fields={fields}
      submitLabel={pages.isChange ? words.save : words.continue}
      onSubmit={goOn}
      onBack={() => pages.goBack(typed.current)}
      actions={<Decline onDecline={onCancel} isQuiet />}
    >
      <KnownPerson person={person} />
      {person && <p>{text.missing}</p>}
      <TypeAgain labels={lost.map((field) => labels[field])} />
      {asked.includes('firstName') && (
        <>
          <TextInput {...line('firstName')} {...text.firstName} dir="auto" />
          <TextInput {...line('lastName')} {...text.lastName} dir="auto" />
        </>
      )}
      <BirthFields
        asked={asked}
        year={person?.birthDate?.year}
        draft={draft}
        idOf={idOf}
        errorOf={errorOf}
        onType={keep}
      />
      {asked.includes('address') && <TextInput {...line('address')} {...text.address} dir="auto" />}
      {asked.includes('pincode') && <TextInput {...line('pincode')} {...text.pincode} inputMode="numeric" size={6} />}
      {asked.includes('districtCode') && (
        <PlaceFields knownState={person?.stateCode ?? null} draft={draft} idOf={idOf} errorOf={errorOf} onType={keep} />
      )}
    </StepForm>
  );
}
