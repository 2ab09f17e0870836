import { EhrApiError } from '@carestack/core';
import type { AbhaRegistrationResult } from '@carestack/core/abha';
import { AbhaRegistrationWizard } from '@carestack/react/abha';
import { PatientForm, useCreatePatient } from '@carestack/react/patients';
import { useErrorText, useRoom } from '@carestack/react/provider';
import { useEffect, useRef, useState } from 'react';
import { Bedside } from '../phone/Bedside.js';
import { goTo, type Notice, noticeOf, paths } from '../routes.js';
import { PageHeading } from '../shell/PageHeading.js';
import { useWords } from '../words/Words.js';
import { patientFromAbha, patientWithAbha, profileOf } from './patientFromAbha.js';
import { StageHeading } from './StageHeading.js';

type Stage =
  | { name: 'wizard' }
  | { name: 'saving' }
  | { name: 'details'; result: AbhaRegistrationResult }
  | { name: 'failed'; result: AbhaRegistrationResult; error: EhrApiError };

/** From a look among the patients to a patient in the list. */
export function RegistrationPage() {
  const { registration: words, patients } = useWords();
  const { stage, addPatient, open } = useRegisteredPatient();

  return (
    <div className="page">
      <PageHeading
        title={words.title}
        intro={words.intro}
        back={{ href: paths.patients.list, label: patients.title }}
      />
      <div className="desk">
        <div className="sheet padded">
          <StageView stage={stage} addPatient={addPatient} open={open} />
        </div>
        <Bedside register="abha" />
      </div>
    </div>
  );
}

interface StageViewProps {
  stage: Stage;
  addPatient: (result: AbhaRegistrationResult) => Promise<void>;
  open: (id: string, notice: Notice) => void;
}

function StageView({ stage, addPatient, open }: StageViewProps) {
  const { registration: words } = useWords();
  const errorText = useErrorText();

  switch (stage.name) {
    case 'wizard':
      return (
        <AbhaRegistrationWizard
          addressSuffix="@sbx"
          onFound={({ id }) => open(id, 'known')}
          onComplete={(result) => void addPatient(result)}
          onCancel={({ mobile }) => goTo(paths.patients.new, { brought: { mobile } })}
        />
      );
    case 'saving':
      return (
        <p className="quiet" role="status">
          {words.saving}
        </p>
      );
    case 'details':
      return (
        <>
          <StageHeading title={words.more} />
          <p>{words.moreText}</p>
          <PatientForm
            abhaProfile={profileOf(stage.result)}
            onCreated={(created) => open(created.id, noticeOf(created))}
          />
        </>
      );
    case 'failed':
      return (
        <div role="alert">
          <StageHeading title={words.failed} />
          <p>{errorText(stage.error)}</p>
          <p>{words.failedText}</p>
          <button
            type="button"
            className="cs-button"
            data-variant="primary"
            onClick={() => void addPatient(stage.result)}
          >
            {words.retry}
          </button>
        </div>
      );
    default:
      return stage satisfies never;
  }
}

/**
 * Makes the patient of an ABHA, once: a patient who has it already is shown instead, and after a lost answer the record is looked up
 * before anything is written again.
 */
function useRegisteredPatient() {
  const patients = useRoom('patients');
  const { mutateAsync: create } = useCreatePatient();
  const [stage, setStage] = useState<Stage>({ name: 'wizard' });
  const isHere = useRef(true);

  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);

  function open(id: string, notice: Notice): void {
    if (isHere.current) goTo(paths.patients.record(id), { isReplacing: true, notice });
  }

  async function addPatient(result: AbhaRegistrationResult): Promise<void> {
    setStage({ name: 'saving' });
    try {
      const known = await patientWithAbha(patients, result.abhaNumber);
      if (known) return open(known.id, 'known');
      const patient = patientFromAbha(result);
      if (!patient) return setStage({ name: 'details', result });
      const created = await create(patient);
      return open(created.id, noticeOf(created));
    } catch (error) {
      if (!(error instanceof EhrApiError)) throw error;
      return setStage(
        error.code === 'validation_failed' ? { name: 'details', result } : { name: 'failed', result, error },
      );
    }
  }

  return { stage, addPatient, open };
}
