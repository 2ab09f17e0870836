'use client';

import type { FocusEvent } from 'react';
import { TextField } from '../../forms/index.js';
import { practitioners as english } from '../../messages/en/practitioners.js';
import { useMessages } from '../../provider/index.js';
import type { PractitionerFormState } from '../practitionerFields.js';
import { rupeesOf, rupeesText } from '../rupees.js';

/** Rupees: once left, grouped as they are read in India. */
export function FeeField({ form }: { form: PractitionerFormState }) {
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
