'use client';

import type { AbhaRegistrationStep } from '@carestack/core/abha';
import { isIndianMobile } from '@carestack/core/values';
import { useRef } from 'react';
import { Button, releaseFocus } from '../kit/index.js';
import { abha as english } from '../messages/en/abha.js';
import { useMessages } from '../provider/index.js';
import { MobileField, StepForm, TypeAgain, useFieldProblems, type WizardMode } from '../registration/index.js';
import { Decline } from './Decline.js';
import type { UseAbhaRegistration } from './useAbhaRegistration.js';

export interface MobileStepProps {
  step: Extract<AbhaRegistrationStep, { name: 'mobile' }>;
  registration: UseAbhaRegistration;
  mode: WizardMode;
  onCancel: (() => void) | undefined;
}

/** The communication mobile differs from the Aadhaar's: it gets a code, and can be corrected first. */
export function MobileStep({ step, registration, mode, onCancel }: MobileStepProps) {
  const { mobile: text } = useMessages('abha', english);
  const { fields, idOf, errorOf, check } = useFieldProblems(['mobile'], registration.problem);
  const mobile = useRef<HTMLInputElement>(null);

  function send() {
    const number = mobile.current?.value ?? '';
    if (!check({ mobile: isIndianMobile(number) ? undefined : 'mobile_invalid' })) return;
    releaseFocus();
    void registration.sendMobileCode(number);
  }

  return (
    <StepForm
      title={text.title}
      intro={<p>{text.intro}</p>}
      problem={registration.problem}
      fields={fields}
      submitLabel={text.submit}
      pendingLabel={text.pending}
      isPending={registration.pending === 'send-mobile-code'}
      onSubmit={send}
      actions={
        <>
          {step.held && <Button onClick={registration.forward}>{text.forward}</Button>}
          <Decline onDecline={onCancel} isQuiet />
        </>
      }
    >
      <TypeAgain labels={registration.hasForgottenMobile && !registration.mobile ? [text.number.label] : []} />
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
