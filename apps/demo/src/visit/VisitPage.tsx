import type { Appointment } from '@carestack/core';
import { type CaseType, caseTypes, patientDetailsSchema, type PatientDetails } from '@carestack/core/ai';
import type { Patient } from '@carestack/core/patients';
import { useAppointment } from '@carestack/react/appointments';
import { ClinicalDocumentComposer } from '@carestack/react/documents';
import { Select } from '@carestack/react/kit';
import { encounterForm as english } from '@carestack/react/messages/en';
import { PatientHeader, usePatient } from '@carestack/react/patients';
import { usePractitioner } from '@carestack/react/practitioners';
import { useErrorText, useLocale, useMessages, useSurroundings } from '@carestack/react/provider';
import { DocumentList } from '../documents/DocumentList.js';
import { goTo, paths } from '../routes.js';
import { PageHeading } from '../shell/PageHeading.js';
import { useWords } from '../words/Words.js';
import { KeptAndLinked } from './KeptAndLinked.js';

export interface VisitPageProps {
  reference: string;
  /** Which document is composed. A consultation, unless it is one of the kinds. */
  kind: string | null;
}

/** One visit: who comes, what is written about it, and the documents it has. */
export function VisitPage({ reference, kind }: VisitPageProps) {
  const { visit: words, today, loading } = useWords();
  const errorText = useErrorText();
  const appointment = useAppointment(reference);
  const patientId = appointment.data?.patientReference ?? '';
  const patient = usePatient(patientId, { enabled: patientId !== '' });
  const error = appointment.error ?? patient.error;

  return (
    <div className="page">
      <PageHeading title={words.title} back={{ href: paths.today.list, label: today.title }} />
      {appointment.data && patient.data ? (
        <Visit
          visit={appointment.data}
          patient={patient.data}
          kind={caseTypes.find((one) => one === kind) ?? 'OPConsultation'}
        />
      ) : (
        <>
          {error ? (
            <div className="sheet padded" role="alert">
              <p>{errorText(error)}</p>
              <button
                type="button"
                className="cs-button"
                onClick={() => void (appointment.error ? appointment : patient).refetch()}
              >
                {words.retry}
              </button>
            </div>
          ) : (
            <p className="quiet">{loading}</p>
          )}
        </>
      )}
    </div>
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
            <a className="cs-button" href={paths.patients.record(patient.id)}>
              {words.record}
            </a>
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
  return <p className="quiet">{name ? words.when({ when, name }) : when}</p>;
}

/** What a document says of its patient; nothing where their record lacks what the API wants of one. */
function detailsOf(patient: Patient): PatientDetails | undefined {
  const { id, ...details } = patient;
  const known = Object.fromEntries(Object.entries(details).filter(([, value]) => value !== null && value !== ''));
  const read = patientDetailsSchema.safeParse({ ...known, resourceId: id });
  return read.success ? read.data : undefined;
}
