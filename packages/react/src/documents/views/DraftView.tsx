'use client';

import { useId } from 'react';
import { type Description, DescriptionList, EmptyState } from '../../kit/index.js';
import { documentViews as english } from '../../messages/en/documentViews.js';
import { useLocale, useMessages } from '../../provider/index.js';
import { keyOf } from '../viewer/keyOf.js';
import { type Line, linesOf, type Members, membersIn, textIn, titleOf } from './freeForm.js';

export interface DraftViewProps {
  title: string;
  /** Whom it is about, by the draft's own words. */
  person: Members;
  content: Members;
  /** Members that are read elsewhere, or twice. */
  aside: readonly string[];
  /** Names of sections beyond those that every draft has. */
  titles?: Readonly<Record<string, string | undefined>> | undefined;
}

/** A draft as it is read: whom it is about, then its sections, each line with the place in the files it came from. */
export function DraftView({ title, person, content, aside, titles: others }: DraftViewProps) {
  const words = useMessages('documentViews', english);
  const titleId = useId();
  const titles: Readonly<Record<string, string | undefined>> = { ...others, ...words.sections };
  const sources = membersIn(content['sources']);
  const sections = Object.entries(content)
    .filter(([name]) => !aside.includes(name))
    .map(([name, value]) => ({ name, title: titles[name] ?? titleOf(name), lines: linesOf(value, name, sources) }))
    .filter(({ lines }) => lines.length > 0);
  const hasSources = Object.keys(sources).length > 0;

  return (
    <article className="cs-document" aria-labelledby={titleId} data-part="draft">
      <header className="cs-document-head">
        <p className="cs-ai-mark" data-part="mark">
          {words.draft}
        </p>
        <h2 id={titleId} className="cs-document-title">
          <bdi>{title}</bdi>
        </h2>
        <Person person={person} />
      </header>
      {sections.length === 0 && <EmptyState title={words.empty} />}
      {sections.map((section) => (
        <section key={section.name} className="cs-document-section" aria-label={section.title}>
          <h3 className="cs-document-section-title">{section.title}</h3>
          <Lines lines={section.lines} hasSources={hasSources} />
        </section>
      ))}
    </article>
  );
}

function Person({ person }: { person: Members }) {
  const { person: titles } = useMessages('documentViews', english);
  const known: Readonly<Record<string, string | undefined>> = titles;
  const items = Object.entries(person).flatMap(([name, value]): Description[] => {
    const text = textIn(value);
    return text ? [{ term: known[name] ?? titleOf(name), description: <bdi>{text}</bdi> }] : [];
  });
  return items.length > 0 ? <DescriptionList items={items} /> : null;
}

function Lines({ lines, hasSources }: { lines: readonly Line[]; hasSources: boolean }) {
  const words = useMessages('documentViews', english);
  const locale = useLocale();

  function sourceText({ source }: Line): string {
    return source ? words.source({ page: source.page.toLocaleString(locale), text: source.text }) : words.noSource;
  }

  return (
    <ul className="cs-line-list">
      {lines.map((line) => (
        <li key={keyOf(line)}>
          <bdi>{line.text}</bdi>
          {hasSources && <span className="cs-line-source">{sourceText(line)}</span>}
        </li>
      ))}
    </ul>
  );
}
