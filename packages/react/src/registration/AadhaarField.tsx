'use client';

import { forwardRef } from 'react';
import { DigitsInput, type DigitsHandle, type FieldWords } from '../kit/index.js';
import { registration as english } from '../messages/en/registration.js';
import { useMessages } from '../provider/index.js';

/** Twelve digits, 4-4-4, hidden from people nearby on request. The number lives in its box alone. */
export const AadhaarField = forwardRef<DigitsHandle, Omit<FieldWords, 'label'>>(function AadhaarField(props, ref) {
  const { aadhaar: text } = useMessages('registration', english);
  return (
    <DigitsInput
      {...props}
      ref={ref}
      label={text.label}
      groups={[4, 4, 4]}
      concealment={{ showLabel: text.show, hideLabel: text.hide }}
    />
  );
});
