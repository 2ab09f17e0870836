'use client';

import type { ClinicalDocument, DocumentItem, DocumentSection } from '@carestack/core/fhir';
import { type ReactNode, useId, useState } from 'react';
import { documentViewer as english } from '../../messages/en/documentViewer.js';
import { useMessages } from '../../provider/index.js';
import { Attachment } from './Attachment.js';
import { keyOf } from './keyOf.js';
import { Narrative, type NarrativeProps } from './Narrative.js';
import { type FactText, type ReadWords, useFactText } from './useFactText.js';

export function ReadingView({ read }: { read: ClinicalDocument }) {
  const text = useMessages('documentViewer', english);
  const words = useFactText(read.language);
  const { sections, encounter, others, narrative } = read;
  return (
    <>
      {sections.map((section) => (
        <Section key={keyOf(section)} section={section} words={words} />
      ))}
      {encounter && <Items title={ours(text.visit)} items={[encounter]} words={words} />}
      {others.length > 0 && <Items title={ours(text.others)} items={others} words={words} />}
      {sections.length === 0 && narrative && <Narrative html={narrative} lang={words.narrative(narrative)} />}
    </>
  );
}

function Section({ section, words }: { section: DocumentSection; words: FactText }) {
  const text = useMessages('documentViewer', english);
  const { title, items, narrative, sections, missing } = section;
  return (
    <Items title={words.title(title)} items={items} words={words}>
      {narrative && <Written html={narrative} words={words} isOpen={items.length === 0} />}
      {missing > 0 && <p className="cs-hint">{text.missing({ count: missing })}</p>}
      {sections.map((part) => (
        <Section key={keyOf(part)} section={part} words={words} />
      ))}
    </Items>
  );
}

const ours = (text: string): ReadWords => ({ text, lang: undefined });

interface ItemsProps {
  title: ReadWords;
  items: readonly DocumentItem[];
  words: FactText;
  children?: ReactNode;
}

function Items({ title, items, words, children }: ItemsProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="cs-document-section">
      <h3 id={id} className="cs-document-section-title">
        <bdi lang={title.lang}>{title.text}</bdi>
      </h3>
      {items.map((item) => (
        <Item key={keyOf(item)} item={item} words={words} under={title.text} />
      ))}
      {children}
    </section>
  );
}

interface ItemProps {
  item: DocumentItem;
  words: FactText;
  /** The title of the section, which the item does not say again. */
  under?: string;
}

/** The words are made once for all: a formatter for each of two hundred would hold up the first look. */
function Item({ item, words, under }: ItemProps) {
  const { resourceType, title, facts, attachments, parts, narrative } = item;
  const kind = words.resource(resourceType);
  const name = title ? words.written(title) : kind;
  const isBare = facts.length === 0 && attachments.length === 0 && parts.length === 0;
  return (
    <article data-part="document-item" className="cs-document-item">
      {name.text !== under && (
        <p className="cs-document-item-title">
          <bdi lang={name.lang}>{name.text}</bdi>
          {title && (
            <span className="cs-document-type" lang={kind.lang}>
              {kind.text}
            </span>
          )}
        </p>
      )}
      {facts.length > 0 && (
        <dl className="cs-document-facts">
          {facts.map((fact) => {
            const [field, values] = [words.field(fact.name), words.values(fact.values)];
            return (
              <div key={keyOf(fact)}>
                <dt lang={field.lang}>{field.text}</dt>
                <dd>
                  <bdi lang={values.lang}>{values.text}</bdi>
                </dd>
              </div>
            );
          })}
        </dl>
      )}
      {attachments.map((attachment) => (
        <Attachment key={keyOf(attachment)} attachment={attachment} />
      ))}
      {parts.length > 0 && (
        <div className="cs-document-parts">
          {parts.map((part) => (
            <Item key={keyOf(part)} item={part} words={words} />
          ))}
        </div>
      )}
      {narrative && <Written html={narrative} words={words} isOpen={isBare} />}
    </article>
  );
}

/** The text as the record has it: at once, or for whoever asks. */
function Written({ html, words, isOpen }: { html: string; words: FactText; isOpen: boolean }) {
  const lang = words.narrative(html);
  return isOpen ? <Narrative html={html} lang={lang} /> : <NarrativeOnDemand html={html} lang={lang} />;
}

/** Cleaned when it is opened: two hundred of them would hold up the first look. */
function NarrativeOnDemand({ html, lang }: NarrativeProps) {
  const text = useMessages('documentViewer', english);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="cs-document-text" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{text.narrative}</summary>
      {isOpen && <Narrative html={html} lang={lang} />}
    </details>
  );
}
