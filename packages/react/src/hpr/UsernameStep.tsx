'use client';

import { brokenHprUsernameRules, hprUsernameLocalPart, type HprRegistrationStep } from '@carestack/core/hpr';
import { Button, Notice } from '../kit/index.js';
import { hpr as english } from '../messages/en/hpr.js';
import { useMessages } from '../provider/index.js';
import { ChoiceStep, TypeAgain } from '../registration/index.js';
import { Decline } from './Decline.js';
import type { UseHprRegistration } from './useHprRegistration.js';

export interface UsernameStepProps {
  step: Extract<HprRegistrationStep, { name: 'username' }>;
  registration: UseHprRegistration;
  onCancel: (() => void) | undefined;
}

export function UsernameStep({ step, registration, onCancel }: UsernameStepProps) {
  const words = useMessages('hpr', english);
  const { username: text } = words;
  const { problem, pending, draft, forgotten } = registration;
  const isTaken = problem?.code === 'username_taken';

  return (
    <ChoiceStep
      text={{ ...text, ownLabel: text.ownUsername.label }}
      suggestions={pending === 'load-suggestions' ? null : step.suggestions}
      suffix={registration.suffix}
      taken={step.taken}
      chosen={draft.username}
      problem={problem}
      isRefused={problem?.field === 'hprId'}
      localPartOf={hprUsernameLocalPart}
      brokenRulesOf={brokenHprUsernameRules}
      notice={
        isTaken ? (
          <Notice tone="info">{text.kept}</Notice>
        ) : (
          <TypeAgain labels={forgotten.includes('username') && !draft.username ? [words.review.username] : []} />
        )
      }
      onChoose={registration.chooseUsername}
      onLoad={() => void registration.loadSuggestions()}
      actions={
        <>
          {isTaken && <Button onClick={() => void registration.loadSuggestions()}>{text.others}</Button>}
          <Decline onDecline={onCancel} isQuiet />
        </>
      }
    />
  );
}
