'use client';

import { patientName, type Patient } from '@carestack/core/patients';
import { Button, Notice, Skeleton } from '../../kit/index.js';
import { appointments as english } from '../../messages/en/appointments.js';
import { registration as englishRegistration } from '../../messages/en/registration.js';
import { useMessages } from '../../provider/index.js';
import { useLoaded } from '../../registration/index.js';
import { SlotGone } from './SlotGone.js';
import type { StepProps } from './steps.js';

// It weighs more than the rest, and is wanted only now.
const loadForm = async () => (await import('./RegisterForm.js')).RegisterForm;

export interface RegisterStepProps extends StepProps {
  onRegistered: (patient: Patient) => void;
}

/** Whoever comes says who they are. The form is one of its own, with its heading. */
export function RegisterStep({ onRegistered, ...props }: RegisterStepProps) {
  const text = useMessages('appointments', english).booking.visit;
  const { back } = useMessages('registration', englishRegistration);
  const { part: RegisterForm, hasFailed } = useLoaded(loadForm);
  const { onBack } = props;

  return (
    <div data-part="step" className="cs-stack cs-step">
      {onBack && (
        <Button variant="quiet" className="cs-back" onClick={onBack}>
          {back}
        </Button>
      )}
      <SlotGone {...props} />
      {hasFailed && <Notice tone="danger">{text.formFailed}</Notice>}
      {!hasFailed && !RegisterForm && <Skeleton lines={6} />}
      {RegisterForm && <RegisterForm onRegistered={onRegistered} />}
    </div>
  );
}

/** Who was registered here a moment ago. */
export function Registered({ patient, onElse }: { patient: Patient; onElse: () => void }) {
  const { booking: text, unnamedPatient } = useMessages('appointments', english);
  return (
    <div className="cs-registered">
      <p>
        {text.visit.registered} <bdi>{patientName(patient) || unnamedPatient}</bdi>
      </p>
      <Button variant="quiet" onClick={onElse}>
        {text.visit.somebodyElse}
      </Button>
    </div>
  );
}
