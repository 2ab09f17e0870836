import {
  addItem,
  type CaseType,
  type DocumentDraft,
  type DraftItem,
  draftSection,
  draftSections,
  type ItemChange,
  type ItemCode,
  typedDraft,
} from '@carestack/core/ai';
import { toWesternDigits } from '@carestack/core/values';
import type { CodedValue } from '../coded/codedValue.js';
import { type ColumnName, columnsOf, isOneRow } from './columns.js';
import { type VitalName, vitals, vitalsOf } from './vitals.js';

/** One thing that is being typed. It becomes an item of the document once something stands in it. */
export interface EncounterRow {
  /** Its own within the form. */
  id: string;
  section: string;
  /** Of a vital sign with a field of its own. */
  vital: VitalName | null;
  parts: Readonly<Partial<Record<ColumnName, string>>>;
  codes: Readonly<Partial<Record<ColumnName, ItemCode>>>;
}

/** The rows a form begins with: a field for each vital sign, for what stands alone and for what is required; and what is there already. */
export function startRows(caseType: CaseType, sections: object): EncounterRow[] {
  const { items } = typedDraft(caseType, sections);
  return draftSections(caseType).flatMap((section) => {
    const { name } = section;
    const own = items.filter((item) => item.section === name);
    const fixed = vitalsOf(caseType, name).map((vital): EncounterRow => {
      const given = own.find(({ parts }) => parts.name?.toLowerCase() === vitals[vital].name.toLowerCase());
      const { units } = vitals[vital];
      const parts = { value: given?.parts.value ?? '', unit: given?.parts.unit ?? units[0] };
      return { id: `${name} ${vital}`, section: name, vital, parts, codes: {} };
    });
    const isFixed = ({ parts }: DraftItem) =>
      fixed.some(({ vital }) => vital && parts.name?.toLowerCase() === vitals[vital].name.toLowerCase());
    const rows = isOneRow(section) ? inOneRow(name, own) : own.filter((item) => !isFixed(item)).map(rowOf);
    const isWanted = rows.length === 0 && fixed.length === 0 && (section.isRequired || isOneRow(section));
    return [...fixed, ...rows, ...(isWanted ? [emptyRow(name, `${name} first`)] : [])];
  });
}

export function emptyRow(section: string, id: string): EncounterRow {
  return { id, section, vital: null, parts: {}, codes: {} };
}

function rowOf({ id, section, parts, codes }: DraftItem): EncounterRow {
  const own = draftSection(section);
  const [first] = columnsOf(own);
  const { text, ...others } = parts;
  // A line that could not be taken apart stands whole where the row begins.
  const filled =
    text === undefined ? others : { ...others, [own.kind === 'text' ? 'text' : (first?.name ?? 'text')]: text };
  return { ...emptyRow(section, id), parts: filled, codes };
}

function inOneRow(section: string, items: readonly DraftItem[]): EncounterRow[] {
  if (items.length === 0) return [];
  const text = items.map(({ parts, written }) => written ?? parts.text ?? '').join('\n');
  return [{ ...emptyRow(section, `${section} first`), parts: { text } }];
}

/** What a field is set to. A code goes with the text it stands for. */
export function changedRow(row: EncounterRow, part: ColumnName, { text, code, system, display }: CodedValue) {
  const { [part]: _, ...others } = row.codes;
  const isCoded = code !== undefined && system !== undefined;
  return {
    ...row,
    parts: { ...row.parts, [part]: text },
    codes: isCoded ? { ...others, [part]: { code, system, display: display ?? text } } : others,
  };
}

/** Whether something stands in it that a person wrote. */
export function isFilled({ vital, parts }: EncounterRow): boolean {
  return vital ? Boolean(parts.value?.trim()) : Object.values(parts).some((part) => isWritten(part));
}

/** The boxes of a date that is begun hold dashes alone. */
const isWritten = (part: string) => part.replaceAll('-', '').trim() !== '';

function itemOf({ section, vital, parts, codes }: EncounterRow): ItemChange {
  const { text = '', date = '', lot = '', ...others } = parts;
  if (vital) {
    const value = toWesternDigits(others.value ?? '').replace(/\s/g, '');
    return { parts: { name: vitals[vital].name, value, unit: others.unit ?? '' }, codes };
  }
  if (section !== 'immunizations') return { parts: { ...others, text }, codes };
  // One line, as the contract has it: the vaccine, when, and from which lot.
  const lines = [text.trim(), isWritten(date) ? date : '', lot.trim() && `lot ${lot.trim()}`];
  return { parts: { text: text.trim() && lines.filter(Boolean).join(', ') }, codes };
}

export interface Written {
  draft: DocumentDraft;
  /** The row an item was written in, by the item's id. */
  rows: ReadonlyMap<string, EncounterRow>;
}

/** The document that the rows make. Rows in which nothing stands are not in it. */
export function draftOfRows(caseType: CaseType, rows: readonly EncounterRow[]): Written {
  let draft = typedDraft(caseType);
  const owners = new Map<string, EncounterRow>();
  for (const row of rows.filter(isFilled)) {
    draft = addItem(draft, row.section, itemOf(row));
    const item = draft.items.at(-1);
    if (item) owners.set(item.id, row);
  }
  return { draft, rows: owners };
}
