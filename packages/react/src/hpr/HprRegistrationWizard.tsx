'use client';

import type { HprRegistrationProblem, HprRegistrationResult, HprRegistrationStep } from '@carestack/core/hpr';
import { hpr as english } from '../messages/en/hpr.js';
import { hprConsents } from '../messages/hprConsents.js';
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
import { AccountStep } from './AccountStep.js';
import { Decline } from './Decline.js';
import { DoneStep } from './DoneStep.js';
import { EmailPage } from './EmailPage.js';
import { ExistingStep } from './ExistingStep.js';
import { leftBehind } from './leftBehind.js';
import { MobileStep } from './MobileStep.js';
import { OtpStep } from './OtpStep.js';
import { PersonPage } from './PersonPage.js';
import { ProfessionPage } from './ProfessionPage.js';
import { ReviewPage } from './ReviewPage.js';
import { useDetailsPages, type DetailsPages } from './useDetailsPages.js';
import { useHprRegistration, type UseHprRegistration, type UseHprRegistrationOptions } from './useHprRegistration.js';
import { UsernameStep } from './UsernameStep.js';

export interface HprRegistrationWizardProps<Answers extends object = NoAnswers>
  extends UseHprRegistrationOptions,
    WizardProps<UseHprRegistration, HprRegistrationStep['name'], HprRegistrationProblem, Answers> {
  /** The professional has an HPR ID: made now, or found. */
  onComplete: (result: HprRegistrationResult & { answers: Answers }) => void;
}

/**
 * Registers a health professional's HPR ID by Aadhaar, from consent to HPR number and username.
 *
 * @example
 * <HprRegistrationWizard onComplete={({ hprIdNumber }) => save(hprIdNumber)} />
 */
export function HprRegistrationWizard<Answers extends object = NoAnswers>({
  onComplete,
  onCancel,
  onStep,
  onError,
  mode = 'assisted',
  operator,
  consents,
  steps,
  slots,
  className,
  classNames,
  ...options
}: HprRegistrationWizardProps<Answers>) {
  const registration = useHprRegistration(options);
  const pages = useDetailsPages(registration);
  const { leave: leaveText } = useMessages('hpr', english);
  const { step } = registration;
  const screen = step.name === 'details' ? pages.page : step.name;
  const isLostOnTheWay = step.name === 'uncertain' && step.during !== 'create';
  const loss = leftBehind(registration);
  const wizard = useWizard(
    {
      registration,
      screen,
      passing: 'account',
      position: stages.indexOf(isLostOnTheWay ? 'code' : stageOf[screen]),
      count: stages.length,
      ended: 'result' in step ? { result: step.result, agreedBy: step.result.person?.name } : null,
      loss: loss && leaveText.of[loss],
    },
    { mode, operator, steps, onStep, onError, onCancel, onComplete },
  );

  const Slot = slots?.[step.name];

  return (
    <WizardFrame part="hpr-registration" {...wizard.frame} {...{ className, classNames }}>
      {wizard.hostScreen ??
        (Slot ? (
          <Slot {...{ registration, mode }} onCancel={wizard.onCancel} onDone={wizard.onDone} />
        ) : (
          <Step
            {...{ registration, pages, mode, operator, consents }}
            onCancel={wizard.onCancel}
            onDone={wizard.onDone}
          />
        ))}
      <LeaveDialog title={leaveText.title} submitLabel={leaveText.submit} {...wizard.question} />
    </WizardFrame>
  );
}

const stages = ['consent', 'aadhaar', 'code', 'mobile', 'username', 'details', 'review', 'done'] as const;

const stageOf = {
  consent: 'consent',
  aadhaar: 'aadhaar',
  otp: 'code',
  account: 'code',
  mobile: 'mobile',
  'mobile-otp': 'mobile',
  username: 'username',
  profession: 'details',
  person: 'details',
  email: 'details',
  review: 'review',
  uncertain: 'review',
  existing: 'done',
  done: 'done',
} as const;

interface StepProps extends Pick<HprRegistrationWizardProps, 'operator' | 'consents'> {
  registration: UseHprRegistration;
  pages: DetailsPages;
  mode: WizardMode;
  onCancel: (() => void) | undefined;
  onDone: () => void;
}

function Step({ registration, pages, mode, operator, consents, onCancel, onDone }: StepProps) {
  const { aadhaar, lockedAdvice, problems, uncertain } = useMessages('hpr', english);
  const { step } = registration;
  switch (step.name) {
    case 'consent':
      return (
        <ConsentStep
          texts={consents ?? hprConsents}
          {...{ mode, operator }}
          onAgree={registration.agree}
          onDecline={onCancel}
        />
      );
    case 'aadhaar':
      return (
        <AadhaarStep
          held={step.held}
          registration={registration}
          hint={aadhaar.hint}
          sentences={problems}
          actions={<Decline onDecline={onCancel} isQuiet />}
        />
      );
    case 'otp':
      return <OtpStep step={step} registration={registration} onCancel={onCancel} />;
    case 'account':
      return <AccountStep registration={registration} onCancel={onCancel} />;
    case 'existing':
      return <ExistingStep step={step} onClose={onDone} />;
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
    case 'username':
      return <UsernameStep {...{ step, registration, onCancel }} />;
    case 'details':
      return (
        <Details
          {...{ registration, pages, mode, onCancel }}
          username={step.username}
          isPasswordLost={step.taken !== undefined}
        />
      );
    case 'uncertain': {
      const canLook = step.transactionId !== null;
      return (
        <UncertainStep
          what={uncertain.during[step.during]}
          advice={canLook ? uncertain.look : uncertain.anew}
          submitLabel={canLook ? uncertain.lookSubmit : uncertain.anewSubmit}
          onSubmit={canLook ? () => void registration.checkAccount() : registration.startAgain}
          actions={<Decline onDecline={onCancel} isQuiet />}
        />
      );
    }
    case 'done':
      return <DoneStep step={step} onClose={onDone} />;
    default:
      return step satisfies never;
  }
}

interface DetailsProps extends Pick<StepProps, 'registration' | 'pages' | 'mode' | 'onCancel'> {
  username: string;
  isPasswordLost: boolean;
}

function Details({ username, isPasswordLost, mode, ...page }: DetailsProps) {
  switch (page.pages.page) {
    case 'profession':
      return <ProfessionPage {...page} />;
    case 'person':
      return <PersonPage {...page} />;
    case 'email':
      return <EmailPage {...page} mode={mode} />;
    case 'review':
      return <ReviewPage {...page} {...{ username, isPasswordLost, mode }} />;
    default:
      return page.pages.page satisfies never;
  }
}
