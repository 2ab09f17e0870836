'use client';

import type { ReactNode } from 'react';
import { Button, Notice, releaseFocus } from '../kit/index.js';
import { registration as english } from '../messages/en/registration.js';
import { useMessages } from '../provider/index.js';
import { AadhaarField } from './AadhaarField.js';
import { StepForm } from './StepForm.js';
import { useAadhaarBox } from './useAadhaarBox.js';
import type { FieldProblem, Sentences } from './useFieldProblems.js';

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
  const { box, fields, id, error, read } = useAadhaarBox(registration.problem, sentences);

  function send() {
    const number = read();
    if (number === null) return;
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
      <AadhaarField ref={box} id={id} hint={hint} error={error} />
    </StepForm>
  );
}
