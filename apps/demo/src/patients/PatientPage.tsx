import type { Patient } from '@carestack/core';
import { PatientDetails, PatientForm, PatientHeader, useDeletePatient, usePatient } from '@carestack/react/patients';
import { lazy, Suspense } from 'react';
import { DocumentList } from '../documents/DocumentList.js';
import { RecordPage } from '../records/RecordPage.js';
import { goTo, paths } from '../routes.js';
import { PageHeading } from '../shell/PageHeading.js';
import { useWords } from '../words/Words.js';

const PatientVisits = lazy(async () => {
  const { PatientVisits: part } = await import('../visit/PatientVisits.js');
  return { default: part };
});

export function PatientPage({ id }: { id: string }) {
  const { patients: words } = useWords();
  const { data: patient } = usePatient(id);

  if (patient) return <KnownPatient patient={patient} />;
  return (
    <div className="page narrow">
      <PageHeading title={words.one} back={{ href: paths.patients.list, label: words.title }} />
      <PatientHeader patientId={id} />
    </div>
  );
}

function KnownPatient({ patient }: { patient: Patient }) {
  const { patients: words, visits, documents } = useWords();
  // Not a callback of the call: by then this page is gone with the patient it shows.
  const removal = useDeletePatient({ onSuccess: () => goTo(paths.patients.list, { isReplacing: true }) });

  return (
    <RecordPage
      section="patients"
      id={patient.id}
      removal={removal}
      renderForm={(done) => <PatientForm patient={patient} {...done} />}
    >
      {(edit) => (
        <>
          <div className="sheet padded">
            <PatientHeader
              patient={patient}
              actions={
                <>
                  <a className="cs-button" data-variant="primary" href={paths.visits.for(patient.id)}>
                    {visits.new.action}
                  </a>
                  <button type="button" className="cs-button" onClick={edit}>
                    {words.edit.action}
                  </button>
                </>
              }
            />
          </div>
          <section className="sheet padded" aria-labelledby="documents">
            <h2 id="documents">{documents.title}</h2>
            <DocumentList patientId={patient.id} />
          </section>
          <Suspense>
            <PatientVisits patientId={patient.id} />
          </Suspense>
          <div className="sheet padded">
            <PatientDetails patient={patient} />
          </div>
        </>
      )}
    </RecordPage>
  );
}
