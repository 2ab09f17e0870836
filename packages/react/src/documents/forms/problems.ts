import { type CaseType, draftSections, gapsOf } from '@carestack/core/ai';
import type { EhrApiError } from '@carestack/core/errors';
import { toWesternDigits } from '@carestack/core/values';
import { type ColumnName, columnsOf } from './columns.js';
import { type EncounterRow, isFilled, type Written } from './rows.js';
import { isMeasured } from './vitals.js';

/** What is wrong, and where. `row` null: with the document, not with a field of it. */
export interface EncounterProblem {
  row: EncounterRow | null;
  part: ColumnName;
  code: ProblemCode;
  /** Files that are the least or the most. */
  count?: number | undefined;
}

export type ProblemCode =
  | 'section_empty'
  | 'required'
  | 'invalid'
  | 'date_invalid'
  | 'value_number'
  | 'value_pressure'
  | 'document_empty'
  | 'files_few'
  | 'files_many';

/** The first field of a section. */
function firstPlace(caseType: CaseType, rows: readonly EncounterRow[], name: string) {
  const row = rows.find(({ section }) => section === name);
  const section = draftSections(caseType).find((one) => one.name === name);
  const [column] = section ? columnsOf(section) : [];
  return row && column ? { row, part: row.vital ? ('value' as const) : column.name } : null;
}

/** What breaks a rule of the contract (12.2, 12.3) or cannot be what it says it is, in reading order. */
export function problemsOf(
  { draft, rows: written }: Written,
  rows: readonly EncounterRow[],
  files: number,
): EncounterProblem[] {
  const gaps = gapsOf(draft, files).flatMap((gap): EncounterProblem[] => {
    if (gap.reason === 'files_few') return [{ row: null, part: 'text', code: gap.reason, count: gap.least }];
    if (gap.reason === 'files_many') return [{ row: null, part: 'text', code: gap.reason, count: gap.most }];
    if (gap.reason === 'document_empty') return [{ row: null, part: 'text', code: gap.reason }];
    if (gap.reason === 'section_empty' || gap.reason === 'results_missing') {
      const place = firstPlace(draft.caseType, rows, gap.section);
      return place ? [{ ...place, code: 'section_empty' }] : [];
    }
    const row = written.get(gap.itemId);
    return row ? [{ row, part: gap.part, code: 'required' }] : [];
  });
  const isSaidElsewhere = gaps.some(({ code }) => code === 'section_empty');
  const all = [...gaps.filter(({ code }) => code !== 'document_empty' || !isSaidElsewhere), ...unreal(rows)];
  const place = ({ row }: EncounterProblem) => (row ? rows.indexOf(row) : rows.length);
  return all.sort((one, other) => place(one) - place(other));
}

/** Values that are none. */
function unreal(rows: readonly EncounterRow[]): EncounterProblem[] {
  return rows.filter(isFilled).flatMap((row): EncounterProblem[] => {
    const { vital, parts } = row;
    if (vital && !isMeasured(vital, toWesternDigits(parts.value ?? ''))) {
      return [{ row, part: 'value', code: vital === 'bloodPressure' ? 'value_pressure' : 'value_number' }];
    }
    const part = parts.date === undefined ? 'text' : 'date';
    return isDate(row, part) && !isDay(parts[part] ?? '') ? [{ row, part, code: 'date_invalid' }] : [];
  });
}

function isDate({ section, parts }: EncounterRow, part: 'text' | 'date'): boolean {
  if (part === 'date') return /\d/.test(parts.date ?? '');
  return /(?:admittedOn|dischargedOn|recordedDate)$/.test(section);
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** A refused field's path from the document on: `dto.payload.condtions[1]` is `conditions.1`. */
export function pathInDocument(path: string): string {
  return path
    .replace(/\[(\d+)\]/g, '.$1')
    .replace(/^(?:dto\.)?(?:input\.)?(?:payload\.|extractedData\.)?/, '')
    .replace(/^condtions/, 'conditions')
    .replace(/^lab_reports/, 'labReports');
}

/** The fields that the server refused, at the row they were written in. Empty where it names none of this form. */
export function refusedRows(
  { fields }: EhrApiError,
  { draft, rows: written }: Written,
  rows: readonly EncounterRow[],
): EncounterProblem[] {
  return Object.entries(fields).flatMap(([path, reason]): EncounterProblem[] => {
    const code = reason === 'required' ? 'required' : 'invalid';
    const name = pathInDocument(path);
    if (/^(?:documentReferences|files)(?:\.|$)/.test(name)) return [{ row: null, part: 'text', code: 'invalid' }];
    const section = draftSections(draft.caseType).find((one) => name === one.name || name.startsWith(`${one.name}.`));
    if (!section) return [];
    const [at = '', part = ''] = name.slice(section.name.length + 1).split('.');
    const item = draft.items.filter((one) => one.section === section.name)[Number(at)];
    const row = item && written.get(item.id);
    const place = row ? { row, part: row.vital ? ('value' as const) : (columnsOf(section)[0]?.name ?? 'text') } : null;
    const landed = place ?? firstPlace(draft.caseType, rows, section.name);
    const named = columnsOf(section).find((column) => column.name === part)?.name;
    return landed ? [{ ...landed, ...(named && !landed.row.vital && { part: named }), code }] : [];
  });
}
