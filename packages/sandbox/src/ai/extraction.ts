import { fieldsOf, headingOf, partTitles, type Part } from './headings.js';
import { medicineIn } from './medicines.js';
import type { Page } from './pages.js';

/** Where an item was written: `page.text.slice(start, end)` is `text`. */
export interface Source {
  file: string;
  page: number;
  start: number;
  end: number;
  text: string;
}

type Data = Record<string, unknown>;

export interface Extraction {
  /** In the shapes of contract 12.3, `sources` names the place of each item by its path. Nothing in it is not in the pages. */
  extractedData: Data;
  /** The parts in the words of the files, in their order. */
  dischargeSummary: Data;
}

/** Says that there is nothing; it is no item. */
const nothing =
  /^(?:nil|none|no|na|n\/a|nkda|nothing significant|no known (?:drug )?allerg(?:y|ies)|not known|नहीं|कोई नहीं)\.?$/iu;

const bullet = /^\s*(?:[-–•*▪·]\s+|\(?\d{1,2}[.)]\s+)?/u;

/** Reads the pages of case sheets by their headings. */
export function extract(pages: readonly Page[]): Extraction {
  const parts = new Map<Part, Source[]>();
  const details = new Map<string, Source>();
  let part: Part | null = null;
  let file = '';

  for (const page of pages) {
    if (page.file !== file) part = null;
    file = page.file;
    for (const { text: line, start } of linesOf(page.text)) {
      const about = fieldsOf(line);
      for (const { name, value, start: offset } of about) {
        if (!details.has(name)) details.set(name, sourceOf(page, start + offset, value));
      }
      if (about.length > 0) {
        part = null;
        continue;
      }
      const heading = headingOf(line);
      if (heading) part = heading.part;
      if (!part) continue;
      const offset = heading?.length ?? 0;
      for (const piece of itemsOf(part, line.slice(offset))) {
        const items = parts.get(part) ?? [];
        parts.set(part, [...items, sourceOf(page, start + offset + piece.start, piece.text)]);
      }
    }
  }
  return { extractedData: dataOf(parts, details), dischargeSummary: summaryOf(parts, details) };
}

function linesOf(text: string): { text: string; start: number }[] {
  return [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({ text: line, start: index }));
}

function sourceOf({ file, page }: Page, start: number, text: string): Source {
  return { file, page, start, end: start + text.length, text };
}

/** A line is an item; vitals share one. */
function itemsOf(part: Part, line: string): { text: string; start: number }[] {
  const pieces = part === 'vitalSigns' ? [...line.matchAll(/[^,;|]+/g)] : [...line.matchAll(/^.+$/g)];
  return pieces.flatMap(({ 0: piece, index }) => {
    const lead = bullet.exec(piece)?.[0].length ?? 0;
    const text = piece.slice(lead).trim();
    return text ? [{ text, start: index + piece.indexOf(text, lead) }] : [];
  });
}

function dataOf(parts: ReadonlyMap<Part, Source[]>, details: ReadonlyMap<string, Source>): Data {
  const data: Data = {};
  const sources: Record<string, Source> = {};
  const items = (part: Part) => (parts.get(part) ?? []).filter(({ text }) => !nothing.test(text));
  const put = (name: string, found: readonly Source[], write: (source: Source) => unknown) => {
    if (found.length === 0) return;
    data[name] = found.map((source, index) => {
      sources[`${name}[${index}]`] = source;
      return write(source);
    });
  };
  const verbatim = ({ text }: Source) => text;
  const joined = (name: Part) => {
    const found = items(name);
    if (found.length === 0) return;
    data[name] = found.map(verbatim).join('\n');
    for (const [index, source] of found.entries()) sources[found.length > 1 ? `${name}[${index}]` : name] = source;
  };

  peopleInto(data, sources, details);
  for (const name of ['chiefComplaints', 'historyOfPresentIllness', 'physicalExamination'] as const) joined(name);
  put('medicalHistory', items('medicalHistory'), ({ text }) => ({ condition: text }));
  familyInto(data, sources, items('familyHistory'));
  put('conditions', items('conditions'), verbatim);
  // The wire's own spelling (contract 12.3).
  put('condtions', items('conditions'), verbatim);
  put('currentProcedures', items('currentProcedures'), ({ text }) => ({ description: text }));
  for (const name of [
    'vitalSigns',
    'currentMedications',
    'prescribedMedications',
    'allergies',
    'advisoryNotes',
    'carePlan',
    'followUp',
    'findings',
    'impression',
    'recommendations',
    'studyType',
  ] as const) {
    put(name, items(name), verbatim);
  }
  put('medicationDetails', [...items('currentMedications'), ...items('prescribedMedications')], ({ text }) =>
    medicineIn(text),
  );
  const observations = items('investigations');
  if (observations.length > 0) {
    data['investigations'] = { observations: observations.map(verbatim) };
    for (const [index, source] of observations.entries()) sources[`investigations.observations[${index}]`] = source;
  }
  return Object.keys(data).length > 0 ? { ...data, sources } : {};
}

/** `Father: hypertension`. A line that names no relation stays in words. */
function familyInto(data: Data, sources: Record<string, Source>, lines: readonly Source[]): void {
  const members: { relation: string; condition: string }[] = [];
  const notes: string[] = [];
  for (const source of lines) {
    const [, relation, condition] = /^([\p{L}\p{M} ]{2,30}?)\s*(?::|\s[-–])\s*(\S.*)$/u.exec(source.text) ?? [];
    if (relation && condition) sources[`familyHistory[${members.push({ relation, condition }) - 1}]`] = source;
    else sources[`familyHistoryNotes[${notes.push(source.text) - 1}]`] = source;
  }
  if (members.length > 0) data['familyHistory'] = members;
  if (notes.length > 0) data['familyHistoryNotes'] = notes;
}

function peopleInto(data: Data, sources: Record<string, Source>, details: ReadonlyMap<string, Source>): void {
  const patient: Record<string, string> = {};
  const doctor: Record<string, string> = {};
  for (const [name, source] of details) {
    if (name === 'Age/Sex') {
      const [, age, sex] = /^(.+?)\s*\/\s*(.+)$/.exec(source.text) ?? [];
      if (age) patient['Age'] = age;
      if (sex) patient['Sex'] = sex;
      sources['Patient Details.Age'] = source;
      sources['Patient Details.Sex'] = source;
    } else if (/^(?:Doctor|Designation|Department)$/.test(name)) {
      const word = name === 'Doctor' ? 'Name' : name;
      doctor[word] = source.text;
      sources[`Doctor Details[0].${word}`] = source;
    } else {
      const value = name.startsWith('Date') ? calendarDate(source.text) : source.text;
      if (!value) continue;
      patient[name] = value;
      sources[`Patient Details.${name}`] = source;
    }
  }
  if (Object.keys(patient).length > 0) data['Patient Details'] = patient;
  if (doctor['Name']) data['Doctor Details'] = [doctor];
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** ISO where the writing leaves no doubt which number is the month; else null, and the summary keeps the words. */
function calendarDate(text: string): string | null {
  const iso = /^\d{4}-\d\d-\d\d/.exec(text)?.[0];
  if (iso) return iso;
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[\s/.-]+(\d{1,2}|\p{L}{3,9})[\s/.,-]+(\d{4})/u.exec(text) ?? [];
  if (!day) return null;
  const named = months.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const isPlain = Number(day) > 12 && Number(month) >= 1 && Number(month) <= 12;
  const number = named || (isPlain || day === month ? Number(month) : 0);
  return number ? `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}` : null;
}

function summaryOf(parts: ReadonlyMap<Part, Source[]>, details: ReadonlyMap<string, Source>): Data {
  const people = Object.fromEntries([...details].map(([name, { text }]) => [name, text]));
  return {
    ...(details.size > 0 && { 'Patient Details': people }),
    ...Object.fromEntries(
      [...parts].map(([part, items]) => [partTitles.get(part) ?? part, items.map(({ text }) => text).join('\n')]),
    ),
  };
}
