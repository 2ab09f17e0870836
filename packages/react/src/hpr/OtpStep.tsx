'use client';

import type { HprRegistrationStep } from '@carestack/core/hpr';
import { useState } from 'react';
import { Button, releaseFocus } from '../kit/index.js';
import { hpr as english } from '../messages/en/hpr.js';
import { registration as englishRegistration } from '../messages/en/registration.js';
import { useMessages } from '../provider/index.js';
import { AadhaarField, CodeStep, StepForm, useAadhaarBox, useIsolated } from '../registration/index.js';
import { Decline } from './Decline.js';
import type { UseHprRegistration } from './useHprRegistration.js';

export interface OtpStepProps {
  step: Extract<HprRegistrationStep, { name: 'otp' }>;
  registration: UseHprRegistration;
  onCancel: (() => void) | undefined;
}

/** The code that UIDAI sent. To send it again HPR wants the number again, which nobody keeps. */
export function OtpStep({ step, registration, onCancel }: OtpStepProps) {
  const { problems, lockedAdvice } = useMessages('hpr', english);
  const { aadhaarCode: text } = useMessages('registration', englishRegistration);
  const isolated = useIsolated();
  const { code, maskedAadhaar } = step;
  // A confirmed send ends the asking.
  const [sendsWhenAsked, setSendsWhenAsked] = useState<number | null>(null);

  if (sendsWhenAsked === code.sends && code.lockedUntil === null) {
    return <AgainStep registration={registration} onBack={() => setSendsWhenAsked(null)} />;
  }

  return (
    <CodeStep
      code={code}
      title={text.title}
      intro={
        <>
          <p>{text.sentTo({ sentTo: isolated(code.sentTo) })}</p>
          {maskedAadhaar && <p>{text.forAadhaar({ aadhaar: maskedAadhaar })}</p>}
        </>
      }
      registration={registration}
      sentences={problems}
      isPending={registration.pending === 'verify-code'}
      onConfirm={(otp) => void registration.verifyCode(otp)}
      onResend={() => setSendsWhenAsked(code.sends)}
      onBack={registration.back}
      actions={<Decline onDecline={onCancel} isQuiet />}
      lockedAdvice={lockedAdvice}
      lockedActions={<Decline onDecline={onCancel} />}
    />
  );
}

function AgainStep({ registration, onBack }: { registration: UseHprRegistration; onBack: () => void }) {
  const { again: text, aadhaar: words, problems } = useMessages('hpr', english);
  const { aadhaar: button } = useMessages('registration', englishRegistration);
  const { box, fields, id, error, read } = useAadhaarBox(registration.problem, problems);

  function send() {
    const number = read();
    if (number === null) return;
    releaseFocus();
    void registration.resendCode(number);
  }

  return (
    <StepForm
      title={text.title}
      intro={<p>{text.intro}</p>}
      problem={registration.problem}
      fields={fields}
      submitLabel={button.submit}
      pendingLabel={button.pending}
      isPending={registration.pending === 'resend-code'}
      onSubmit={send}
      actions={
        <Button variant="quiet" onClick={onBack}>
          {text.cancel}
        </Button>
      }
    >
      <AadhaarField ref={box} id={id} hint={words.hint} error={error} />
    </StepForm>
  );
}
