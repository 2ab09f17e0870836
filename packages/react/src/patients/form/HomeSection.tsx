'use client';

import { type NewPatient, type State, stateName, states as everyState } from '@carestack/core/patients';
import { useWatch } from 'react-hook-form';
import { FormSection, SelectField, TextField } from '../../forms/index.js';
import { patients as english } from '../../messages/en/patients.js';
import { StateOfPincode } from '../../person/index.js';
import { useMessages } from '../../provider/index.js';
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
      <StateField {...shared} states={states} />
    </FormSection>
  );
}

function StateField({ form, known, states }: HomeSectionProps) {
  const { states: stateWords, form: text } = useMessages('patients', english);
  const [pincode, state] = useWatch({ control: form.control, name: ['pincode', 'state'] });

  return (
    <StateOfPincode
      pincode={pincode}
      state={state}
      onChange={(name) => form.setValue('state', name, { shouldDirty: true })}
    >
      {(fromPincode) => (
        <FromAbha form={form} known={known} name="state" hint={fromPincode}>
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
      )}
    </StateOfPincode>
  );
}

/** In the order of the directory, as far as the API knows them; a state it leaves out stands at the end. */
function choicesOf(names: readonly string[] | undefined): readonly State[] {
  if (!names || names.length === 0) return everyState;
  const spelt = names.map(stateName);
  const known = spelt.flatMap((name) => everyState.find((state) => state === name) ?? []);
  return [...new Set([...known, ...everyState])];
}
