import type { Patient } from '@carestack/core/patients';
import { ClinicalDocumentComposer, StayDocuments, type TriggeredSummary } from '@carestack/react/documents';
import { PatientHeader } from '@carestack/react/patients';
import { useState } from 'react';
import { goTo, paths } from '../routes.js';
import { useWords } from '../words/Words.js';
import { detailsOf } from './detailsOf.js';
import { KeptAndLinked } from './KeptAndLinked.js';
import { OfVisit } from './OfVisit.js';

export interface StayPageProps {
  /** Of the visit with which the stay began. */
  reference: string;
  stayId: string | null;
}

/** A stay in hospital: its papers day by day, the summary that is written from them, and the document somebody approves. */
export function StayPage({ reference, stayId }: StayPageProps) {
  const { visit: words } = useWords();
  return (
    <OfVisit reference={reference} title={words.stay} back={{ href: paths.visits.open(reference), label: words.title }}>
      {(_, patient) => <Stay reference={reference} stayId={stayId} patient={patient} />}
    </OfVisit>
  );
}

function Stay({ reference, stayId, patient }: StayPageProps & { patient: Patient }) {
  const { visit: words } = useWords();
  const [summary, setSummary] = useState<TriggeredSummary['data']>(null);

  return (
    <div className="chart">
      <div className="sheet padded">
        <PatientHeader patient={patient} />
      </div>
      <div className="sheet padded">
        <StayDocuments
          name={reference}
          stayId={stayId}
          // The address finds the stay again after a reload; its id says nothing of anybody.
          onStay={(id) => goTo(paths.visits.stay(reference, id), { isReplacing: true, isStill: true })}
          isSummaryShown={false}
          onSummary={({ data }) => setSummary(data)}
        />
      </div>
      {summary && (
        <section className="sheet padded" aria-label={words.discharge}>
          <ClinicalDocumentComposer
            caseType="DischargeSummary"
            name={`stay.${reference}`}
            summary={summary}
            patientDetails={detailsOf(patient)}
            renderLinking={(made) => <KeptAndLinked made={made} patient={patient} appointmentReference={reference} />}
          />
        </section>
      )}
    </div>
  );
}
