'use client';

import type { HprRegistrationProblem, HprRegistrationResult } from '@carestack/core/hpr';
import { Progress, Steps } from '../kit/index.js';
import { hpr as english } from '../messages/en/hpr.js';
import { registration as englishRegistration } from '../messages/en/registration.js';
import { Surface, useMessages } from '../provider/index.js';
import {
  AadhaarStep,
  ConsentStep,
  UncertainStep,
  useStepReports,
  witnessed,
  type StepReport,
} from '../registration/index.js';
import { AccountStep } from './AccountStep.js';
import { Decline } from './Decline.js';
import { DoneStep } from './DoneStep.js';
import { EmailPage } from './EmailPage.js';
import { ExistingStep } from './ExistingStep.js';
import { MobileOtpStep } from './MobileOtpStep.js';
import { MobileStep } from './MobileStep.js';
import { OtpStep } from './OtpStep.js';
import { PersonPage } from './PersonPage.js';
import { ProfessionPage } from './ProfessionPage.js';
import { ReviewPage } from './ReviewPage.js';
import { useDetailsPages, type DetailsPages } from './useDetailsPages.js';
import { useHprRegistration, type UseHprRegistration, type UseHprRegistrationOptions } from './useHprRegistration.js';
import { UsernameStep } from './UsernameStep.js';

export interface HprRegistrationWizardProps extends UseHprRegistrationOptions {
  /** The professional has an HPR ID: made now, or found. */
  onComplete: (result: HprRegistrationResult) => void;
  /** The professional goes on without an HPR ID. Left out, the way is not offered. */
  onCancel?: (() => void) | undefined;
  /** `self` on the professional's own device, where it may fill in what it knows of them; `assisted` at a desk. Default `assisted`. */
  mode?: 'self' | 'assisted' | undefined;
  /** Who sits at the desk; goes into the receipt of the consent. */
  operator?: string | undefined;
  /** A screen was finished, gone back from, or left for good. Its name, how it ended and how long it took; nothing of the person. */
  onStep?: ((report: StepReport) => void) | undefined;
  /** Something went wrong. Its code, its field and what can be done; nothing of the person. */
  onError?: ((problem: HprRegistrationProblem) => void) | undefined;
  className?: string | undefined;
}

/**
 * Registers a health professional's HPR ID by Aadhaar, from consent to HPR number and username.
 *
 * @example
 * <HprRegistrationWizard onComplete={({ hprIdNumber }) => save(hprIdNumber)} />
 */
export function HprRegistrationWizard({
  onComplete,
  onCancel,
  mode = 'assisted',
  operator,
  onStep,
  onError,
  className,
  ...options
}: HprRegistrationWizardProps) {
  const registration = useHprRegistration(options);
  const pages = useDetailsPages(registration);
  const text = useMessages('registration', englishRegistration);
  const { step, problem } = registration;
  const name = step.name === 'details' ? pages.page : step.name;
  const isLostOnTheWay = step.name === 'uncertain' && step.during !== 'create';
  const stage = stages.indexOf(isLostOnTheWay ? 'code' : stageOf[name]);
  const report = useStepReports({ name, position: stage, problem, onStep, onError });

  const cancel =
    onCancel &&
    (() => {
      report('cancelled');
      registration.stop();
      onCancel();
    });

  function complete(result: HprRegistrationResult) {
    report('completed');
    onComplete({
      ...result,
      consent: witnessed(result.consent, { agreedBy: result.person?.name, assistedBy: operator }),
    });
  }

  return (
    <Surface part="hpr-registration" className={className ? `cs-wizard ${className}` : 'cs-wizard'}>
      <Progress value={stage + 1} max={stages.length} label={text.progress({ step: stage + 1, of: stages.length })} />
      <Steps>
        <Step {...{ registration, pages, mode }} onCancel={cancel} onComplete={complete} />
      </Steps>
    </Surface>
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

interface StepProps {
  registration: UseHprRegistration;
  pages: DetailsPages;
  mode: 'self' | 'assisted';
  onCancel: (() => void) | undefined;
  onComplete: (result: HprRegistrationResult) => void;
}

function Step({ registration, pages, mode, onCancel, onComplete }: StepProps) {
  const { consents, aadhaar, problems, uncertain } = useMessages('hpr', english);
  const { step } = registration;
  switch (step.name) {
    case 'consent':
      return <ConsentStep texts={consents} onAgree={registration.agree} onDecline={onCancel} />;
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
      return <ExistingStep step={step} onClose={() => onComplete(step.result)} />;
    case 'mobile':
      return <MobileStep step={step} registration={registration} mode={mode} />;
    case 'mobile-otp':
      return <MobileOtpStep step={step} registration={registration} onCancel={onCancel} />;
    case 'username':
      return <UsernameStep step={step} registration={registration} />;
    case 'details':
      return <Details {...{ registration, pages, mode }} username={step.username} />;
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
      return <DoneStep step={step} onClose={() => onComplete(step.result)} />;
    default:
      return step satisfies never;
  }
}

function Details({ username, mode, ...page }: Omit<StepProps, 'onCancel' | 'onComplete'> & { username: string }) {
  switch (page.pages.page) {
    case 'profession':
      return <ProfessionPage {...page} />;
    case 'person':
      return <PersonPage {...page} />;
    case 'email':
      return <EmailPage {...page} mode={mode} />;
    case 'review':
      return <ReviewPage {...page} username={username} mode={mode} />;
    default:
      return page.pages.page satisfies never;
  }
}
