import { usePatient } from '@carestack/react/patients';
import { encounterForm as english } from '@carestack/react/messages/en';
import { FhirDocumentViewer } from '@carestack/react/documents';
import { useMessages } from '@carestack/react/provider';
import { useMemo } from 'react';
import { paths, usePlace } from '../routes.js';
import { PageHeading } from '../shell/PageHeading.js';
import { LinkToAbha } from '../visit/LinkToAbha.js';
import { useWords } from '../words/Words.js';
import { approvedAgain } from './approvedAgain.js';
import { type KeptDocument, NoSuchDocument, useKeptDocument } from './documents.queries.js';

/** One document to read, and to link where that is still to be done. */
export function DocumentPage({ id }: { id: string }) {
  const { documents: words, patients, loading } = useWords();
  const { data: document, error, refetch } = useKeptDocument(id);
  const { titles } = useMessages('encounterForm', english);
  const { notice } = usePlace();
  const back = document
    ? { href: paths.patients.record(document.patientReference), label: patients.one }
    : { href: paths.patients.list, label: patients.title };

  return (
    <div className="page">
      <PageHeading title={document ? titles[document.approved.caseType] : words.one} back={back} />
      <div role="status">
        {(notice === 'saved' || notice === 'partly') && <p className="told saved">{words.abhaAdded}</p>}
      </div>
      {!document && !error && <p className="quiet">{loading}</p>}
      {!document && error && (
        <div className="sheet padded" role="alert">
          <p>{error instanceof NoSuchDocument ? words.missing : words.failed}</p>
          {!(error instanceof NoSuchDocument) && (
            <button type="button" className="cs-button" onClick={() => void refetch()}>
              {words.retry}
            </button>
          )}
        </div>
      )}
      {document && (
        <div className="chart">
          <Link document={document} />
          <div className="sheet padded">
            <FhirDocumentViewer bundle={document.bundle} />
          </div>
        </div>
      )}
    </div>
  );
}

function Link({ document }: { document: KeptDocument }) {
  const { documents: words } = useWords();
  const { data: patient } = usePatient(document.patientReference);
  const made = useMemo(() => approvedAgain(document), [document]);
  if (document.careContextName !== null) {
    return <p className="told known">{words.linkedAs({ name: document.careContextName })}</p>;
  }
  if (!patient) return null;
  return (
    <section className="sheet padded linking" aria-label={words.link}>
      <h2>{words.link}</h2>
      <LinkToAbha
        id={document.id}
        made={made}
        patient={patient}
        appointmentReference={document.appointmentReference}
        linking={document.linking}
      />
    </section>
  );
}
