'use client';

import { useEffect, useId, useMemo, useRef } from 'react';
import { Button, focusById, Notice } from '../kit/index.js';
import { organizationRegistration as english } from '../messages/en/organizationRegistration.js';
import { useMessages } from '../provider/index.js';
import { UncertainStep, useStepReports, WizardFrame, type StepReport, type WizardPart } from '../registration/index.js';
import { AnsweringContext, useAnswering } from './answers.js';
import { ContactStep } from './ContactStep.js';
import { DoneStep } from './DoneStep.js';
import { EquipmentStep } from './EquipmentStep.js';
import { FacilityStep } from './FacilityStep.js';
import { HoursStep } from './HoursStep.js';
import { MedicineStep } from './MedicineStep.js';
import { PhotosStep } from './PhotosStep.js';
import { PlaceStep } from './PlaceStep.js';
import { ProgrammesStep } from './ProgrammesStep.js';
import type { OrganizationProblem, OrganizationResult } from './registration/createDraftJourney.js';
import { questionSteps, type OrganizationField, type OrganizationStep } from './registration/draft.js';
import { ReviewStep } from './ReviewStep.js';
import { useOrganizationRegistration, type UseOrganizationRegistrationOptions } from './useOrganizationRegistration.js';

export interface OrganizationRegistrationWizardProps extends UseOrganizationRegistrationOptions {
  /** The facility was submitted, and the person has seen the answer. */
  onComplete: (result: OrganizationResult) => void;
  /** The facility is on record already, and is wanted. Without it, those that may be the same are only told. */
  onFound?: ((facilityId: string) => void) | undefined;
  /** The person leaves for now; what was typed is there when they come back. Left out, the way is not offered. */
  onCancel?: (() => void) | undefined;
  /** A screen was finished, gone back from, or left. Its name, how it ended and how long it took; nothing that was typed. */
  onStep?: ((report: StepReport) => void) | undefined;
  /** The service refused something or could not be reached. A code and a field, nothing that was typed. */
  onError?: ((problem: OrganizationProblem) => void) | undefined;
  className?: string | undefined;
  /** Classes for the parts inside. */
  classNames?: Readonly<Partial<Record<WizardPart, string>>> | undefined;
}

/**
 * Registers a facility with every group that the register asks for, step by step, up to its answer.
 *
 * @example
 * <OrganizationRegistrationWizard accountId={account.id} onComplete={({ facilityId }) => save(facilityId)} />
 */
export function OrganizationRegistrationWizard({
  onComplete,
  onFound,
  onCancel,
  onStep,
  onError,
  className,
  classNames,
  ...options
}: OrganizationRegistrationWizardProps) {
  const text = useMessages('organizationRegistration', english);
  const registration = useOrganizationRegistration(options);
  const { step, aim, problem, resumed, isSending, result } = registration;
  const position =
    step === 'done' ? questionSteps.length : questionSteps.indexOf(step === 'uncertain' ? 'review' : step);
  const report = useStepReports({ name: step, position, problem, onStep, onError });
  const prefix = useId();
  const frame = useRef<HTMLDivElement>(null);
  const seenAim = useRef<OrganizationField | null>(null);

  useEffect(() => {
    if (aim === seenAim.current) return;
    seenAim.current = aim;
    const root = frame.current?.getRootNode();
    if (aim) focusById(`${prefix}-${aim}`, root instanceof ShadowRoot ? root : document);
  }, [aim, prefix]);

  function complete() {
    if (!result) return;
    report('completed');
    onComplete(result);
  }

  const answering = useMemo(() => {
    function cancel() {
      report('cancelled');
      onCancel?.();
    }

    return {
      registration,
      onFound,
      idOf: (field: OrganizationField) => `${prefix}-${field}`,
      actions: onCancel && !isSending && (
        <Button variant="quiet" onClick={cancel}>
          {text.cancel}
        </Button>
      ),
    };
  }, [registration, prefix, report, onFound, onCancel, isSending, text]);

  return (
    <div ref={frame}>
      <WizardFrame
        part="organization-registration"
        position={Math.min(position, questionSteps.length)}
        count={questionSteps.length + 1}
        className={className}
        classNames={classNames}
        onBeginAnew={null}
      >
        {resumed && step === 'facility' && (
          <Notice tone="info">
            <p>{text.resumed[resumed]}</p>
            <Button onClick={registration.startAgain}>{text.resumed.beginAnew}</Button>
          </Notice>
        )}
        <AnsweringContext.Provider value={answering}>
          <Step key={step} step={step} result={result} onComplete={complete} />
        </AnsweringContext.Provider>
      </WizardFrame>
    </div>
  );
}

interface StepProps {
  step: OrganizationStep;
  result: OrganizationResult | null;
  onComplete: () => void;
}

function Step({ step, result, onComplete }: StepProps) {
  switch (step) {
    case 'facility':
      return <FacilityStep />;
    case 'medicine':
      return <MedicineStep />;
    case 'place':
      return <PlaceStep />;
    case 'contact':
      return <ContactStep />;
    case 'hours':
      return <HoursStep />;
    case 'photos':
      return <PhotosStep />;
    case 'equipment':
      return <EquipmentStep />;
    case 'programmes':
      return <ProgrammesStep />;
    case 'review':
      return <ReviewStep />;
    case 'uncertain':
      return <LostAnswer />;
    case 'done':
      return result && <DoneStep result={result} onClose={onComplete} />;
    default:
      return step satisfies never;
  }
}

function LostAnswer() {
  const { uncertain: text } = useMessages('organizationRegistration', english);
  const { registration, actions } = useAnswering();
  return (
    <UncertainStep
      what={text.what}
      advice={text.advice}
      submitLabel={text.submit}
      isPending={registration.isSending}
      onSubmit={() => void registration.submit()}
      actions={actions}
    />
  );
}
