'use client';

import { useWatch } from 'react-hook-form';
import { SelectField } from '../../forms/index.js';
import type { PractitionerFormState } from '../practitionerFields.js';

export interface ChoiceFieldProps {
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
export function ChoiceField({ form, name, none, choices, order = Object.keys(choices), ...words }: ChoiceFieldProps) {
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
