'use client';

import { abhaAddressLocalPart, brokenAbhaAddressRules, type AbhaRegistrationStep } from '@carestack/core/abha';
import { useState } from 'react';
import { LiveRegion, RadioGroup, releaseFocus, Skeleton, TextInput } from '../kit/index.js';
import { abha as english } from '../messages/en/abha.js';
import { errors as englishErrors } from '../messages/en/errors.js';
import { useErrorText, useMessages } from '../provider/index.js';
import { Rules, StepForm, useFieldProblems } from '../registration/index.js';
import type { UseAbhaRegistration } from './useAbhaRegistration.js';

export interface AddressStepProps {
  step: Extract<AbhaRegistrationStep, { name: 'address' }>;
  registration: UseAbhaRegistration;
  suffix: string;
}

/** The value of the choice that opens a box of one's own; no address starts with a space. */
const own = ' own';

/** Suggestions to choose from, or an own address with its rules beside it. Nothing is chosen beforehand. */
export function AddressStep({ step, registration, suffix }: AddressStepProps) {
  const { address: text } = useMessages('abha', english);
  const { retry } = useMessages('errors', englishErrors);
  const errorText = useErrorText();
  const { problem, pending } = registration;
  const { suggestions } = step;
  const [choice, setChoice] = useState('');
  const [typed, setTyped] = useState('');
  const [mistake, setMistake] = useState<string>();
  const { idOf } = useFieldProblems(['choice', 'own'], null);
  const isOwn = choice === own || suggestions?.length === 0;

  if (!suggestions) {
    return (
      <StepForm
        title={text.title}
        intro={<p>{text.intro}</p>}
        problem={problem}
        submitLabel={problem ? retry : undefined}
        onSubmit={() => void registration.loadSuggestions()}
      >
        {!problem && <Skeleton lines={4} />}
        <LiveRegion message={problem ? '' : text.loading} />
      </StepForm>
    );
  }

  function take() {
    const address = isOwn ? abhaAddressLocalPart(typed) : choice;
    const wrong =
      !address && !isOwn
        ? text.choose
        : isOwn && brokenAbhaAddressRules(address).length > 0
          ? text.brokenRules
          : undefined;
    setMistake(wrong);
    if (wrong) return;
    releaseFocus();
    void registration.claimAddress(address);
  }

  const error = mistake ?? (problem?.field === 'abhaAddress' ? errorText(problem) : undefined);
  const field = isOwn ? 'own' : 'choice';
  const full = (address: string) => (address.includes('@') ? address : `${address}${suffix}`);

  return (
    <StepForm
      title={text.title}
      intro={<p>{text.intro}</p>}
      problem={problem}
      fields={error ? [{ fieldId: idOf(field), message: error }] : []}
      submitLabel={text.submit}
      pendingLabel={text.pending}
      isPending={pending === 'claim-address'}
      onSubmit={take}
      onBack={step.enrolled.profile && !step.enrolled.isNew ? registration.back : undefined}
    >
      {suggestions.length > 0 && (
        <RadioGroup
          id={idOf('choice')}
          label={text.suggestions.label}
          error={isOwn ? undefined : error}
          value={choice}
          onChange={(event) => setChoice(event.target.value)}
          options={[
            ...suggestions.map((address) => ({ value: address, label: <bdi>{full(address)}</bdi> })),
            { value: own, label: text.own },
          ]}
        />
      )}
      {isOwn && (
        <div className="cs-own-address">
          <TextInput
            id={idOf('own')}
            label={text.ownAddress.label}
            error={error}
            suffix={suffix}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
          <Rules
            title={text.rulesTitle}
            rules={text.rules}
            broken={typed === '' ? null : brokenAbhaAddressRules(abhaAddressLocalPart(typed))}
          />
        </div>
      )}
    </StepForm>
  );
}
