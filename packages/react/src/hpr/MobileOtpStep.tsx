'use client';

import type { HprRegistrationStep } from '@carestack/core/hpr';
import { Button } from '../kit/index.js';
import { hpr as english } from '../messages/en/hpr.js';
import { registration as englishRegistration } from '../messages/en/registration.js';
import { useMessages } from '../provider/index.js';
import { CodeStep, useIsolated } from '../registration/index.js';
import { Decline } from './Decline.js';
import type { UseHprRegistration } from './useHprRegistration.js';

export interface MobileOtpStepProps {
  step: Extract<HprRegistrationStep, { name: 'mobile-otp' }>;
  registration: UseHprRegistration;
  onCancel: (() => void) | undefined;
}

export function MobileOtpStep({ step, registration, onCancel }: MobileOtpStepProps) {
  const { lockedAdvice } = useMessages('hpr', english);
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
        <Button variant="quiet" onClick={registration.back}>
          {text.change}
        </Button>
      }
      lockedAdvice={lockedAdvice}
      lockedActions={<Decline onDecline={onCancel} />}
    />
  );
}
