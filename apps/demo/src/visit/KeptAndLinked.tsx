import type { ApprovedBundle } from '@carestack/core/ai';
import type { Patient } from '@carestack/core/patients';
import { useEffect, useRef } from 'react';
import { useKeepDocument } from '../documents/documents.queries.js';
import { paths } from '../routes.js';
import { useWords } from '../words/Words.js';
import { LinkToAbha } from './LinkToAbha.js';

export interface KeptAndLinkedProps {
  made: ApprovedBundle;
  patient: Patient;
  appointmentReference: string;
}

/** What becomes of an approved document: it is kept with the patient, and then it can be linked. */
export function KeptAndLinked({ made, patient, appointmentReference }: KeptAndLinkedProps) {
  const { documents: words } = useWords();
  const { mutate: keep, data: kept, isError } = useKeepDocument(patient.id, appointmentReference);
  const sent = useRef<ApprovedBundle>(null);

  useEffect(() => {
    // Once for each document; when the screen is opened again, our back end knows it.
    if (sent.current === made) return;
    sent.current = made;
    keep(made);
  }, [made, keep]);

  if (kept) {
    return (
      <section aria-label={words.link} className="kept">
        <p className="told">
          {words.kept} <a href={paths.documents.one(kept.id)}>{words.open}</a>
        </p>
        <h3>{words.link}</h3>
        <LinkToAbha
          id={kept.id}
          made={made}
          patient={patient}
          appointmentReference={appointmentReference}
          linking={kept.linking}
        />
      </section>
    );
  }
  if (!isError) return <p role="status">{words.keeping}</p>;
  return (
    <div role="alert">
      <p className="problem">{words.notKept}</p>
      <button type="button" className="cs-button" onClick={() => keep(made)}>
        {words.retry}
      </button>
    </div>
  );
}
