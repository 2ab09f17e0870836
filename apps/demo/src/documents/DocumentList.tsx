import { encounterForm as english } from '@carestack/react/messages/en';
import { useLocale, useMessages, useSurroundings } from '@carestack/react/provider';
import { paths } from '../routes.js';
import { useWords } from '../words/Words.js';
import { type DocumentEntry, useDocumentsOf } from './documents.queries.js';

export interface DocumentListProps {
  patientId: string;
  /** Those of one visit alone. */
  appointmentReference?: string;
}

/** What was approved here about a patient. Each leads to its reading view. */
export function DocumentList({ patientId, appointmentReference }: DocumentListProps) {
  const { documents: words, loading } = useWords();
  const { data, error, refetch } = useDocumentsOf(patientId);
  const shown = data?.filter((one) => !appointmentReference || one.appointmentReference === appointmentReference);

  if (!shown && !error) return <p className="quiet">{loading}</p>;
  if (!shown) {
    return (
      <div role="alert">
        <p>{words.failed}</p>
        <button type="button" className="cs-button" onClick={() => void refetch()}>
          {words.retry}
        </button>
      </div>
    );
  }
  if (shown.length === 0) return <p className="quiet">{words.empty}</p>;
  return (
    <ul className="documents">
      {shown.map((document) => (
        <DocumentLine key={document.id} document={document} />
      ))}
    </ul>
  );
}

function DocumentLine({
  document: { id, caseType, at, practitionerName, careContextName },
}: {
  document: DocumentEntry;
}) {
  const { documents: words } = useWords();
  const { titles } = useMessages('encounterForm', english);
  const locale = useLocale();
  const { timeZone } = useSurroundings();
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  return (
    <li>
      <a href={paths.documents.one(id)}>
        <strong>{titles[caseType]}</strong>
        <span className="quiet">{words.approvedBy({ name: practitionerName, time: time.format(new Date(at)) })}</span>
      </a>
      <span className="mark" data-linked={careContextName !== null || undefined}>
        {careContextName === null ? words.notLinked : words.linked}
      </span>
    </li>
  );
}
