'use client';

import { type NewPatient, type State, stateName, states as everyState } from '@carestack/core/patients';
import { statesOfPincode, toWesternDigits } from '@carestack/core/values';
import { useEffect, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { FormSection, SelectField, TextField } from '../../forms/index.js';
import { Actions, Button, Notice } from '../../kit/index.js';
import { patients as english } from '../../messages/en/patients.js';
import { useLocale, useMessages } from '../../provider/index.js';
import type { NewPatientFormState } from '../useNewPatientForm.js';
import { FromAbha } from './FromAbha.js';

export interface HomeSectionProps {
  form: NewPatientFormState;
  known: NewPatient;
  /** The names of the states to choose from, such as those of the Local Government Directory; without them, every state. */
  states?: readonly string[] | undefined;
}

export function HomeSection({ form, known, states }: HomeSectionProps) {
  const { form: text } = useMessages('patients', english);
  const shared = { form, known };
  return (
    <FormSection title={text.home}>
      <FromAbha {...shared} name="address" hint={text.address.hint}>
        {(hint) => (
          <TextField form={form} name="address" label={text.address.label} hint={hint} className="cs-wide" dir="auto" />
        )}
      </FromAbha>
      <FromAbha {...shared} name="pincode" hint={text.pincode.hint}>
        {(hint) => <TextField form={form} name="pincode" label={text.pincode.label} hint={hint} inputMode="numeric" />}
      </FromAbha>
      <StateOfPincode {...shared} states={states} />
    </FormSection>
  );
}

/** Fills the state in when the PIN code leaves no doubt and nobody has chosen one; asks when the two do not agree. */
function StateOfPincode({ form, known, states }: HomeSectionProps) {
  const { states: stateWords, form: text } = useMessages('patients', english);
  const locale = useLocale();
  const { control } = form;
  const [pincode, state] = useWatch({ control, name: ['pincode', 'state'] });
  const expected = statesOfPincode(toWesternDigits(pincode ?? '').trim());
  const [only, ...others] = expected;
  const sure = others.length === 0 ? only : undefined;
  // States that we filled in may be replaced; one that a person chose stays.
  const [filled, setFilled] = useState<readonly State[]>([]);
  const isFree = !state || filled.some((name) => name === state);
  if (sure && isFree && !filled.includes(sure)) setFilled([...filled, sure]);

  useEffect(() => {
    if (sure && isFree && state !== sure) form.setValue('state', sure, { shouldDirty: true });
  }, [form, sure, isFree, state]);

  const named = state ? everyState.find((name) => name === stateName(state)) : undefined;
  const isElsewhere = named && named !== 'Unknown' && only && !expected.includes(named);
  const listed = new Intl.ListFormat(locale, { type: 'disjunction' });

  return (
    <>
      <FromAbha
        form={form}
        known={known}
        name="state"
        hint={state && isFree && state === sure ? text.state.fromPincode : undefined}
      >
        {(hint) => (
          <SelectField form={form} name="state" label={text.state.label} hint={hint}>
            <option value="">{text.state.none}</option>
            {choicesOf(states).map((name) => (
              <option key={name} value={name}>
                {stateWords[name]}
              </option>
            ))}
          </SelectField>
        )}
      </FromAbha>
      <div role="status" className="cs-wide">
        {isElsewhere && (
          <Notice tone="warning" role="presentation">
            <p>
              {text.pincodeElsewhere({
                pincode: pincode ?? '',
                expected: listed.format(expected.map((name) => stateWords[name])),
                state: stateWords[named],
              })}
            </p>
            <Actions>
              {expected.map((name) => (
                <Button key={name} onClick={() => form.setValue('state', name, { shouldDirty: true })}>
                  {text.changeState({ state: stateWords[name] })}
                </Button>
              ))}
            </Actions>
          </Notice>
        )}
      </div>
    </>
  );
}

/** In the order of the directory, as far as the API knows them; a state it leaves out stands at the end. */
function choicesOf(names: readonly string[] | undefined): readonly State[] {
  if (!names || names.length === 0) return everyState;
  const spelt = names.map(stateName);
  const known = spelt.flatMap((name) => everyState.find((state) => state === name) ?? []);
  return [...new Set([...known, ...everyState])];
}
