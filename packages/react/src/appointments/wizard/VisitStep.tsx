'use client';

import type { Patient } from '@carestack/core/patients';
import { type ReactNode, useId, useState } from 'react';
import { Field, Notice, RadioGroup, releaseFocus, Skeleton } from '../../kit/index.js';
import { appointments as english } from '../../messages/en/appointments.js';
import { priorities as englishPriorities } from '../../messages/en/priorities.js';
import { useMessages } from '../../provider/index.js';
import { StepForm, useLoaded } from '../../registration/index.js';
import type { BookingPriority } from '../booking/bookingState.js';
import { Registered, RegisterStep } from './RegisterStep.js';
import { SameDay } from './SameDay.js';
import { SlotGone } from './SlotGone.js';
import type { PatientStep, StepProps } from './steps.js';

const priorities: readonly BookingPriority[] = ['New', 'Follow-up visit', 'Emergency'];

// With its search and its registration it weighs more than the rest, and is wanted only now.
const loadPatientField = async () => (await import('./PatientField.js')).PatientField;
const loadNothing = async () => null;

export interface VisitStepProps extends StepProps {
  patientStep: PatientStep;
}

/** Who comes, and why. */
export function VisitStep({ patientStep, ...props }: VisitStepProps) {
  const [isElse, setElse] = useState(false);
  const { patient, steps, choosePatient } = props.booking;

  function take(registered: Patient) {
    setElse(false);
    choosePatient(registered);
  }

  if (patientStep === 'find' || !steps.includes('patient')) return <FoundStep {...props} />;
  if (!patient || isElse) return <RegisterStep {...props} onRegistered={take} />;
  return <FoundStep {...props} registered={<Registered patient={patient} onElse={() => setElse(true)} />} />;
}

interface FoundStepProps extends StepProps {
  /** Who comes, where nobody is looked for. */
  registered?: ReactNode;
}

function FoundStep({ registered, ...props }: FoundStepProps) {
  const { booking, onBack } = props;
  const { booking: text } = useMessages('appointments', english);
  const priorityText = useMessages('priorities', englishPriorities);
  const asksWho = booking.steps.includes('patient') && !registered;
  const asksWhy = booking.steps.includes('reason');
  const { part: PatientField, hasFailed } = useLoaded(asksWho ? loadPatientField : loadNothing);
  const patientId = useId();
  const [finding, setFinding] = useState<'nobody' | 'reading' | 'chosen'>(booking.patient ? 'chosen' : 'nobody');
  const [isWaiting, setWaiting] = useState(false);
  const [attempt, setAttempt] = useState(0);

  const { patient, choosePatient } = booking;
  function goOn() {
    releaseFocus();
    if (asksWhy) booking.describeVisit({});
    else booking.goTo('review');
  }

  function take(found: Patient | null, isReading: boolean) {
    setFinding(found ? 'chosen' : isReading ? 'reading' : 'nobody');
    if (found && found !== patient) choosePatient(found);
    // Whoever pressed on before the record was read goes on now.
    if (!isWaiting || isReading) return;
    setWaiting(false);
    if (found) goOn();
    else setAttempt(attempt + 1);
  }

  function submit() {
    if (asksWho && finding === 'reading') return setWaiting(true);
    setAttempt(attempt + 1);
    if (!asksWho || finding === 'chosen') goOn();
  }

  const error = attempt > 0 && asksWho && finding === 'nobody' ? text.visit.patientMissing : undefined;
  const title = asksWho ? (asksWhy ? text.visit.title : text.visit.titleWho) : text.visit.titleWhy;

  return (
    <StepForm
      title={title}
      fields={error ? [{ fieldId: patientId, message: error }] : []}
      attempt={attempt}
      submitLabel={text.visit.submit}
      pendingLabel={text.visit.patientLoading}
      isPending={isWaiting}
      onSubmit={submit}
      onBack={onBack}
    >
      <SlotGone {...props} />
      {registered}
      {asksWho && hasFailed && <Notice tone="danger">{text.visit.patientFailed}</Notice>}
      {asksWho && !hasFailed && !PatientField && <Skeleton lines={2} />}
      {asksWho && PatientField && <PatientField id={patientId} chosen={patient} error={error} onChange={take} />}
      <SameDay {...props} />
      {asksWhy && (
        <>
          <Field label={text.visit.reason.label} hint={text.visit.reason.hint}>
            {(control) => (
              <textarea
                {...control}
                className="cs-input"
                rows={2}
                value={booking.reason}
                onChange={(event) => booking.typeVisit({ reason: event.target.value })}
              />
            )}
          </Field>
          <RadioGroup
            label={text.visit.priority}
            value={booking.priority}
            onChange={({ target }) => {
              const priority = priorities.find((word) => word === target.value);
              if (priority) booking.typeVisit({ priority });
            }}
            options={priorities.map((value) => ({ value, ...priorityText[value] }))}
          />
        </>
      )}
    </StepForm>
  );
}
