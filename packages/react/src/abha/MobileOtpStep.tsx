'use client';

import type { AbhaRegistrationStep } from '@carestack/core/abha';
import { Button } from '../kit/index.js';
import { abha as english } from '../messages/en/abha.js';
import { registration as englishRegistration } from '../messages/en/registration.js';
import { useMessages } from '../provider/index.js';
import { CodeStep, useIsolated } from '../registration/index.js';
import { Decline } from './Decline.js';
import type { UseAbhaRegistration } from './useAbhaRegistration.js';

export interface MobileOtpStepProps {
  step: Extract<AbhaRegistrationStep, { name: 'mobile-otp' }>;
  registration: UseAbhaRegistration;
  onCancel: (() => void) | undefined;
}

export function MobileOtpStep({ step, registration, onCancel }: MobileOtpStepProps) {
  const { lockedAdvice } = useMessages('abha', english);
  const { mobileCode: text } = useMessages('registration', englishRegistration);
  const isolated = useIsolated();

  return (
    <CodeStep
      code={step.code}
      title={text.title}
      intro={<p>{text.sentTo({ sentTo: isolated(step.code.sentTo) })}</p>}
      registration={registration}
      isPending={registration.pending === 'verify-mobile'}
      onConfirm={(code) => void registration.verifyMobile(code)}
      onResend={() => void registration.resendCode()}
      actions={
        <>
          <Button variant="quiet" onClick={registration.back}>
            {text.change}
          </Button>
          <Decline onDecline={onCancel} isQuiet />
        </>
      }
      lockedAdvice={lockedAdvice}
      lockedActions={<Decline onDecline={onCancel} />}
    />
  );
}
