'use client';

import type { AbhaRegistrationStep } from '@carestack/core/abha';
import { isAadhaarNumber } from '@carestack/core/values';
import { useRef } from 'react';
import { Button, DigitsInput, Notice, releaseFocus, type DigitsHandle } from '../kit/index.js';
import { abha as english } from '../messages/en/abha.js';
import { useMessages } from '../provider/index.js';
import { StepForm } from './StepForm.js';
import type { UseAbhaRegistration } from './useAbhaRegistration.js';
import { useFieldProblems } from './useFieldProblems.js';

export interface AadhaarStepProps {
  step: Extract<AbhaRegistrationStep, { name: 'aadhaar' }>;
  registration: UseAbhaRegistration;
  onCancel: (() => void) | undefined;
}

export function AadhaarStep({ step, registration, onCancel }: AadhaarStepProps) {
  const { aadhaar: text, consent } = useMessages('abha', english);
  const { fields, idOf, errorOf, check } = useFieldProblems(['aadhaar'], registration.problem);
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
      actions={
        onCancel && (
          <Button variant="quiet" onClick={onCancel}>
            {consent.decline}
          </Button>
        )
      }
    >
      {step.held && (
        <Notice tone="info">
          <p>{text.held({ sentTo: step.held.code.sentTo, aadhaar: step.held.maskedAadhaar })}</p>
          <Button onClick={registration.forward}>{text.forward}</Button>
        </Notice>
      )}
      <DigitsInput
        ref={aadhaar}
        id={idOf('aadhaar')}
        {...text.number}
        error={errorOf('aadhaar')}
        groups={[4, 4, 4]}
        concealment={{ showLabel: text.show, hideLabel: text.hide }}
      />
    </StepForm>
  );
}
