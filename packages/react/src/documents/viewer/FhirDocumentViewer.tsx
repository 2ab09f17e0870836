'use client';

import { type ClinicalDocument, type DocumentParty, readDocument } from '@carestack/core/fhir';
import { useMemo, useState } from 'react';
import { Button, EmptyState, Notice } from '../../kit/index.js';
import { documentViewer as english } from '../../messages/en/documentViewer.js';
import { Surface, useMessages } from '../../provider/index.js';
import { DocumentFindings } from './DocumentFindings.js';
import { keyOf } from './keyOf.js';
import { LazyPart } from './LazyPart.js';
import { ReadingView } from './ReadingView.js';
import { TableView } from './TableView.js';
import { type FactText, useFactText } from './useFactText.js';

export interface FhirDocumentViewerProps {
  /** A FHIR document bundle, or its JSON. It need not be trusted. */
  bundle: unknown;
  className?: string | undefined;
}

const loadRawView = async () => (await import('./RawView.js')).RawView;

const views = ['reading', 'table', 'raw'] as const;

/**
 * Shows a clinical document: any of ABDM's eight kinds, and any other resource in the bundle. Nothing in it is executed or loaded.
 *
 * @example
 * <FhirDocumentViewer bundle={bundle} />
 */
export function FhirDocumentViewer({ bundle, className }: FhirDocumentViewerProps) {
  const text = useMessages('documentViewer', english);
  const read = useMemo(() => readDocument(bundle), [bundle]);
  const [view, setView] = useState<(typeof views)[number]>('reading');

  return (
    <Surface part="fhir-document-viewer" className={className ? `cs-document ${className}` : 'cs-document'}>
      {read && <DocumentHead read={read} />}
      <div role="group" aria-label={text.views.label} className="cs-document-views cs-screen-only">
        {views.map((name) => (
          <Button key={name} variant="quiet" aria-pressed={view === name} onClick={() => setView(name)}>
            {text.views[name]}
          </Button>
        ))}
      </div>
      {read && !read.isWhole && <Notice tone="warning">{text.notWhole}</Notice>}
      {view === 'raw' ? (
        <LazyPart load={loadRawView} bundle={bundle} />
      ) : !read ? (
        <EmptyState title={text.empty.title}>
          <p>{text.empty.body}</p>
        </EmptyState>
      ) : view === 'table' ? (
        <TableView read={read} />
      ) : (
        <ReadingView read={read} />
      )}
      <DocumentFindings bundle={bundle} />
    </Surface>
  );
}

function DocumentHead({ read }: { read: ClinicalDocument }) {
  const text = useMessages('documentViewer', english);
  const words = useFactText(read.language);
  const { kind, title, date, status, patient, authors, organizations } = read;
  const kindText = kind ? text.kinds[kind] : text.unknownKind;
  // Services call a document by its kind, or by its kind and the day, which stands above.
  const isKindAlone = kind !== null && title?.split(', ')[0]?.toLowerCase() === english.kinds[kind].toLowerCase();
  const heading = title && !isKindAlone ? words.written(title) : { text: kindText, lang: undefined };
  const facts: readonly [label: string, parties: readonly DocumentParty[]][] = [
    [text.patient, patient ? [patient] : []],
    [text.authors, authors],
    [text.organizations, organizations],
  ];
  return (
    <header className="cs-document-head">
      <p className="cs-document-kind">
        {[!isKindAlone && kindText, date && words.time(date), status && words.word(status)].filter(Boolean).join(' · ')}
      </p>
      <h2 className="cs-document-title">
        <bdi lang={heading.lang}>{heading.text}</bdi>
      </h2>
      <dl className="cs-document-people">
        {facts
          .filter(([, parties]) => parties.length > 0)
          .map(([label, parties]) => (
            <div key={label}>
              <dt>{label}</dt>
              {parties.map((party) => (
                <Party key={keyOf(party)} party={party} words={words} />
              ))}
            </div>
          ))}
      </dl>
    </header>
  );
}

function Party({ party, words }: { party: DocumentParty; words: FactText }) {
  const text = useMessages('documentViewer', english);
  const { name, gender, birthDate, qualifications, identifiers } = party;
  const about = [
    gender && words.word(gender),
    birthDate && text.bornOn({ date: words.time(birthDate) }),
    ...qualifications,
  ].filter(Boolean);
  return (
    <dd>
      <bdi className="cs-document-name">{name ?? text.nameless}</bdi>
      {about.length > 0 && <span>{about.join(', ')}</span>}
      {identifiers.map(({ type, value }) => (
        <span key={value}>
          {type && <bdi lang={words.written(type).lang}>{type}</bdi>} <bdi dir="ltr">{value}</bdi>
        </span>
      ))}
    </dd>
  );
}
