import * as z from 'zod/mini';
import type { CaseType } from '../caseType.js';
import type { RadiologyReports } from '../draft.schema.js';
import { listOf, objectOf } from '../../values/given.js';
import { caseTypeIn } from './givenKind.js';
import type { DocumentDraft, DraftItem, ItemSource } from './draft.js';
import { measureParts } from './measure.js';
import { medicineParts } from './medicine.js';
import { membersIn, textIn, type Members } from './members.js';
import { draftSection, draftSections, takesAnySection, type ItemKind, type ItemParts } from './sections.js';

const sourceSchema = z.object({
  file: z.string(),
  page: z.number(),
  text: z.string(),
  start: z.optional(z.number()),
  confidence: z.optional(z.number()),
});

/** Members that are not content of the document, or that are read elsewhere. */
const aside = new Set([
  'sources',
  'extractor',
  'medicationDetails',
  'reportId',
  'age',
  'gender',
  'patientName',
  'Patient Details',
  'patientDetails',
  'Doctor Details',
  'doctorDetails',
]);

/** The parts of the service's summary that a draft is made from. */
export interface ReadSummary {
  id?: string | null | undefined;
  extractedData: Members | null;
  dischargeSummary: Members | null;
}

/**
 * Makes a draft from the service's answer. All of it that can be read becomes an item, with its source where one is given. The reports of
 * several studies become one draft: `draftsOf` keeps them apart.
 *
 * @throws ValidationError for a word that names no kind of document, or an answer that is no object.
 */
export function draftOf(caseType: CaseType, result: ReadSummary | RadiologyReports): DocumentDraft {
  return merged(caseType, draftsAs('draftOf', caseType, result));
}

/**
 * A draft for each report of the service's answer, as a document holds one (NRCeS DiagnosticReportRecord): two X-rays of one day are two
 * documents. The answer to any other call makes one draft.
 *
 * @throws ValidationError for a word that names no kind of document, or an answer that is no object.
 * @example
 * const drafts = draftsOf(CaseType.RADIOLOGY_REPORT, await carestack.ai.generateRadiologyReport({ files }));
 */
export function draftsOf(caseType: CaseType, result: ReadSummary | RadiologyReports): DocumentDraft[] {
  return draftsAs('draftsOf', caseType, result);
}

function draftsAs(operation: string, caseType: CaseType, result: ReadSummary | RadiologyReports): DocumentDraft[] {
  caseTypeIn(operation, caseType);
  objectOf(operation, 'result', result);
  if (isReports(result)) {
    const reports = listOf(operation, 'result.reports', result.reports);
    return reports.map((report) => readDraft(caseType, 'ai', null, { ...report }));
  }
  const { extractedData, dischargeSummary, id } = result;
  return [readDraft(caseType, 'ai', id ?? null, extractedData ?? dischargeSummary ?? {})];
}

function isReports(result: ReadSummary | RadiologyReports): result is RadiologyReports {
  return 'reports' in result;
}

/** Makes a draft from what a person typed, in the shapes of the contract's sections (12.3). @throws ValidationError for a word that names no kind of document, or sections that are no object. */
export function typedDraft(caseType: CaseType, sections: object = {}): DocumentDraft {
  caseTypeIn('typedDraft', caseType);
  return readDraft(caseType, 'typed', null, { ...objectOf('typedDraft', 'sections', sections) });
}

function merged(caseType: CaseType, drafts: readonly DocumentDraft[]): DocumentDraft {
  const empty = readDraft(caseType, 'ai', null, {});
  if (drafts.length < 2) return drafts[0] ?? empty;
  const all = (name: 'items' | 'unclear' | 'leftOut') =>
    drafts.flatMap((draft, index) => draft[name].map((item) => ({ ...item, id: `${index} ${item.id}` })));
  const items = inOrder(caseType, all('items'));
  const patientName = drafts.find((draft) => draft.patientName)?.patientName ?? null;
  return { ...empty, original: items, items, unclear: all('unclear'), leftOut: all('leftOut'), patientName };
}

function readDraft(
  caseType: CaseType,
  origin: DocumentDraft['origin'],
  recordId: string | null,
  data: Members,
): DocumentDraft {
  const sources = membersIn(data['sources']);
  const found = Object.entries(data).flatMap(([name, value]) =>
    isRead(name, data) ? itemsAt(name, value, sources) : [],
  );
  const stay = stayItems(membersIn(data['Patient Details'] ?? data['patientDetails']), sources);
  const read = [...stay, ...found.map((item) => inSectionOf(caseType, item))];
  const own = new Set(draftSections(caseType).map(({ name }) => name));
  const belongs = ({ section }: DraftItem) =>
    own.has(section) || (takesAnySection(caseType) && !stayed.has(section) && section !== 'unclear');
  const items = inOrder(caseType, read.filter(belongs));
  const others = read.filter((item) => !belongs(item));
  const people = membersIn(data['Patient Details'] ?? data['patientDetails']);
  return {
    caseType,
    origin,
    recordId,
    original: items,
    items,
    removed: [],
    unclear: others.filter(({ section }) => section === 'unclear'),
    leftOut: others.filter(({ section }) => section !== 'unclear'),
    patientName: textIn(people['Name'] ?? people['name'] ?? data['patientName']),
  };
}

const stayed = new Set(['admittedOn', 'dischargedOn']);

/** Only one of two spellings of a section is read. */
function isRead(name: string, data: Members): boolean {
  if (aside.has(name)) return false;
  if (name === 'condtions') return !('conditions' in data);
  return name !== 'lab_reports' || !('labReports' in data);
}

/** In a diagnostic report, laboratory results belong to the report, wherever the service put them. */
function inSectionOf(caseType: CaseType, item: DraftItem): DraftItem {
  const section = item.section
    .replace(/^condtions$/, 'conditions')
    .replace(/^lab_reports\./, 'labReports.')
    .replace(/^investigations\./, caseType === 'DiagnosticReport' ? 'labReports.' : 'investigations.');
  return { ...item, section, kind: section === item.section ? item.kind : kindOf(section, item.parts) };
}

function inOrder(caseType: CaseType, items: readonly DraftItem[]): DraftItem[] {
  const order = draftSections(caseType).map(({ name }) => name);
  const place = ({ section }: DraftItem) => (order.indexOf(section) + order.length + 1) % (order.length + 1);
  return [...items].sort((one, other) => place(one) - place(other));
}

function stayItems(people: Members, sources: Members): DraftItem[] {
  return [
    ['admittedOn', 'Date of Admission'],
    ['dischargedOn', 'Date of Discharge'],
  ].flatMap(([section = '', label = '']) => {
    const date = textIn(people[label]);
    return date ? [item(section, section, date, sourceAt(sources, `Patient Details.${label}`))] : [];
  });
}

/** The items of a member: a text, a list of texts or objects, an object of measures, or sections inside a section. */
function itemsAt(name: string, value: unknown, sources: Members): DraftItem[] {
  const texts = textIn(value)
    ?.split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  if (texts) {
    return texts.map((text, index) => {
      const path = texts.length > 1 ? `${name}[${index}]` : name;
      return item(name, path, text, sourceAt(sources, path) ?? sourceAt(sources, `${name}[${index}]`));
    });
  }
  if (Array.isArray(value)) {
    return value.flatMap((one: unknown, index) => {
      const path = `${name}[${index}]`;
      const text = textIn(one);
      if (text) return [item(name, path, text, sourceAt(sources, path))];
      const parts = partsIn(name, membersIn(one));
      return parts ? [item(name, path, null, sourceAt(sources, path), parts)] : itemsAt(path, one, sources);
    });
  }
  return Object.entries(membersIn(value)).flatMap(([key, member]) => {
    const { value: measured, unit } = membersIn(member);
    const number = textIn(measured);
    if (!number) return itemsAt(`${name}.${key}`, member, sources);
    const parts = { name: titleOf(key), value: number, ...(textIn(unit) && { unit: textIn(unit) ?? '' }) };
    return [
      { ...item(name, `${name}.${key}`, null, sourceAt(sources, `${name}.${key}`), parts), kind: 'measure' as const },
    ];
  });
}

function item(
  section: string,
  id: string,
  text: string | null,
  source: ItemSource | null,
  given?: ItemParts,
): DraftItem {
  const { kind: usual } = draftSection(section);
  const parts = given ?? readParts(usual, text ?? '');
  return { id, section, kind: kindOf(section, parts), parts, written: text, codes: {}, source };
}

function readParts(kind: ItemKind, text: string): ItemParts {
  switch (kind) {
    case 'medicine':
      return medicineParts(text);
    case 'measure':
      return measureParts(text) ?? { text };
    case 'history':
      return { condition: text };
    case 'procedure':
      return { description: text };
    case 'text':
    case 'relative':
      return { text };
    default:
      return kind satisfies never;
  }
}

/** A line that cannot be taken apart stays a text. */
function kindOf(section: string, parts: ItemParts): ItemKind {
  return parts.text === undefined ? draftSection(section).kind : 'text';
}

/** The parts of the contract's objects: histories, relatives, procedures. Null for any other object. */
function partsIn(section: string, members: Members): ItemParts | null {
  const names = {
    history: ['condition', 'procedure'],
    relative: ['relation', 'condition'],
    procedure: ['description', 'complications'],
  };
  const { kind } = draftSection(section);
  if (kind !== 'history' && kind !== 'relative' && kind !== 'procedure') return null;
  const parts = names[kind].flatMap((name) => {
    const text = textIn(members[name]);
    return text ? [[name, text] as const] : [];
  });
  return parts.length > 0 ? Object.fromEntries(parts) : null;
}

function sourceAt(sources: Members, path: string): ItemSource | null {
  return z.safeParse(sourceSchema, sources[path]).data ?? null;
}

/** `oxygenSaturation` → `Oxygen saturation` */
function titleOf(key: string): string {
  const words = key
    .replace(/_/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
