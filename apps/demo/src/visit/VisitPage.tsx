import type { Appointment } from '@carestack/core';
import { type CaseType, caseTypes } from '@carestack/core/ai';
import { dateAt } from '@carestack/core/availability';
import type { Patient } from '@carestack/core/patients';
import { ClinicalDocumentComposer } from '@carestack/react/documents';
import { Select } from '@carestack/react/kit';
import { encounterForm as english } from '@carestack/react/messages/en';
import { PatientHeader } from '@carestack/react/patients';
import { usePractitioner } from '@carestack/react/practitioners';
import { useLocale, useMessages, useSurroundings } from '@carestack/react/provider';
import { DocumentList } from '../documents/DocumentList.js';
import { goTo, paths } from '../routes.js';
import { useWords } from '../words/Words.js';
import { detailsOf } from './detailsOf.js';
import { KeptAndLinked } from './KeptAndLinked.js';
import { OfVisit } from './OfVisit.js';

export interface VisitPageProps {
  reference: string;
  /** Which document is composed. A consultation, unless it is one of the kinds. */
  kind: string | null;
}

/** One visit: who comes, what is written about it, and the documents it has. */
export function VisitPage({ reference, kind }: VisitPageProps) {
  const { visit: words, today } = useWords();
  return (
    <OfVisit reference={reference} title={words.title} back={{ href: paths.today.list, label: today.title }}>
      {(visit, patient) => (
        <Visit visit={visit} patient={patient} kind={caseTypes.find((one) => one === kind) ?? 'OPConsultation'} />
      )}
    </OfVisit>
  );
}

function Visit({ visit, patient, kind }: { visit: Appointment; patient: Patient; kind: CaseType }) {
  const { visit: words, documents } = useWords();
  const { titles } = useMessages('encounterForm', english);
  const { reference } = visit;

  return (
    <div className="chart">
      <div className="sheet padded">
        <PatientHeader
          patient={patient}
          actions={
            <>
              <a className="cs-button" href={paths.patients.record(patient.id)}>
                {words.record}
              </a>
              <a className="cs-button" href={paths.visits.stay(reference)}>
                {words.stay}
              </a>
            </>
          }
        />
        <When visit={visit} />
      </div>
      <section className="sheet padded" aria-label={words.compose}>
        <div className="chosen-kind">
          <Select
            label={words.kind}
            value={kind}
            onChange={({ target }) => goTo(paths.visits.open(reference, target.value), { isReplacing: true })}
          >
            {caseTypes.map((one) => (
              <option key={one} value={one}>
                {titles[one]}
              </option>
            ))}
          </Select>
        </div>
        <ClinicalDocumentComposer
          caseType={kind}
          name={reference}
          patientDetails={detailsOf(patient)}
          renderLinking={(made) => <KeptAndLinked made={made} patient={patient} appointmentReference={reference} />}
        />
      </section>
      <section className="sheet padded" aria-labelledby="documents-of-visit">
        <h2 id="documents-of-visit">{documents.ofVisit}</h2>
        <DocumentList patientId={patient.id} appointmentReference={reference} />
      </section>
    </div>
  );
}

function When({ visit: { startTime, practitionerReference } }: { visit: Appointment }) {
  const { visit: words } = useWords();
  const locale = useLocale();
  const { timeZone } = useSurroundings();
  const { data: practitioner } = usePractitioner(practitionerReference, { enabled: practitionerReference !== '' });
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone });
  const name = [practitioner?.firstName, practitioner?.middleName, practitioner?.lastName].filter(Boolean).join(' ');
  const when = startTime ? time.format(new Date(startTime)) : words.noTime;
  const day = startTime && paths.today.day(dateAt(startTime, timeZone), practitioner?.department ?? 'all');
  return (
    <p className="quiet">
      {name ? words.when({ when, name }) : when} {day && <a href={day}>{words.inSchedule}</a>}
    </p>
  );
}
