'use client';

import type { CodeLimits, SentCode } from '@carestack/core/registration';
import { useRef, type ReactNode } from 'react';
import { CodeInput, releaseFocus, type DigitsHandle } from '../kit/index.js';
import { registration as english } from '../messages/en/registration.js';
import { useMessages } from '../provider/index.js';
import { CodeStatus } from './CodeStatus.js';
import { LockedStep } from './LockedStep.js';
import { StepForm } from './StepForm.js';
import { useFieldProblems, type FieldProblem, type Sentences } from './useFieldProblems.js';
import { useNewCode } from './useNewCode.js';

export interface CodeStepProps {
  code: SentCode;
  title: string;
  intro: ReactNode;
  registration: {
    problem: FieldProblem | null;
    pending: string | null;
    limits: CodeLimits;
    startAgain: () => void;
  };
  isPending: boolean;
  onConfirm: (code: string) => void;
  onResend: () => void;
  onBack?: (() => void) | undefined;
  actions?: ReactNode;
  /** Read while the service is locked: what can be done until then. */
  lockedAdvice: string;
  lockedActions?: ReactNode;
  sentences?: Sentences | undefined;
}

/** A code and nothing else. */
export function CodeStep({
  code,
  title,
  intro,
  registration,
  isPending,
  onConfirm,
  onResend,
  onBack,
  actions,
  lockedAdvice,
  lockedActions,
  sentences,
}: CodeStepProps) {
  const { code: text } = useMessages('registration', english);
  const { fields, idOf, errorOf, check, forget } = useFieldProblems(['otp'], registration.problem, sentences);
  const box = useRef<DigitsHandle>(null);
  useNewCode(code.sends, box, () => forget('otp'));

  if (code.lockedUntil !== null) {
    return (
      <LockedStep
        until={code.lockedUntil}
        advice={lockedAdvice}
        onStartAgain={registration.startAgain}
        actions={lockedActions}
      />
    );
  }

  function confirm() {
    const typed = box.current?.read() ?? '';
    if (!check({ otp: typed.length === 6 ? undefined : 'otp_invalid' })) return;
    releaseFocus();
    onConfirm(typed);
  }

  return (
    <StepForm
      title={title}
      intro={intro}
      problem={registration.problem}
      fields={fields}
      submitLabel={text.submit}
      pendingLabel={text.pending}
      isPending={isPending}
      onSubmit={confirm}
      onBack={onBack}
      actions={actions}
    >
      <CodeInput ref={box} id={idOf('otp')} label={text.label} hint={text.hint} error={errorOf('otp')} />
      <CodeStatus
        code={code}
        limits={registration.limits}
        isSending={registration.pending === 'resend-code' || registration.pending === 'send-mobile-code'}
        onResend={onResend}
      />
    </StepForm>
  );
}
