'use client';

import { states } from '@carestack/core/values';
import { useFormState, useWatch } from 'react-hook-form';
import { patients as englishPeople } from '../../messages/en/patients.js';
import { practitioners as english } from '../../messages/en/practitioners.js';
import { StateOfPincode } from '../../person/index.js';
import { useMessages } from '../../provider/index.js';
import type { PractitionerFormState } from '../practitionerFields.js';
import { ChoiceField } from './ChoiceField.js';

export interface StateFieldProps {
  form: PractitionerFormState;
  /** Where it came from, when HPR told it. */
  hint: string | undefined;
}

/** The state, filled in from a PIN code that somebody typed: a record on file is not changed by opening it. */
export function StateField({ form, hint }: StateFieldProps) {
  const { state: text } = useMessages('practitioners', english).form;
  const { states: stateWords } = useMessages('patients', englishPeople);
  const { control } = form;
  const [pincode, state] = useWatch({ control, name: ['pincode', 'state'] });
  const { dirtyFields } = useFormState({ control, name: 'pincode' });

  return (
    <StateOfPincode
      pincode={pincode}
      state={state}
      mayFill={Boolean(dirtyFields.pincode)}
      onChange={(name) => form.setValue('state', name, { shouldDirty: true })}
    >
      {(fromPincode) => (
        <ChoiceField
          form={form}
          name="state"
          label={text.label}
          hint={hint ?? fromPincode}
          none={text.none}
          choices={stateWords}
          order={states}
        />
      )}
    </StateOfPincode>
  );
}
