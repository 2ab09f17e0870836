'use client';

import { LiveRegion, Skeleton } from '../kit/index.js';
import { errors as englishErrors } from '../messages/en/errors.js';
import { hpr as english } from '../messages/en/hpr.js';
import { useMessages } from '../provider/index.js';
import { StepForm } from '../registration/index.js';
import { Decline } from './Decline.js';
import type { UseHprRegistration } from './useHprRegistration.js';

export interface AccountStepProps {
  registration: UseHprRegistration;
  onCancel: (() => void) | undefined;
}

/** Before anything is made, and after a lost answer: is there an HPR ID? */
export function AccountStep({ registration, onCancel }: AccountStepProps) {
  const { account: text } = useMessages('hpr', english);
  const { retry } = useMessages('errors', englishErrors);
  const { problem } = registration;

  return (
    <StepForm
      title={text.title}
      problem={problem}
      submitLabel={problem ? retry : undefined}
      onSubmit={() => void registration.checkAccount()}
      actions={problem && <Decline onDecline={onCancel} />}
    >
      {!problem && (
        <>
          <p className="cs-hint">{text.pending}</p>
          <Skeleton lines={3} />
        </>
      )}
      <LiveRegion message={problem ? '' : text.pending} />
    </StepForm>
  );
}
