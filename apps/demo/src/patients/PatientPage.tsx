import type { Patient } from '@carestack/core';
import { PatientDetails, PatientForm, PatientHeader, usePatient } from '@carestack/react/patients';
import { useState } from 'react';
import { goTo, paths, usePlace } from '../routes.js';
import { PageHeading } from '../shell/PageHeading.js';
import { useWords } from '../words/Words.js';
import { ConfirmRemoval } from './ConfirmRemoval.js';

export function PatientPage({ id }: { id: string }) {
  const { patient: words } = useWords();
  const { data: patient } = usePatient(id);

  if (patient) return <KnownPatient patient={patient} />;
  return (
    <div className="page narrow">
      <PageHeading title={words.title} back={{ href: paths.patients, label: words.back }} />
      <PatientHeader patientId={id} />
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
      <PageHeading title={words.title} back={back} />
      <div role="status">{notice && <p className={`told ${notice}`}>{words.notices[notice]}</p>}</div>
      <div className="chart">
        <div className="sheet padded">
          <PatientHeader
            patient={patient}
            actions={
              <button type="button" className="cs-button" onClick={() => setMode('edit')}>
                {words.edit}
              </button>
            }
          />
        </div>
        <div className="sheet padded">
          <PatientDetails patient={patient} />
        </div>
      </div>
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
