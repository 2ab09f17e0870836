'use client';

import { abhaAddressLocalPart, brokenAbhaAddressRules, type AbhaRegistrationStep } from '@carestack/core/abha';
import { abha as english } from '../messages/en/abha.js';
import { useMessages } from '../provider/index.js';
import { ChoiceStep } from '../registration/index.js';
import { Decline } from './Decline.js';
import type { UseAbhaRegistration } from './useAbhaRegistration.js';

export interface AddressStepProps {
  step: Extract<AbhaRegistrationStep, { name: 'address' }>;
  registration: UseAbhaRegistration;
  suffix: string;
  onCancel: (() => void) | undefined;
}

export function AddressStep({ step, registration, suffix, onCancel }: AddressStepProps) {
  const { address: text } = useMessages('abha', english);
  const { problem, pending } = registration;

  return (
    <ChoiceStep
      text={{ ...text, ownLabel: text.ownAddress.label }}
      suggestions={step.suggestions}
      suffix={suffix}
      taken={step.taken}
      problem={problem}
      isRefused={problem?.field === 'abhaAddress'}
      isPending={pending === 'claim-address'}
      localPartOf={abhaAddressLocalPart}
      brokenRulesOf={brokenAbhaAddressRules}
      onChoose={(address) => void registration.claimAddress(address)}
      onLoad={() => void registration.loadSuggestions()}
      onBack={step.enrolled.profile && !step.enrolled.isNew ? registration.back : undefined}
      actions={<Decline onDecline={onCancel} isQuiet />}
    />
  );
}
