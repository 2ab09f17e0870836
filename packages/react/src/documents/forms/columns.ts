import type { DraftSection, ItemKind } from '@carestack/core/ai';

export type ColumnName =
  | 'text'
  | 'name'
  | 'dose'
  | 'route'
  | 'frequency'
  | 'duration'
  | 'note'
  | 'value'
  | 'unit'
  | 'condition'
  | 'procedure'
  | 'relation'
  | 'description'
  | 'complications'
  | 'date'
  | 'lot';

/** One field of a row. */
export interface Column {
  name: ColumnName;
  input: 'coded' | 'text' | 'long' | 'status' | 'route' | 'frequency' | 'date';
  /** What a coded field looks up. */
  tag: string;
}

const column = (name: ColumnName, input: Column['input'] = 'text', tag = ''): Column => ({ name, input, tag });

const ofKind: Readonly<Record<Exclude<ItemKind, 'text'>, readonly Column[]>> = {
  medicine: [
    column('name', 'coded', 'medication'),
    column('dose'),
    column('route', 'route'),
    column('frequency', 'frequency'),
    column('duration'),
    column('note'),
  ],
  measure: [column('name'), column('value'), column('unit')],
  history: [column('condition', 'coded', 'condition'), column('procedure', 'coded', 'procedure')],
  relative: [column('relation'), column('condition', 'coded', 'condition')],
  procedure: [column('description', 'coded', 'procedure'), column('complications')],
};

/** Told in sentences, as one text. */
const long = new Set(['historyOfPresentIllness', 'physicalExamination', 'familyHistoryNotes', 'impression']);

/** The fields of a row, the one that names it first. */
export function columnsOf({ name, kind, tag }: DraftSection): readonly Column[] {
  if (kind !== 'text') return ofKind[kind];
  if (name === 'immunizations') return [column('text', 'coded', 'vaccine'), column('date', 'date'), column('lot')];
  if (tag !== null) return [column('text', 'coded', tag)];
  if (/(?:admittedOn|dischargedOn|recordedDate)$/.test(name)) return [column('text', 'date')];
  if (name.endsWith('.status')) return [column('text', 'status')];
  return [column('text', long.has(name) ? 'long' : 'text')];
}

/** Not a list: one row, which cannot be taken away. */
export function isOneRow({ name, isSingle }: DraftSection): boolean {
  return isSingle || long.has(name);
}
