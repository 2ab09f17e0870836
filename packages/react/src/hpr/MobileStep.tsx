'use client';

import type { HprRegistrationStep } from '@carestack/core/hpr';
import { isIndianMobile } from '@carestack/core/values';
import { useRef } from 'react';
import { Button, releaseFocus } from '../kit/index.js';
import { hpr as english } from '../messages/en/hpr.js';
import { useMessages } from '../provider/index.js';
import { MobileField, StepForm, TypeAgain, useFieldProblems } from '../registration/index.js';
import { Decline } from './Decline.js';
import type { UseHprRegistration } from './useHprRegistration.js';

export interface MobileStepProps {
  step: Extract<HprRegistrationStep, { name: 'mobile' }>;
  registration: UseHprRegistration;
  mode: 'self' | 'assisted';
  onCancel: (() => void) | undefined;
}

/** The mobile to be reached on: the linked one is proved already, any other one gets a code. */
export function MobileStep({ step, registration, mode, onCancel }: MobileStepProps) {
  const { mobile: text } = useMessages('hpr', english);
  const { problem, pending, forgotten } = registration;
  const { fields, idOf, errorOf, check } = useFieldProblems(
    ['mobile'],
    problem?.field === 'mobileNumber' ? { ...problem, field: 'mobile' } : problem,
  );
  const mobile = useRef<HTMLInputElement>(null);

  function go() {
    const number = mobile.current?.value ?? '';
    if (!check({ mobile: isIndianMobile(number) ? undefined : 'mobile_invalid' })) return;
    releaseFocus();
    void registration.giveMobile(number);
  }

  return (
    <StepForm
      title={text.title}
      problem={problem}
      fields={fields}
      submitLabel={text.submit}
      pendingLabel={text.pending}
      isPending={pending === 'match-mobile' || pending === 'send-mobile-code'}
      onSubmit={go}
      actions={
        <>
          {step.held && <Button onClick={registration.forward}>{text.forward}</Button>}
          <Decline onDecline={onCancel} isQuiet />
        </>
      }
    >
      <TypeAgain labels={forgotten.includes('mobile') && !registration.mobile ? [text.number.label] : []} />
      <MobileField
        ref={mobile}
        id={idOf('mobile')}
        {...text.number}
        error={errorOf('mobile')}
        defaultValue={registration.mobile}
        mode={mode}
      />
    </StepForm>
  );
}
