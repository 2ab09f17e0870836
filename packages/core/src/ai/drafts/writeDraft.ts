import { itemLine, standingItems, type DocumentDraft, type DraftItem } from './draft.js';
import { medicineLine } from './medicine.js';
import { draftIn } from './givenDraft.js';
import { membersIn } from './members.js';
import { draftSection, itemParts } from './sections.js';

type Data = Record<string, unknown>;

/** Sections that are sent as one text (contract 12.3), and what separates their lines. */
const joined: Readonly<Record<string, string>> = {
  chiefComplaints: ', ',
  historyOfPresentIllness: '\n',
  physicalExamination: '\n',
  impression: '\n',
};

/** A line as it is sent. A medicine keeps its commas, by which readers find how it is taken. */
export function sentLine(item: DraftItem): string {
  return item.kind === 'medicine' ? medicineLine(item.parts) : itemLine(item);
}

const stay: Readonly<Record<string, string>> = {
  admittedOn: 'Date of Admission',
  dischargedOn: 'Date of Discharge',
};

/** The content of a draft in the shapes of contract 12.3, from which its bundle is made. @throws ValidationError for no draft. */
export function sectionsOfDraft(draft: Pick<DocumentDraft, 'items' | 'removed' | 'caseType'>): Data {
  const items = standingItems(draftIn('sectionsOfDraft', draft));
  const data: Data = {};
  for (const name of new Set(items.map(({ section }) => section))) {
    put(
      data,
      name,
      items.filter(({ section }) => section === name),
    );
  }
  // For a visit, the contract takes vital signs as the examination.
  const isVisit = draft.caseType === 'OPConsultation' || draft.caseType === 'DischargeSummary';
  if (isVisit && Array.isArray(data['vitalSigns']) && !data['physicalExamination']) {
    data['physicalExamination'] = data['vitalSigns'].join(', ');
    delete data['vitalSigns'];
  }
  // Both spellings are sent: the one of the wire, and the right one.
  if (data['conditions']) data['condtions'] = data['conditions'];
  if (data['labReports']) data['lab_reports'] = data['labReports'];
  return data;
}

function put(data: Data, name: string, items: readonly DraftItem[]): void {
  const label = stay[name];
  if (label) {
    data['Patient Details'] = { ...membersIn(data['Patient Details']), [label]: items.map(itemLine).join(' ') };
    return;
  }
  const value = valueOf(name, items);
  const [group = '', member] = name.split('.');
  data[group] = member ? { ...membersIn(data[group]), [member]: value } : value;
}

function valueOf(name: string, items: readonly DraftItem[]): unknown {
  const between = joined[name];
  if (between !== undefined) return items.map(sentLine).join(between);
  const { isSingle, kind } = draftSection(name);
  if (isSingle) return items.map(itemLine).join(' ');
  if (kind === 'history' || kind === 'relative' || kind === 'procedure') {
    const names = itemParts[kind];
    return items.map(({ parts }) =>
      Object.fromEntries(names.flatMap((part) => (parts[part] ? [[part, parts[part]]] : []))),
    );
  }
  return items.map(sentLine);
}
