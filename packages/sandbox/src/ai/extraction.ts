import { byHeadings } from './byHeadings.js';
import type { Findings, Source } from './findings.js';
import { partTitles, type Detail, type Part } from './headings.js';
import { medicineIn } from './medicines.js';
import { saysNo } from './negation.js';
import type { Page } from './page.js';

type Data = Record<string, unknown>;

export interface Extraction {
  /**
   * In the shapes of contract 12.3. Besides: `sources` names the place of each item by its path, `pertinentNegatives` are diagnoses,
   * medicines and allergies that the pages deny, `unclear` are lines that were not understood. Nothing in it is not in the pages.
   */
  extractedData: Data;
  /** The parts in the words of the files, in their order. */
  dischargeSummary: Data;
}

/** Says that there is nothing; it is no item. */
const nothing =
  /^(?:nil|none|no|na|n\/a|nkda|nothing significant|no known (?:drug )?allerg(?:y|ies)|not known|नहीं|कोई नहीं)\.?$/iu;

/** Parts whose items are read as facts about the patient, so that a denial must not be one. */
const single: ReadonlySet<Part> = new Set<Part>([
  'medicalHistory',
  'familyHistory',
  'conditions',
  'currentMedications',
  'prescribedMedications',
  'allergies',
  'immunizations',
  'currentProcedures',
]);

/** Below this a word of a picture may be another one (docs/decisions/scans.md). */
const leastConfidence = 0.75;

/** Reads the pages of case sheets by their headings. */
export function extract(pages: readonly Page[]): Extraction {
  return extractionOf(byHeadings(pages));
}

/** What was found, in the shapes of the contract. A doubtful word makes no item: its line is told apart, for a person to read. */
export function extractionOf({ parts, details, unclear }: Findings): Extraction {
  const isSure = ({ confidence = 1 }: Source) => confidence >= leastConfidence;
  const all = [...parts.values(), [...details.values()]].flat();
  const clear = {
    parts: new Map([...parts].map(([part, sources]) => [part, sources.filter(isSure)] as const)),
    details: new Map([...details].filter(([, source]) => isSure(source))),
  };
  const doubtful = [...unclear, ...all.filter((source) => !isSure(source))];
  return {
    extractedData: dataOf(clear.parts, clear.details, doubtful),
    dischargeSummary: summaryOf(clear.parts, clear.details),
  };
}

function dataOf(
  parts: ReadonlyMap<Part, readonly Source[]>,
  details: ReadonlyMap<Detail, Source>,
  unclear: readonly Source[],
): Data {
  const data: Data = {};
  const sources: Record<string, Source> = {};
  const something = (part: Part) => (parts.get(part) ?? []).filter(({ text }) => !nothing.test(text));
  const items = (part: Part) => something(part).filter(({ text }) => !(single.has(part) && saysNo(text)));
  const put = (name: string, found: readonly Source[], write: (source: Source) => unknown) => {
    if (found.length === 0) return;
    data[name] = found.map((source, index) => {
      sources[`${name}[${index}]`] = source;
      return write(source);
    });
  };
  const verbatim = ({ text }: Source) => text.replace(/\s+/g, ' ');
  const joined = (name: Part) => {
    const found = items(name);
    if (found.length === 0) return;
    data[name] = found.map(verbatim).join('\n');
    for (const [index, source] of found.entries()) sources[found.length > 1 ? `${name}[${index}]` : name] = source;
  };

  peopleInto(data, sources, details);
  for (const name of ['chiefComplaints', 'historyOfPresentIllness', 'physicalExamination'] as const) joined(name);
  put('medicalHistory', items('medicalHistory'), (source) => ({ condition: verbatim(source) }));
  familyInto(data, sources, items('familyHistory'));
  put('conditions', items('conditions'), verbatim);
  // The wire's own spelling (contract 12.3).
  put('condtions', items('conditions'), verbatim);
  put('currentProcedures', items('currentProcedures'), (source) => ({ description: verbatim(source) }));
  for (const name of [
    'vitalSigns',
    'currentMedications',
    'prescribedMedications',
    'allergies',
    'immunizations',
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
  put('medicationDetails', [...items('currentMedications'), ...items('prescribedMedications')], (source) =>
    medicineIn(verbatim(source)),
  );
  put(
    'pertinentNegatives',
    [...single].flatMap((part) => something(part).filter(({ text }) => saysNo(text))),
    verbatim,
  );
  put('unclear', unclear, verbatim);
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

function peopleInto(data: Data, sources: Record<string, Source>, details: ReadonlyMap<Detail, Source>): void {
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

function summaryOf(parts: ReadonlyMap<Part, readonly Source[]>, details: ReadonlyMap<Detail, Source>): Data {
  const people = Object.fromEntries([...details].map(([name, { text }]) => [name, text]));
  return {
    ...(details.size > 0 && { 'Patient Details': people }),
    ...Object.fromEntries(
      [...parts].map(([part, items]) => [partTitles.get(part) ?? part, items.map(({ text }) => text).join('\n')]),
    ),
  };
}
