'use client';

import type { ClinicalDocument, DocumentItem, DocumentSection } from '@carestack/core/fhir';
import { documentViewer as english } from '../../messages/en/documentViewer.js';
import { useMessages } from '../../provider/index.js';
import { keyOf } from './keyOf.js';
import { useFactText } from './useFactText.js';

interface Row {
  section: string;
  item: DocumentItem;
}

/** Every resource and every part of one, a row each. */
export function TableView({ read }: { read: ClinicalDocument }) {
  const text = useMessages('documentViewer', english);
  const words = useFactText();
  const { columns } = text;
  const rows = [
    ...read.sections.flatMap((section) => rowsIn(section, text.untitled)),
    ...(read.encounter ? flat(text.visit, [read.encounter]) : []),
    ...flat(text.others, read.others),
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
                <bdi>{section}</bdi>
              </td>
              <td>
                <bdi>{item.title ?? words.resource(item.resourceType)}</bdi>
              </td>
              <td>
                {item.facts.map(({ name, values }) => `${words.field(name)}: ${words.values(values)}`).join('; ')}
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

function rowsIn({ title, items, sections }: DocumentSection, untitled: string): Row[] {
  return [...flat(title ?? untitled, items), ...sections.flatMap((part) => rowsIn(part, untitled))];
}

function flat(section: string, items: readonly DocumentItem[]): Row[] {
  return items.flatMap((item) => [{ section, item }, ...flat(section, item.parts)]);
}
