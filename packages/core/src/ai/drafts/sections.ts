import type { CaseType } from '../caseType.js';

/** What an item is made of. A measure is a name with a value; history is an illness or an operation of the past. */
export type ItemKind = 'text' | 'medicine' | 'measure' | 'history' | 'relative' | 'procedure';

export const partNames = [
  'text',
  'name',
  'dose',
  'route',
  'frequency',
  'duration',
  'note',
  'value',
  'unit',
  'condition',
  'procedure',
  'relation',
  'description',
  'complications',
] as const;

export type PartName = (typeof partNames)[number];
export type ItemParts = Readonly<Partial<Record<PartName, string>>>;

/** The parts of each kind of item in reading order. */
export const itemParts: Readonly<Record<ItemKind, readonly PartName[]>> = {
  text: ['text'],
  medicine: ['name', 'dose', 'route', 'frequency', 'duration', 'note'],
  measure: ['name', 'value', 'unit'],
  history: ['condition', 'procedure'],
  relative: ['relation', 'condition'],
  procedure: ['description', 'complications'],
};

/** Parts without which an item says nothing. Of history either one is enough. */
export const neededParts: Readonly<Record<ItemKind, readonly PartName[]>> = {
  text: ['text'],
  medicine: ['name'],
  measure: ['name', 'value'],
  history: [],
  relative: ['relation', 'condition'],
  procedure: ['description'],
};

export interface DraftSection {
  /** By the contract's name, with its path: `investigations.observations`. */
  name: string;
  /** What a new item of it is. */
  kind: ItemKind;
  /** The contract wants it in this kind of document (12.3). */
  isRequired: boolean;
  /** It is one line at most. */
  isSingle: boolean;
  /** Where the code of an item is looked up (contract 11.4); null where items have none. */
  tag: string | null;
}

const kinds: Readonly<Record<string, ItemKind>> = {
  medicalHistory: 'history',
  familyHistory: 'relative',
  currentProcedures: 'procedure',
  currentMedications: 'medicine',
  prescribedMedications: 'medicine',
  vitalSigns: 'measure',
  bodyMeasurements: 'measure',
  physicalActivities: 'measure',
  womenHealth: 'measure',
  lifeStyle: 'measure',
  others: 'measure',
  'investigations.observations': 'measure',
  'labReports.observations': 'measure',
};

const tags: Readonly<Record<string, string>> = {
  chiefComplaints: 'condition',
  conditions: 'diagnosis',
  medicalHistory: 'condition',
  currentMedications: 'medication',
  prescribedMedications: 'medication',
  currentProcedures: 'procedure',
  allergies: 'allergens',
  immunizations: 'vaccine',
};

const singles = /^(?:admittedOn|dischargedOn|studyType|.+\.(?:status|recordedDate|category|conclusion))$/;

/** `!` marks what the contract requires. */
const visit =
  'chiefComplaints! historyOfPresentIllness vitalSigns physicalExamination! conditions allergies medicalHistory familyHistory familyHistoryNotes';
const treatment =
  'currentMedications currentProcedures prescribedMedications immunizations carePlan advisoryNotes followUp pertinentNegatives';
const investigations = (mark: string) =>
  ['observations', 'status', 'recordedDate'].map((name) => `investigations.${name}${mark}`).join(' ');

const written: Readonly<Record<CaseType, string>> = {
  OPConsultation: `${visit} ${investigations('')} ${treatment}`,
  DischargeSummary: `admittedOn dischargedOn ${visit} ${investigations('!')} ${treatment}`,
  Prescription: 'prescribedMedications!',
  DiagnosticReport:
    'labReports.category! labReports.observations! labReports.conclusion! labReports.status! labReports.recordedDate!',
  'Radiology Report': 'studyType findings! impression! recommendations',
  ImmunizationRecord: 'immunizations!',
  WellnessRecord: 'vitalSigns bodyMeasurements physicalActivities womenHealth lifeStyle others',
  HealthDocumentRecord: '',
};

/** A section by its name; one that the contract does not know is of text. */
export function draftSection(name: string, isRequired = false): DraftSection {
  return {
    name,
    kind: kinds[name] ?? 'text',
    isRequired,
    isSingle: singles.test(name),
    tag: tags[name] ?? null,
  };
}

/** The sections that a kind of document has, in reading order. */
export function draftSections(caseType: CaseType): readonly DraftSection[] {
  return written[caseType]
    .split(' ')
    .filter(Boolean)
    .map((name) => draftSection(name.replace('!', ''), name.endsWith('!')));
}

/** A visit is told in any words; of the other kinds only their own sections are in the document. */
export function takesAnySection(caseType: CaseType): boolean {
  return caseType === 'OPConsultation' || caseType === 'DischargeSummary';
}
