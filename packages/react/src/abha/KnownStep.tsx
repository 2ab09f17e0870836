'use client';

import {
  formatAbhaNumber,
  maskAbhaNumber,
  type AbhaRegistrationStep,
  type RegisteredPatient,
} from '@carestack/core/abha';
import { useState } from 'react';
import { Button, DescriptionList, RadioGroup } from '../kit/index.js';
import { abha as english } from '../messages/en/abha.js';
import { useMessages } from '../provider/index.js';
import { StepForm, useFieldProblems } from '../registration/index.js';
import { Decline } from './Decline.js';
import type { UseAbhaRegistration } from './useAbhaRegistration.js';

export interface KnownStepProps {
  step: Extract<AbhaRegistrationStep, { name: 'known' }>;
  registration: UseAbhaRegistration;
  /** Left out, a record is shown and cannot be opened. */
  onFound: ((patient: RegisteredPatient) => void) | undefined;
  onCancel: (() => void) | undefined;
}

/** Somebody is registered with what this person holds. Nobody is taken for them: a person says who it is. */
export function KnownStep({ step: { patients }, registration, onFound, onCancel }: KnownStepProps) {
  const { known: text } = useMessages('abha', english);
  const [chosen, setChosen] = useState('');
  const { fields, idOf, errorOf, check } = useFieldProblems(['patient'], null, { choose: text.choose });
  const [only, ...others] = patients;
  const isOne = others.length === 0;

  function open() {
    const patient = isOne ? only : patients.find(({ id }) => id === chosen);
    if (check({ patient: patient ? undefined : 'choose' }) && patient) onFound?.(patient);
  }

  return (
    <StepForm
      title={isOne ? text.title.one : text.title.several}
      intro={<p>{text.intro}</p>}
      fields={fields}
      submitLabel={onFound && text.open}
      onSubmit={open}
      onBack={registration.back}
      actions={
        <>
          <Button onClick={registration.leaveLookup}>{text.other}</Button>
          <Decline onDecline={onCancel} isQuiet />
        </>
      }
    >
      {isOne && only ? (
        <DescriptionList
          className="cs-abha-details"
          items={[
            { term: text.name, description: <bdi>{nameOf(only) ?? text.unnamed}</bdi> },
            { term: text.birthYear, description: birthYearOf(only) ?? text.none },
            { term: text.abha, description: <bdi>{maskedAbhaOf(only) ?? text.none}</bdi> },
          ]}
        />
      ) : (
        <RadioGroup
          id={idOf('patient')}
          label={text.list}
          error={errorOf('patient')}
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
          options={patients.map((patient) => ({
            value: patient.id,
            label: <bdi>{nameOf(patient) ?? text.unnamed}</bdi>,
            hint: text.facts({ birthYear: birthYearOf(patient), abha: maskedAbhaOf(patient) }),
          }))}
        />
      )}
    </StepForm>
  );
}

function nameOf({ firstName, middleName, lastName }: RegisteredPatient): string | null {
  return [firstName, middleName, lastName].filter(Boolean).join(' ') || null;
}

function birthYearOf({ birthDate }: RegisteredPatient): string | null {
  return /^\d{4}/.exec(birthDate ?? '')?.[0] ?? null;
}

function maskedAbhaOf({ idType, idNumber }: RegisteredPatient): string | null {
  const number = idType?.toUpperCase() === 'ABHA' ? formatAbhaNumber(idNumber ?? '') : null;
  return number && maskAbhaNumber(number);
}
