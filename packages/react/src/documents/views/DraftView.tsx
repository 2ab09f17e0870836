'use client';

import { useId } from 'react';
import { type Description, DescriptionList, EmptyState } from '../../kit/index.js';
import { documentViews as english } from '../../messages/en/documentViews.js';
import { useLocale, useMessages } from '../../provider/index.js';
import { keyOf } from '../viewer/keyOf.js';
import { joined, type Line, linesOf, type Members, membersIn, textIn, type Word } from './freeForm.js';
import { type MemberWords, useMemberWords } from './useMemberWords.js';

export interface DraftViewProps {
  title: string;
  /** Whom it is about, by the draft's own words. */
  person: Members;
  /** Who treats them. */
  doctors?: readonly Line[] | undefined;
  content: Members;
  /** Members that are read elsewhere, or twice. */
  aside: readonly string[];
  /** Names of sections beyond those that every draft has. */
  titles?: Readonly<Record<string, string | undefined>> | undefined;
}

const none = {};
const nobody: readonly Line[] = [];

/** A draft as it is read: whom it is about, then its sections, each line with the place in the files it came from. */
export function DraftView({ title, person, doctors = nobody, content, aside, titles = none }: DraftViewProps) {
  const words = useMessages('documentViews', english);
  const titleId = useId();
  const called = useMemberWords(titles);
  const sources = membersIn(content['sources']);
  const sections = Object.entries(content)
    .filter(([name]) => !aside.includes(name))
    .map(([name, value]) => ({ name, title: called(name), lines: linesOf(value, name, sources) }))
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
        <Person person={person} doctors={doctors} called={called} />
      </header>
      {sections.length === 0 && <EmptyState title={words.empty} />}
      {sections.map((section, place) => (
        <section key={section.name} className="cs-document-section" aria-labelledby={`${titleId}-${place}`}>
          <h3 id={`${titleId}-${place}`} lang={section.title.lang} className="cs-document-section-title">
            {section.title.text}
          </h3>
          <Lines lines={section.lines} hasSources={hasSources} called={called} />
        </section>
      ))}
    </article>
  );
}

interface PersonProps {
  person: Members;
  doctors: readonly Line[];
  called: (name: string) => MemberWords;
}

function Person({ person, doctors, called }: PersonProps) {
  const { person: titles } = useMessages('documentViews', english);
  const known: Readonly<Record<string, string | undefined>> = titles;
  const items = Object.entries(person).flatMap(([name, value]): Description[] => {
    const text = textIn(value);
    const { text: term, lang } = known[name] === undefined ? called(name) : { text: known[name], lang: undefined };
    return text ? [{ term, lang, description: <bdi>{text}</bdi> }] : [];
  });
  if (doctors.length > 0) {
    items.push({ term: titles.doctors, description: <Words words={joined(doctors, '; ')} called={called} /> });
  }
  return items.length > 0 ? <DescriptionList items={items} /> : null;
}

interface LinesProps {
  lines: readonly Line[];
  hasSources: boolean;
  called: (name: string) => MemberWords;
}

function Lines({ lines, hasSources, called }: LinesProps) {
  const words = useMessages('documentViews', english);
  const locale = useLocale();

  function sourceText({ source }: Line): string {
    return source ? words.source({ page: source.page.toLocaleString(locale), text: source.text }) : words.noSource;
  }

  return (
    <ul className="cs-line-list">
      {lines.map((line) => (
        <li key={keyOf(line)}>
          <Words words={line.words} called={called} />
          {hasSources && <span className="cs-line-source">{sourceText(line)}</span>}
        </li>
      ))}
    </ul>
  );
}

/** The words of a line: those of the draft as they are, names in the language of the page. */
function Words({ words, called }: { words: readonly Word[]; called: (name: string) => MemberWords }) {
  const { yes, no } = useMessages('documentViews', english);
  return (
    <bdi>
      {words.map((word) => {
        if (typeof word === 'string') return word;
        if ('isTrue' in word) return word.isTrue ? yes : no;
        const { text, lang } = called(word.member);
        return lang ? (
          <span key={keyOf(word)} lang={lang}>
            {text}
          </span>
        ) : (
          text
        );
      })}
    </bdi>
  );
}
