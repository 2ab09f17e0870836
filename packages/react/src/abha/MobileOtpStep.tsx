'use client';

import type { AbhaRegistrationStep } from '@carestack/core/abha';
import { useRef } from 'react';
import { Button, CodeInput, releaseFocus, type DigitsHandle } from '../kit/index.js';
import { abha as english } from '../messages/en/abha.js';
import { useMessages } from '../provider/index.js';
import { CodeStatus } from './CodeStatus.js';
import { LockedStep } from './LockedStep.js';
import { StepForm } from './StepForm.js';
import type { UseAbhaRegistration } from './useAbhaRegistration.js';
import { useFieldProblems } from './useFieldProblems.js';

export interface MobileOtpStepProps {
  step: Extract<AbhaRegistrationStep, { name: 'mobile-otp' }>;
  registration: UseAbhaRegistration;
  onCancel: (() => void) | undefined;
}

export function MobileOtpStep({ step, registration, onCancel }: MobileOtpStepProps) {
  const { mobileOtp: text, otp } = useMessages('abha', english);
  const { fields, idOf, errorOf, check } = useFieldProblems(['otp'], registration.problem);
  const code = useRef<DigitsHandle>(null);
  const { sentTo, lockedUntil } = step.code;

  if (lockedUntil !== null) {
    return (
      <LockedStep title={text.title} until={lockedUntil} onStartAgain={registration.startAgain} onCancel={onCancel} />
    );
  }

  function confirm() {
    const typed = code.current?.read() ?? '';
    if (!check({ otp: typed.length === 6 ? undefined : 'otp_invalid' })) return;
    releaseFocus();
    void registration.verifyMobile(typed);
  }

  return (
    <StepForm
      title={text.title}
      intro={<p>{text.sentTo({ sentTo })}</p>}
      problem={registration.problem}
      fields={fields}
      submitLabel={otp.submit}
      pendingLabel={otp.pending}
      isPending={registration.pending === 'verify-mobile'}
      onSubmit={confirm}
      actions={
        <Button variant="quiet" onClick={registration.back}>
          {text.change}
        </Button>
      }
    >
      <CodeInput ref={code} id={idOf('otp')} {...otp.code} error={errorOf('otp')} />
      <CodeStatus code={step.code} registration={registration} />
    </StepForm>
  );
}
