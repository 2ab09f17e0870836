'use client';

import type { AbhaRegistrationStep } from '@carestack/core/abha';
import { isIndianMobile } from '@carestack/core/values';
import { useRef } from 'react';
import { Button, CodeInput, releaseFocus, type DigitsHandle } from '../kit/index.js';
import { abha as english } from '../messages/en/abha.js';
import { useMessages } from '../provider/index.js';
import { CodeStatus } from './CodeStatus.js';
import { LockedStep } from './LockedStep.js';
import { MobileField } from './MobileField.js';
import { StepForm } from './StepForm.js';
import type { UseAbhaRegistration } from './useAbhaRegistration.js';
import { useFieldProblems } from './useFieldProblems.js';

export interface OtpStepProps {
  step: Extract<AbhaRegistrationStep, { name: 'otp' }>;
  registration: UseAbhaRegistration;
  mode: 'self' | 'assisted';
  onCancel: (() => void) | undefined;
}

/** The code that UIDAI sent, and the number the person wants to be reached on. */
export function OtpStep({ step, registration, mode, onCancel }: OtpStepProps) {
  const { otp: text, consent } = useMessages('abha', english);
  const { fields, idOf, errorOf, check } = useFieldProblems(['otp', 'mobile'], registration.problem);
  const code = useRef<DigitsHandle>(null);
  const mobile = useRef<HTMLInputElement>(null);
  const { sentTo, lockedUntil } = step.code;

  if (lockedUntil !== null) {
    return (
      <LockedStep title={text.title} until={lockedUntil} onStartAgain={registration.startAgain} onCancel={onCancel} />
    );
  }

  function confirm() {
    const otp = code.current?.read() ?? '';
    const number = mobile.current?.value ?? '';
    const isComplete = check({
      otp: otp.length === 6 ? undefined : 'otp_invalid',
      mobile: isIndianMobile(number) ? undefined : 'mobile_invalid',
    });
    if (!isComplete) return;
    releaseFocus();
    void registration.enrol({ otp, mobile: number });
  }

  return (
    <StepForm
      title={text.title}
      intro={
        <>
          <p>{text.sentTo({ sentTo })}</p>
          {step.maskedAadhaar && <p>{text.forAadhaar({ aadhaar: step.maskedAadhaar })}</p>}
        </>
      }
      problem={registration.problem}
      fields={fields}
      submitLabel={text.submit}
      pendingLabel={text.pending}
      isPending={registration.pending === 'enrol'}
      onSubmit={confirm}
      onBack={registration.back}
      actions={
        onCancel && (
          <Button variant="quiet" onClick={onCancel}>
            {consent.decline}
          </Button>
        )
      }
    >
      <CodeInput ref={code} id={idOf('otp')} {...text.code} error={errorOf('otp')} />
      <CodeStatus code={step.code} registration={registration} />
      <MobileField
        ref={mobile}
        id={idOf('mobile')}
        {...text.mobile}
        error={errorOf('mobile')}
        defaultValue={registration.mobile}
        mode={mode}
      />
    </StepForm>
  );
}
