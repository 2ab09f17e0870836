'use client';

import type { ClinicalDocument, DocumentItem, DocumentSection, Fact } from '@carestack/core/fhir';
import { documentViewer as english } from '../../messages/en/documentViewer.js';
import { useMessages } from '../../provider/index.js';
import { keyOf } from './keyOf.js';
import { type FactText, type ReadWords, useFactText } from './useFactText.js';

interface Row {
  section: ReadWords;
  item: DocumentItem;
}

/** Every resource and every part of one, a row each. */
export function TableView({ read }: { read: ClinicalDocument }) {
  const text = useMessages('documentViewer', english);
  const words = useFactText(read.language);
  const { columns } = text;
  const rows = [
    ...read.sections.flatMap((section) => rowsIn(section, words)),
    ...(read.encounter ? flat({ text: text.visit, lang: undefined }, [read.encounter]) : []),
    ...flat({ text: text.others, lang: undefined }, read.others),
  ];
  return (
    <div className="cs-document-table">
      <table className="cs-table" aria-label={text.views.table}>
        <thead>
          <tr>
            {[columns.section, columns.item, columns.details, columns.codes].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ section, item }) => (
            <tr key={keyOf(item)}>
              <td>
                <bdi lang={section.lang}>{section.text}</bdi>
              </td>
              <td>
                <Name item={item} words={words} />
              </td>
              <td>
                {item.facts.map((fact, place) => (
                  <Detail key={keyOf(fact)} fact={fact} words={words} isFirst={place === 0} />
                ))}
              </td>
              <td>
                <bdi dir="ltr">{item.codes.map(({ code }) => code).join(', ')}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Name({ item: { title, resourceType }, words }: { item: DocumentItem; words: FactText }) {
  const { text, lang } = title ? words.written(title) : words.resource(resourceType);
  return <bdi lang={lang}>{text}</bdi>;
}

function Detail({ fact, words, isFirst }: { fact: Fact; words: FactText; isFirst: boolean }) {
  const [field, values] = [words.field(fact.name), words.values(fact.values)];
  return (
    <>
      {!isFirst && '; '}
      <span lang={field.lang}>{field.text}</span>: <bdi lang={values.lang}>{values.text}</bdi>
    </>
  );
}

function rowsIn({ title, items, sections }: DocumentSection, words: FactText): Row[] {
  return [...flat(words.title(title), items), ...sections.flatMap((part) => rowsIn(part, words))];
}

function flat(section: ReadWords, items: readonly DocumentItem[]): Row[] {
  return items.flatMap((item) => [{ section, item }, ...flat(section, item.parts)]);
}
