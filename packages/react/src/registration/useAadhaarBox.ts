'use client';

import { toWesternDigits, isAadhaarNumber } from '@carestack/core/values';
import { useRef, useState } from 'react';
import type { DigitsHandle } from '../kit/index.js';
import { registration as english } from '../messages/en/registration.js';
import { useErrorText, useMessages } from '../provider/index.js';
import { useFieldProblems, type FieldProblem, type Sentences } from './useFieldProblems.js';

/**
 * The box for an Aadhaar number, and what is wrong with it before anything is sent: nothing typed, how many digits there are, or, of
 * twelve digits, that they are no Aadhaar number.
 */
export function useAadhaarBox(problem: FieldProblem | null, sentences: Sentences | undefined) {
  const { aadhaar: text } = useMessages('registration', english);
  const errorText = useErrorText();
  const [count, setCount] = useState(0);
  const box = useRef<DigitsHandle>(null);
  const notValid = sentences?.['aadhaar_invalid'] ?? errorText({ code: 'aadhaar_invalid' });
  const { fields, idOf, errorOf, check } = useFieldProblems(['aadhaar'], problem, {
    ...sentences,
    aadhaar_missing: text.missing,
    aadhaar_length: text.wrongLength({ notValid, digits: count }),
  });

  return {
    box,
    fields,
    id: idOf('aadhaar'),
    error: errorOf('aadhaar'),
    /** The number, when it is one; otherwise null, and why is told at the box. */
    read: (): string | null => {
      const typed = box.current?.read() ?? '';
      const digits = toWesternDigits(typed).replace(/\D/g, '').length;
      setCount(digits);
      return check({ aadhaar: problemIn(typed, digits) }) ? typed : null;
    },
  };
}

function problemIn(typed: string, digits: number): string | undefined {
  if (typed === '') return 'aadhaar_missing';
  if (digits !== 12) return 'aadhaar_length';
  return isAadhaarNumber(typed) ? undefined : 'aadhaar_invalid';
}
