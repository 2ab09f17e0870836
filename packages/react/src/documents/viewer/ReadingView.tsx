'use client';

import type { ClinicalDocument, DocumentItem, DocumentSection } from '@carestack/core/fhir';
import { type ReactNode, useId, useState } from 'react';
import { documentViewer as english } from '../../messages/en/documentViewer.js';
import { useMessages } from '../../provider/index.js';
import { Attachment } from './Attachment.js';
import { Narrative } from './Narrative.js';
import { useFactText } from './useFactText.js';

export function ReadingView({ read }: { read: ClinicalDocument }) {
  const text = useMessages('documentViewer', english);
  const { sections, encounter, others, narrative } = read;
  return (
    <>
      {sections.map((section, index) => (
        <Section key={index} section={section} />
      ))}
      {encounter && <Items title={text.visit} items={[encounter]} />}
      {others.length > 0 && <Items title={text.others} items={others} />}
      {sections.length === 0 && narrative && <Narrative html={narrative} />}
    </>
  );
}

function Section({ section }: { section: DocumentSection }) {
  const text = useMessages('documentViewer', english);
  const { title, items, narrative, sections, missing } = section;
  return (
    <Items title={title ?? text.untitled} items={items}>
      {narrative && (items.length === 0 ? <Narrative html={narrative} /> : <NarrativeOnDemand html={narrative} />)}
      {missing > 0 && <p className="cs-hint">{text.missing({ count: missing })}</p>}
      {sections.map((part, index) => (
        <Section key={index} section={part} />
      ))}
    </Items>
  );
}

interface ItemsProps {
  title: string;
  items: readonly DocumentItem[];
  children?: ReactNode;
}

function Items({ title, items, children }: ItemsProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="cs-document-section">
      <h3 id={id} className="cs-document-section-title">
        <bdi>{title}</bdi>
      </h3>
      {items.map((item, index) => (
        <Item key={index} item={item} />
      ))}
      {children}
    </section>
  );
}

function Item({ item }: { item: DocumentItem }) {
  const words = useFactText();
  const { resourceType, title, facts, attachments, parts, narrative } = item;
  const kind = words.resource(resourceType);
  const isBare = facts.length === 0 && attachments.length === 0 && parts.length === 0;
  return (
    <article data-part="document-item" className="cs-document-item">
      <p className="cs-document-item-title">
        <bdi>{title ?? kind}</bdi>
        {title && <span className="cs-document-type">{kind}</span>}
      </p>
      {facts.length > 0 && (
        <dl className="cs-document-facts">
          {facts.map(({ name, values }, index) => (
            <div key={index}>
              <dt>{words.field(name)}</dt>
              <dd>
                <bdi>{words.values(values)}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {attachments.map((attachment, index) => (
        <Attachment key={index} attachment={attachment} />
      ))}
      {parts.length > 0 && (
        <div className="cs-document-parts">
          {parts.map((part, index) => (
            <Item key={index} item={part} />
          ))}
        </div>
      )}
      {narrative && (isBare ? <Narrative html={narrative} /> : <NarrativeOnDemand html={narrative} />)}
    </article>
  );
}

/** Cleaned when it is opened: two hundred of them would hold up the first look. */
function NarrativeOnDemand({ html }: { html: string }) {
  const text = useMessages('documentViewer', english);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="cs-document-text" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{text.narrative}</summary>
      {isOpen && <Narrative html={html} />}
    </details>
  );
}
