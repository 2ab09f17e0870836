'use client';

import type { AbhaRegistrationStep } from '@carestack/core/abha';
import { isIndianMobile } from '@carestack/core/values';
import { useRef } from 'react';
import { CodeInput, releaseFocus, type DigitsHandle } from '../kit/index.js';
import { abha as english } from '../messages/en/abha.js';
import { registration as englishRegistration } from '../messages/en/registration.js';
import { useMessages } from '../provider/index.js';
import {
  CodeStatus,
  LockedStep,
  MobileField,
  StepForm,
  useFieldProblems,
  useIsolated,
  useNewCode,
  TypeAgain,
  type WizardMode,
} from '../registration/index.js';
import { Decline } from './Decline.js';
import type { UseAbhaRegistration } from './useAbhaRegistration.js';

export interface OtpStepProps {
  step: Extract<AbhaRegistrationStep, { name: 'otp' }>;
  registration: UseAbhaRegistration;
  mode: WizardMode;
  onCancel: (() => void) | undefined;
}

/** The code that UIDAI sent, and the number the person wants to be reached on. */
export function OtpStep({ step, registration, mode, onCancel }: OtpStepProps) {
  const { otp: text, lockedAdvice } = useMessages('abha', english);
  const { aadhaarCode, code: codeText } = useMessages('registration', englishRegistration);
  const isolated = useIsolated();
  const { fields, idOf, errorOf, check, forget } = useFieldProblems(['otp', 'mobile'], registration.problem);
  const code = useRef<DigitsHandle>(null);
  useNewCode(step.code.sends, code, () => forget('otp'));
  const mobile = useRef<HTMLInputElement>(null);
  const { sentTo, lockedUntil } = step.code;

  if (lockedUntil !== null) {
    return (
      <LockedStep
        until={lockedUntil}
        advice={lockedAdvice}
        onStartAgain={registration.startAgain}
        actions={<Decline onDecline={onCancel} />}
      />
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
      title={aadhaarCode.title}
      intro={
        <>
          <p>{aadhaarCode.sentTo({ sentTo: isolated(sentTo) })}</p>
          {step.maskedAadhaar && <p>{aadhaarCode.forAadhaar({ aadhaar: step.maskedAadhaar })}</p>}
        </>
      }
      problem={registration.problem}
      fields={fields}
      submitLabel={codeText.submit}
      pendingLabel={codeText.pending}
      isPending={registration.pending === 'enrol'}
      onSubmit={confirm}
      onBack={registration.back}
      actions={<Decline onDecline={onCancel} isQuiet />}
    >
      <CodeInput ref={code} id={idOf('otp')} label={codeText.label} hint={codeText.hint} error={errorOf('otp')} />
      <CodeStatus
        code={step.code}
        limits={registration.limits}
        isSending={registration.pending === 'resend-code'}
        onResend={() => void registration.resendCode()}
      />
      <TypeAgain labels={registration.hasForgottenMobile && !registration.mobile ? [text.mobile.label] : []} />
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
