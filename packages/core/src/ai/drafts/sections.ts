import { textOf } from '../../values/given.js';
import type { CaseType } from '../caseType.js';
import { caseTypeIn } from './givenKind.js';

/** What kind of item it is. A measure is a name with a value; history is a past illness or operation. */
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

/** The parts of each kind of item, in reading order. */
export const itemParts: Readonly<Record<ItemKind, readonly PartName[]>> = {
  text: ['text'],
  medicine: ['name', 'dose', 'route', 'frequency', 'duration', 'note'],
  measure: ['name', 'value', 'unit'],
  history: ['condition', 'procedure'],
  relative: ['relation', 'condition'],
  procedure: ['description', 'complications'],
};

/** The parts that an item needs to have a meaning. For history, one of its two parts is enough. */
export const neededParts: Readonly<Record<ItemKind, readonly PartName[]>> = {
  text: ['text'],
  medicine: ['name'],
  measure: ['name', 'value'],
  history: [],
  relative: ['relation', 'condition'],
  procedure: ['description'],
};

export interface DraftSection {
  /** The contract's name with its path: `investigations.observations`. */
  name: string;
  /** The kind of a new item in it. */
  kind: ItemKind;
  /** The contract requires it in this kind of document (12.3). */
  isRequired: boolean;
  /** It holds at most one line. */
  isSingle: boolean;
  /** The tag by which codes for its items are looked up (contract 11.4); null where items have no code. */
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

/** A section by its name. A section that the contract does not know holds text. @throws ValidationError for a name that is no text. */
export function draftSection(name: string, isRequired = false): DraftSection {
  textOf('draftSection', 'name', name);
  return {
    name,
    kind: kinds[name] ?? 'text',
    isRequired,
    isSingle: singles.test(name),
    tag: tags[name] ?? null,
  };
}

/** The sections of a kind of document, in reading order. @throws ValidationError for a word that names no kind. */
export function draftSections(caseType: CaseType): readonly DraftSection[] {
  return written[caseTypeIn('draftSections', caseType)]
    .split(' ')
    .filter(Boolean)
    .map((name) => draftSection(name.replace('!', ''), name.endsWith('!')));
}

/** True for the two kinds that may hold any section. The others hold only their own. */
export function takesAnySection(caseType: CaseType): boolean {
  return caseType === 'OPConsultation' || caseType === 'DischargeSummary';
}
