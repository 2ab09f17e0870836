import type { Patient } from '@carestack/core/patients';
import { abhaNumberOf, patientName } from '@carestack/core/patients';
import { AbhaRegistrationWizard, sessionSnapshotStore } from '@carestack/react/abha';
import { usePatient } from '@carestack/react/patients';
import { useErrorText } from '@carestack/react/provider';
import { useState } from 'react';
import { Bedside } from '../phone/Bedside.js';
import { goTo, paths } from '../routes.js';
import { PageHeading } from '../shell/PageHeading.js';
import { useWords } from '../words/Words.js';
import { DifferencesForm } from './DifferencesForm.js';
import { StageHeading } from './StageHeading.js';
import { type CompletionStage, useCompletedPatient } from './useCompletedPatient.js';

export interface CompletionPageProps {
  patientId: string;
  /** The document that waits for the ABHA, to come back to. */
  documentId: string | null;
}

/** Brings an ABHA to a patient who is on record, and goes back to where it was missed. */
export function CompletionPage({ patientId, documentId }: CompletionPageProps) {
  const { completion: words, documents, patients, loading } = useWords();
  const errorText = useErrorText();
  const { data: patient, error, refetch } = usePatient(patientId);
  const back = documentId
    ? { href: paths.documents.one(documentId), label: documents.one }
    : { href: paths.patients.record(patientId), label: patients.one };

  return (
    <div className="page">
      <PageHeading title={words.title} intro={words.intro} back={back} />
      {!patient && !error && <p className="quiet">{loading}</p>}
      {!patient && error && (
        <div className="sheet padded" role="alert">
          <p>{errorText(error)}</p>
          <button type="button" className="cs-button" onClick={() => void refetch()}>
            {words.retry}
          </button>
        </div>
      )}
      {patient && <Completion key={patient.id} patient={patient} backTo={back.href} />}
    </div>
  );
}

function Completion({ patient: read, backTo }: { patient: Patient; backTo: string }) {
  const { completion: words } = useWords();
  // As it was when this page was opened: what is read meanwhile has the ABHA that was just added.
  const [patient] = useState(read);
  // An ABHA that was half made for somebody never comes to the record of somebody else.
  const [store] = useState(() => sessionSnapshotStore('abha-registration', patient.id));
  const goBack = (isWhole = true) => goTo(backTo, { isReplacing: true, notice: isWhole ? 'saved' : 'partly' });
  const stages = useCompletedPatient(patient, goBack);

  if (abhaNumberOf(patient) || patient.abhaAddress) {
    return (
      <div className="sheet padded">
        <p>{words.has}</p>
        <a className="cs-button" data-variant="primary" href={backTo}>
          {words.back}
        </a>
      </div>
    );
  }
  return (
    <div className="desk">
      <div className="sheet padded">
        <p className="quiet">
          {words.for} <bdi>{patientName(patient)}</bdi>
        </p>
        {stages.stage.name === 'wizard' ? (
          <AbhaRegistrationWizard
            addressSuffix="@sbx"
            findPatients={null}
            resume={store}
            initialValues={{ mobile: patient.mobileNumber ?? '' }}
            onComplete={stages.compare}
            onCancel={() => goTo(backTo, { isReplacing: true })}
          />
        ) : (
          <StageView {...stages} stage={stages.stage} backTo={backTo} onDone={goBack} />
        )}
      </div>
      <Bedside register="abha" store={store} />
    </div>
  );
}

interface StageViewProps extends Omit<ReturnType<typeof useCompletedPatient>, 'stage' | 'compare'> {
  stage: Exclude<CompletionStage, { name: 'wizard' }>;
  backTo: string;
  onDone: () => void;
}

function StageView({ stage, add, backTo, onDone }: StageViewProps) {
  const { completion: words } = useWords();
  const errorText = useErrorText();
  switch (stage.name) {
    case 'saving':
      return (
        <p className="quiet" role="status">
          {words.saving}
        </p>
      );
    case 'differences':
      return (
        <DifferencesForm
          differences={stage.differences}
          onChosen={(details) => void add(stage.result, details)}
          onRefused={() => goTo(backTo, { isReplacing: true })}
        />
      );
    case 'unknown':
      return (
        <>
          <StageHeading title={words.differences.title} />
          <p>{words.unknown}</p>
          <p>{words.number({ number: stage.result.abhaNumber })}</p>
          <p className="page-actions">
            <button
              type="button"
              className="cs-button"
              data-variant="primary"
              onClick={() => void add(stage.result, 'record')}
            >
              {words.differences.submit}
            </button>
            <a className="cs-button" href={backTo}>
              {words.differences.refuse}
            </a>
          </p>
        </>
      );
    case 'taken':
      return (
        <div role="alert">
          <StageHeading title={words.taken} />
          <p>{words.takenText}</p>
          <p className="page-actions">
            <a className="cs-button" data-variant="primary" href={paths.patients.record(stage.id)}>
              {words.openOther}
            </a>
            <a className="cs-button" href={backTo}>
              {words.back}
            </a>
          </p>
        </div>
      );
    case 'kept':
      return (
        <>
          <StageHeading title={words.kept.title} />
          {stage.names.map(({ fact, name }) => (
            <p key={fact}>{words.kept[fact]({ name })}</p>
          ))}
          <p className="page-actions">
            <button type="button" className="cs-button" data-variant="primary" onClick={onDone}>
              {words.kept.done}
            </button>
          </p>
        </>
      );
    case 'failed':
      return (
        <div role="alert">
          <StageHeading title={words.failed} />
          <p>{stage.error ? errorText(stage.error) : words.notTaken}</p>
          <p>{words.failedText}</p>
          <button
            type="button"
            className="cs-button"
            data-variant="primary"
            onClick={() => void add(stage.result, stage.details)}
          >
            {words.retry}
          </button>
        </div>
      );
    default:
      return stage satisfies never;
  }
}
