import type { Entries } from './entries.js';
import { node, nodes, text, texts, type Node } from './plain.js';

export const snomed = 'http://snomed.info/sct';
export const structureDefinitions = 'https://nrces.in/ndhm/fhir/r4/StructureDefinition/';

/** The eight documents of ABDM, by their name as health information. */
export const documentKinds = [
  'OPConsultation',
  'DischargeSummary',
  'Prescription',
  'DiagnosticReport',
  'ImmunizationRecord',
  'HealthDocumentRecord',
  'WellnessRecord',
  'Invoice',
] as const;

export type DocumentKind = (typeof documentKinds)[number];

/** A section that the guide names: by code and display, or by its title. */
export interface Slice {
  code?: string;
  name: string;
  targets: readonly string[];
}

export interface KindRules {
  profile: string;
  /** SNOMED CT code and display, or the fixed text; null where any SNOMED code may stand. */
  type: { code: string; display: string } | { text: string } | null;
  needsEncounter: boolean;
  /** Exactly one section, or at least one. */
  sections: 'one' | 'some';
  /** How to tell the sections apart, where there are several. */
  slices?: readonly Slice[];
  slicedBy?: 'code' | 'title';
  /** What the one section may hold: resource types, each with the most there may be. */
  entries?: Readonly<Record<string, number>>;
  /** `entry.type` is required, as it tells the entries apart. */
  needsEntryType?: boolean;
  /** The code that the one section must have. */
  sectionCode?: { code: string; display: string };
}

const slice = (code: string, name: string, ...targets: string[]): Slice => ({ code, name, targets });
const titled = (name: string, ...targets: string[]): Slice => ({ name, targets });

const ofEveryVisit = [
  slice('422843007', 'Chief complaint section', 'Condition'),
  slice('425044008', 'Physical exam section', 'Observation'),
  slice('722446000', 'Allergy record', 'AllergyIntolerance'),
  slice('422432008', 'Family history section', 'FamilyMemberHistory'),
];

/** The NRCeS guide 6.5.0, composition by composition. */
export const kindRules: Readonly<Record<DocumentKind, KindRules>> = {
  OPConsultation: {
    profile: 'OPConsultRecord',
    type: { code: '371530004', display: 'Clinical consultation report' },
    needsEncounter: true,
    sections: 'some',
    slicedBy: 'code',
    slices: [
      ...ofEveryVisit,
      slice('371529009', 'History and physical report', 'Condition', 'Procedure'),
      slice('721963009', 'Order document', 'ServiceRequest'),
      slice('721912009', 'Medication summary document', 'MedicationStatement', 'MedicationRequest'),
      slice('390906007', 'Follow-up encounter', 'Appointment'),
      slice('371525003', 'Clinical procedure report', 'Procedure'),
      slice('306206005', 'Referral to service', 'ServiceRequest'),
      slice('404684003', 'Clinical finding', 'Observation'),
      slice('371530004', 'Clinical consultation report', 'DocumentReference'),
    ],
  },
  DischargeSummary: {
    profile: 'DischargeSummaryRecord',
    type: { code: '373942005', display: 'Discharge summary' },
    needsEncounter: true,
    sections: 'some',
    slicedBy: 'code',
    slices: [
      ...ofEveryVisit,
      slice('1003642006', 'Past medical history section', 'Condition', 'Procedure'),
      slice('721981007', 'Diagnostic studies report', 'DiagnosticReport'),
      slice('1003606003', 'Medication history section', 'MedicationRequest'),
      slice('1003640003', 'History of past procedure section', 'Procedure'),
      slice('734163000', 'Care plan', 'CarePlan'),
      slice('373942005', 'Discharge summary', 'DocumentReference'),
    ],
  },
  Prescription: {
    profile: 'PrescriptionRecord',
    type: { code: '440545006', display: 'Prescription record' },
    needsEncounter: false,
    sections: 'one',
    entries: { MedicationRequest: Infinity, Binary: 1 },
    needsEntryType: true,
    sectionCode: { code: '440545006', display: 'Prescription record' },
  },
  DiagnosticReport: {
    profile: 'DiagnosticReportRecord',
    type: null,
    needsEncounter: false,
    sections: 'one',
    entries: { DiagnosticReport: 1, DocumentReference: 1 },
    needsEntryType: true,
  },
  ImmunizationRecord: {
    profile: 'ImmunizationRecord',
    type: { code: '41000179103', display: 'Immunization record' },
    needsEncounter: false,
    sections: 'one',
    entries: { Immunization: Infinity, ImmunizationRecommendation: 1, DocumentReference: Infinity },
    needsEntryType: true,
    sectionCode: { code: '41000179103', display: 'Immunization record' },
  },
  HealthDocumentRecord: {
    profile: 'HealthDocumentRecord',
    type: { code: '419891008', display: 'Record artifact' },
    needsEncounter: false,
    sections: 'one',
    entries: { DocumentReference: Infinity },
    sectionCode: { code: '419891008', display: 'Record artifact' },
  },
  WellnessRecord: {
    profile: 'WellnessRecord',
    type: { text: 'Wellness Record' },
    needsEncounter: false,
    sections: 'some',
    slicedBy: 'title',
    slices: [
      titled('Vital Signs', 'Observation'),
      titled('Body Measurement', 'Observation'),
      titled('Physical Activity', 'Observation'),
      titled('General Assessment', 'Observation'),
      titled('Women Health', 'Observation'),
      titled('Lifestyle', 'Observation'),
      titled('Other Observations', 'Observation', 'Condition'),
      titled('Document Reference', 'DocumentReference'),
    ],
  },
  Invoice: {
    profile: 'InvoiceRecord',
    type: { text: 'Invoice Record' },
    needsEncounter: false,
    sections: 'one',
    entries: { Invoice: 1 },
    needsEntryType: true,
  },
};

/** The kinds of diagnostic report that the guide prefers. */
const reportCodes = new Set([
  '721981007',
  '371528001',
  '721631001',
  '720449003',
  '722143004',
  '725870000',
  '770573007',
  '782659005',
  '4311000179106',
  '4201000179104',
  '4241000179101',
  '4321000179101',
  '4261000179100',
]);

/** The kind that the profile of a Composition declares. */
export function declaredKind(composition: Node): DocumentKind | null {
  const profiles = new Set(texts(node(composition['meta'])['profile']).map((url) => url.split('|')[0]));
  return documentKinds.find((kind) => profiles.has(`${structureDefinitions}${kindRules[kind].profile}`)) ?? null;
}

/** The kind of a document: by its profile, otherwise by its type. */
export function kindOf(entries: Entries): DocumentKind | null {
  const { resource = {} } = entries.composition ?? {};
  const type = node(resource['type']);
  const codes = nodes(type['coding']).map(({ code }) => text(code));
  const byType = documentKinds.find((kind) => {
    const rule = kindRules[kind].type;
    if (rule === null) return codes.some((code) => reportCodes.has(code));
    return 'code' in rule ? codes.includes(rule.code) : text(type['text']) === rule.text;
  });
  return declaredKind(resource) ?? byType ?? null;
}
