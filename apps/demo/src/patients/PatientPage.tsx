import type { Patient } from '@carestack/core';
import { patientName } from '@carestack/core/patients';
import { PatientForm, usePatient } from '@carestack/react/patients';
import { useErrorText } from '@carestack/react/provider';
import { useState } from 'react';
import { goTo, paths, usePlace } from '../routes.js';
import { PageHeading } from '../shell/PageHeading.js';
import { useWords } from '../words/Words.js';
import { ConfirmRemoval } from './ConfirmRemoval.js';
import { PatientDetails } from './PatientDetails.js';

export function PatientPage({ id }: { id: string }) {
  const { patient: words, loading } = useWords();
  const { data: patient, error, refetch } = usePatient(id);
  const errorText = useErrorText();
  const back = { href: paths.patients, label: words.back };

  if (patient) return <KnownPatient patient={patient} />;
  return (
    <div className="page narrow">
      <PageHeading title={words.title} back={back} />
      {error ? (
        <div role="alert">
          <p>{errorText(error)}</p>
          {error.code !== 'not_found' && (
            <button type="button" className="cs-button" onClick={() => void refetch()}>
              {words.retry}
            </button>
          )}
        </div>
      ) : (
        <p className="quiet" role="status">
          {loading}
        </p>
      )}
    </div>
  );
}

function KnownPatient({ patient }: { patient: Patient }) {
  const { patient: words } = useWords();
  const { notice } = usePlace();
  const [mode, setMode] = useState<'view' | 'edit' | 'removal'>('view');
  const path = paths.patient(patient.id);
  const back = { href: paths.patients, label: words.back };

  if (mode === 'edit') {
    return (
      <div className="page narrow">
        <PageHeading title={words.editTitle} back={back} />
        <div className="sheet padded">
          <PatientForm
            patient={patient}
            onUpdated={() => {
              setMode('view');
              goTo(path, { isReplacing: true, notice: 'saved' });
            }}
            onCancel={() => setMode('view')}
          />
        </div>
      </div>
    );
  }

  return (
    <div className="page narrow">
      <PageHeading title={patientName(patient) || words.unnamed} tabTitle={words.title} back={back}>
        <button type="button" className="cs-button" onClick={() => setMode('edit')}>
          {words.edit}
        </button>
      </PageHeading>
      <div role="status">{notice && <p className={`told ${notice}`}>{words.notices[notice]}</p>}</div>
      <PatientDetails patient={patient} />
      <p className="page-end">
        <button type="button" className="cs-button" data-variant="danger" onClick={() => setMode('removal')}>
          {words.remove}
        </button>
      </p>
      {mode === 'removal' && (
        <ConfirmRemoval
          id={patient.id}
          onCancel={() => setMode('view')}
          onRemoved={() => goTo(paths.patients, { isReplacing: true })}
        />
      )}
    </div>
  );
}
