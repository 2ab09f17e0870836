'use client';

import { useId, useState } from 'react';
import { Button } from '../../kit/index.js';
import { documentComposer as english } from '../../messages/en/documentComposer.js';
import { encounterForm as englishForm } from '../../messages/en/encounterForm.js';
import { useMessages } from '../../provider/index.js';
import type { ClinicalDocument } from './clinicalDocument.js';
import type { FoundDocument } from './sheaf.js';
import { useNumber } from './words.js';

interface FoundDocumentsProps {
  composing: ClinicalDocument;
  /** Whether a line is being changed: what stands in its fields would be lost. */
  isEditing?: boolean | undefined;
}

/** On a phone, more than these would push the draft out of sight. */
const mostInView = 4;

/** The documents of the papers where there are several: what each is, how it stands, and how many are left. */
export function FoundDocuments({ composing, isEditing = false }: FoundDocumentsProps) {
  const { found: text, done, approve } = useMessages('documentComposer', english);
  const { titles } = useMessages('encounterForm', englishForm);
  const titleId = useId();
  const number = useNumber();
  const [isAsked, setAsked] = useState(false);
  const { documents, left } = composing;
  if (documents.length < 2) return null;

  function open(document: FoundDocument) {
    setAsked(true);
    if (!isEditing) composing.open(document);
  }

  const list = (
    <ul className="cs-draft-items">
      {documents.map((document) => {
        const name = `${number(document.place)}. ${document.name ?? titles[composing.caseType]}`;
        return (
          <li
            key={document.place}
            className="cs-draft-item"
            data-selected={document.isOnScreen || undefined}
            aria-current={document.isOnScreen || undefined}
          >
            <div className="cs-draft-body">
              <p className="cs-draft-line">
                <bdi>{name}</bdi>
              </p>
              <p className="cs-hint">{document.standing === 'done' ? done.badge : text.standings[document.standing]}</p>
            </div>
            {document.canOpen && (
              <Button
                variant="quiet"
                aria-label={text.openOf({ open: text.open, name })}
                onClick={() => open(document)}
              >
                {text.open}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );

  return (
    <section className="cs-stack cs-screen-only" data-part="found-documents" aria-labelledby={titleId}>
      <div>
        <h3 id={titleId} className="cs-form-section-title">
          {text.title({ count: documents.length })}
        </h3>
        <p className="cs-hint">{text.left({ count: left })}</p>
      </div>
      {documents.length > mostInView ? (
        <details className="cs-composer-changes">
          <summary>{text.all}</summary>
          {list}
        </details>
      ) : (
        list
      )}
      {isAsked && isEditing && <p role="status">{approve.open}</p>}
    </section>
  );
}

/** The name of the document on the screen; of several, which of them it is. */
export function useDocumentTitle({ caseType, documents }: ClinicalDocument): string {
  const { found: text } = useMessages('documentComposer', english);
  const { titles } = useMessages('encounterForm', englishForm);
  const number = useNumber();
  const here = documents.find(({ isOnScreen }) => isOnScreen);
  if (!here || documents.length < 2) return titles[caseType];
  return text.heading({ kind: titles[caseType], place: number(here.place), count: number(documents.length) });
}
