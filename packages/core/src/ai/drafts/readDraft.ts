import type { CaseType } from '../caseType.js';
import type { RadiologyReports } from '../draft.schema.js';
import { listOf, objectOf, wrongKind } from '../../values/given.js';
import { caseTypeIn } from './givenKind.js';
import type { DocumentDraft, DraftItem } from './draft.js';
import { membersIn, textIn, type Members } from './members.js';
import { item, itemsAt, kindOf, sourceAt } from './readItems.js';
import { draftSections, takesAnySection } from './sections.js';

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
 * Makes a draft from what the service read for one document. All of it that can be read becomes an item, with its source where one is
 * given. `draftsOf` takes the reports of radiology: each is a document.
 *
 * @throws ValidationError for a word that names no kind of document, or what is no summary.
 */
export function draftOf(caseType: CaseType, result: ReadSummary): DocumentDraft {
  return draftAs('draftOf', caseType, result);
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
  caseTypeIn('draftsOf', caseType);
  objectOf('draftsOf', 'result', result);
  if (!isReports(result)) return [draftAs('draftsOf', caseType, result)];
  const reports = listOf('draftsOf', 'result.reports', result.reports);
  return reports.map((report) => readDraft(caseType, 'ai', null, { ...report }));
}

function draftAs(operation: string, caseType: CaseType, result: ReadSummary): DocumentDraft {
  caseTypeIn(operation, caseType);
  objectOf(operation, 'result', result);
  // Types rule it out, but nothing would be read of them.
  if (isReports(result)) throw wrongKind(operation, 'result', result, 'a summary and no reports');
  const { extractedData, dischargeSummary, id } = result;
  return readDraft(caseType, 'ai', id ?? null, extractedData ?? dischargeSummary ?? {});
}

function isReports(result: ReadSummary | RadiologyReports): result is RadiologyReports {
  return 'reports' in result;
}

/** Makes a draft from what a person typed, in the shapes of the contract's sections (12.3). @throws ValidationError for a word that names no kind of document, or sections that are no object. */
export function typedDraft(caseType: CaseType, sections: object = {}): DocumentDraft {
  caseTypeIn('typedDraft', caseType);
  return readDraft(caseType, 'typed', null, { ...objectOf('typedDraft', 'sections', sections) });
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
