'use client';

import type {
  AbhaRegistrationProblem,
  AbhaRegistrationResult,
  AbhaRegistrationStep,
  RegisteredPatient,
} from '@carestack/core/abha';
import type { ReactNode } from 'react';
import { Notice } from '../kit/index.js';
import { abhaConsents } from '../messages/abhaConsents.js';
import { abha as english } from '../messages/en/abha.js';
import type { Messages } from '../messages/messages.js';
import { useMessages } from '../provider/index.js';
import {
  AadhaarStep,
  ConsentStep,
  LeaveDialog,
  MobileOtpStep,
  UncertainStep,
  useWizard,
  WizardFrame,
  type NoAnswers,
  type WizardMode,
  type WizardProps,
} from '../registration/index.js';
import { AddressStep } from './AddressStep.js';
import { Decline } from './Decline.js';
import { DoneStep } from './DoneStep.js';
import { ExistingStep } from './ExistingStep.js';
import { KnownStep } from './KnownStep.js';
import { leftBehind } from './leftBehind.js';
import { LookupStep } from './LookupStep.js';
import { MobileStep } from './MobileStep.js';
import { OtpStep } from './OtpStep.js';
import {
  useAbhaRegistration,
  type UseAbhaRegistration,
  type UseAbhaRegistrationOptions,
} from './useAbhaRegistration.js';

export interface AbhaRegistrationWizardProps<Answers extends object = NoAnswers>
  extends UseAbhaRegistrationOptions,
    WizardProps<UseAbhaRegistration, AbhaRegistrationStep['name'], AbhaRegistrationProblem, Answers> {
  /** The person has an ABHA: made now, or found. Create or update your patient from `result.profile`. */
  onComplete: (result: AbhaRegistrationResult & { answers: Answers }) => void;
  /** Somebody who is registered with you already: open their record. Left out, they are shown and nothing more. */
  onFound?: ((patient: RegisteredPatient) => void) | undefined;
  /** What follows every address: `@abdm`, or `@sbx` in ABDM's sandbox. */
  addressSuffix?: string | undefined;
}

/**
 * Registers a patient's ABHA by Aadhaar: looks among your own patients first, then goes from consent to ABHA address and card.
 *
 * @example
 * <AbhaRegistrationWizard
 *   onFound={({ id }) => open(`/patients/${id}`)}
 *   onComplete={({ profile }) => createPatientFrom(profile)}
 * />
 */
export function AbhaRegistrationWizard<Answers extends object = NoAnswers>({
  onComplete,
  onCancel,
  onFound,
  onStep,
  onError,
  mode = 'assisted',
  operator,
  consents,
  steps,
  slots,
  addressSuffix = '@abdm',
  className,
  classNames,
  ...options
}: AbhaRegistrationWizardProps<Answers>) {
  const registration = useAbhaRegistration(options);
  const { leave: leaveText } = useMessages('abha', english);
  const { step, hasLookup } = registration;
  const loss = leftBehind(registration);
  const ours = hasLookup ? stages : stages.slice(1);
  const stage = step.name === 'uncertain' && step.during === 'ended' ? 'done' : stageOf[step.name];
  const wizard = useWizard(
    {
      registration,
      screen: step.name,
      position: ours.indexOf(hasLookup || stage !== 'lookup' ? stage : 'consent'),
      count: ours.length,
      ended: step.name === 'done' ? { result: step.result, agreedBy: step.result.profile?.name } : null,
      loss: loss && leaveText.of[loss],
    },
    { mode, operator, steps, onStep, onError, onCancel, onComplete },
  );

  const open =
    onFound &&
    ((patient: RegisteredPatient) => {
      wizard.report('completed');
      registration.stop();
      onFound(patient);
    });

  const Slot = slots?.[step.name];

  return (
    <WizardFrame part="abha-registration" {...wizard.frame} {...{ className, classNames }}>
      {wizard.hostScreen ??
        (Slot ? (
          <Slot {...{ registration, mode }} onCancel={wizard.onCancel} onDone={wizard.onDone} />
        ) : (
          <Step
            {...{ registration, mode, operator, consents, addressSuffix }}
            onFound={open}
            onCancel={wizard.onCancel}
            onDone={wizard.onDone}
          />
        ))}
      <LeaveDialog title={leaveText.title} submitLabel={leaveText.submit} {...wizard.question} />
    </WizardFrame>
  );
}

const stages = ['lookup', 'consent', 'aadhaar', 'code', 'address', 'done'] as const;

const stageOf = {
  lookup: 'lookup',
  known: 'lookup',
  consent: 'consent',
  aadhaar: 'aadhaar',
  otp: 'code',
  mobile: 'code',
  'mobile-otp': 'code',
  uncertain: 'code',
  existing: 'address',
  address: 'address',
  done: 'done',
} as const;

interface StepProps extends Pick<AbhaRegistrationWizardProps, 'operator' | 'consents'> {
  registration: UseAbhaRegistration;
  mode: WizardMode;
  addressSuffix: string;
  onFound: ((patient: RegisteredPatient) => void) | undefined;
  onCancel: (() => void) | undefined;
  onDone: () => void;
}

function Step({ registration, mode, operator, consents, addressSuffix, onFound, onCancel, onDone }: StepProps) {
  const { aadhaar, lockedAdvice, lookup, uncertain } = useMessages('abha', english);
  const { step } = registration;
  switch (step.name) {
    case 'lookup':
      return <LookupStep {...{ registration, mode, onCancel }} />;
    case 'known':
      return <KnownStep {...{ step, registration, onFound, onCancel }} />;
    case 'consent':
      return (
        <ConsentStep
          texts={consents ?? abhaConsents}
          mode={mode}
          operator={operator}
          notice={lookedNotice(registration, step.nobodyFound ?? false, lookup)}
          onAgree={registration.agree}
          onBack={registration.hasLookup ? registration.back : undefined}
          onDecline={onCancel}
        />
      );
    case 'aadhaar':
      return (
        <AadhaarStep
          held={step.held}
          registration={registration}
          hint={aadhaar.hint}
          actions={<Decline onDecline={onCancel} isQuiet />}
        />
      );
    case 'otp':
      return <OtpStep {...{ step, registration, mode, onCancel }} />;
    case 'existing':
      return <ExistingStep {...{ step, registration, onCancel }} />;
    case 'mobile':
      return <MobileStep {...{ step, registration, mode, onCancel }} />;
    case 'mobile-otp':
      return (
        <MobileOtpStep
          code={step.code}
          registration={registration}
          lockedAdvice={lockedAdvice}
          actions={<Decline onDecline={onCancel} isQuiet />}
          lockedActions={<Decline onDecline={onCancel} />}
        />
      );
    case 'address':
      return <AddressStep {...{ step, registration, onCancel }} suffix={addressSuffix} />;
    case 'uncertain':
      return (
        <UncertainStep
          {...(step.during === 'ended'
            ? { ...uncertain.ended, submitLabel: uncertain.ended.submit }
            : { what: uncertain.during[step.during], advice: uncertain.advice, submitLabel: uncertain.submit })}
          onSubmit={registration.startAgain}
          actions={<Decline onDecline={onCancel} isQuiet />}
        />
      );
    case 'done':
      return <DoneStep step={step} onClose={onDone} />;
    default:
      return step satisfies never;
  }
}

/** What came of looking among our own patients, when it found nobody. */
function lookedNotice(
  { problem, sought }: UseAbhaRegistration,
  hasFoundNobody: boolean,
  text: Messages['abha']['lookup'],
): ReactNode {
  if (problem) return <Notice tone="warning">{text.failed}</Notice>;
  if (!hasFoundNobody) return null;
  const hasAbha = sought?.abhaNumber || sought?.abhaAddress;
  return (
    <Notice tone="info">
      <p>{text.nobody}</p>
      {hasAbha && <p>{text.hasAbha}</p>}
    </Notice>
  );
}
