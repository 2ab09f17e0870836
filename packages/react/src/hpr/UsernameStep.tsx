'use client';

import { brokenHprUsernameRules, hprUsernameLocalPart, type HprRegistrationStep } from '@carestack/core/hpr';
import { Button } from '../kit/index.js';
import { hpr as english } from '../messages/en/hpr.js';
import { useMessages } from '../provider/index.js';
import { ChoiceStep } from '../registration/index.js';
import { Decline } from './Decline.js';
import type { UseHprRegistration } from './useHprRegistration.js';

export interface UsernameStepProps {
  step: Extract<HprRegistrationStep, { name: 'username' }>;
  registration: UseHprRegistration;
  onCancel: (() => void) | undefined;
}

export function UsernameStep({ step, registration, onCancel }: UsernameStepProps) {
  const { username: text } = useMessages('hpr', english);
  const { problem, pending, draft } = registration;
  const isTaken = problem?.code === 'username_taken';

  return (
    <ChoiceStep
      text={{ ...text, ownLabel: text.ownUsername.label }}
      suggestions={pending === 'load-suggestions' ? null : step.suggestions}
      suffix={registration.suffix}
      chosen={draft.username}
      problem={problem}
      isRefused={problem?.field === 'hprId'}
      localPartOf={hprUsernameLocalPart}
      brokenRulesOf={brokenHprUsernameRules}
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
