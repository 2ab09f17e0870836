'use client';

import { isAadhaarNumber } from '@carestack/core/values';
import { useRef, type ReactNode } from 'react';
import { Button, Notice, releaseFocus, type DigitsHandle } from '../kit/index.js';
import { registration as english } from '../messages/en/registration.js';
import { useMessages } from '../provider/index.js';
import { AadhaarField } from './AadhaarField.js';
import { StepForm } from './StepForm.js';
import { useFieldProblems, type FieldProblem, type Sentences } from './useFieldProblems.js';

export interface AadhaarStepProps {
  /** A code that was sent before its owner went back. */
  held: { code: { sentTo: string | null }; maskedAadhaar: string | null } | null;
  registration: {
    problem: FieldProblem | null;
    pending: string | null;
    requestCode: (aadhaar: string) => Promise<void>;
    forward: () => void;
    back: () => void;
  };
  /** What becomes of the number. */
  hint: string;
  sentences?: Sentences | undefined;
  actions?: ReactNode;
}

export function AadhaarStep({ held, registration, hint, sentences, actions }: AadhaarStepProps) {
  const { aadhaar: text } = useMessages('registration', english);
  const { fields, idOf, errorOf, check } = useFieldProblems(['aadhaar'], registration.problem, sentences);
  const aadhaar = useRef<DigitsHandle>(null);

  function send() {
    const number = aadhaar.current?.read() ?? '';
    if (!check({ aadhaar: isAadhaarNumber(number) ? undefined : 'aadhaar_invalid' })) return;
    releaseFocus();
    void registration.requestCode(number);
  }

  return (
    <StepForm
      title={text.title}
      problem={registration.problem}
      fields={fields}
      submitLabel={text.submit}
      pendingLabel={text.pending}
      isPending={registration.pending === 'request-code'}
      onSubmit={send}
      onBack={registration.back}
      actions={actions}
    >
      {held && (
        <Notice tone="info">
          <p>
            {text.held({ sentTo: held.code.sentTo, aadhaar: held.maskedAadhaar?.replaceAll('-', '\u2011') ?? null })}
          </p>
          <Button onClick={registration.forward}>{text.forward}</Button>
        </Notice>
      )}
      <AadhaarField ref={aadhaar} id={idOf('aadhaar')} hint={hint} error={errorOf('aadhaar')} />
    </StepForm>
  );
}
