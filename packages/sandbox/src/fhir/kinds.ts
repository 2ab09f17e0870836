import type { CaseType } from '@carestack/core/ai';
import type { Coding } from 'fhir/r4.js';

export const structureDefinition = (name: string) => `https://nrces.in/ndhm/fhir/r4/StructureDefinition/${name}`;
export const snomed = 'http://snomed.info/sct';

/** The eight documents of the ABDM guide, by their name as health information. */
export type DocumentKind =
  | 'OPConsultation'
  | 'DischargeSummary'
  | 'Prescription'
  | 'DiagnosticReport'
  | 'ImmunizationRecord'
  | 'HealthDocumentRecord'
  | 'WellnessRecord'
  | 'Invoice';

interface Kind {
  profile: string;
  title: string;
  type: { coding: [Coding] } | { text: string };
}

const coded = (code: string, display: string) => ({ coding: [{ system: snomed, code, display }] satisfies [Coding] });

export const kinds: Readonly<Record<DocumentKind, Kind>> = {
  OPConsultation: {
    profile: 'OPConsultRecord',
    title: 'Consultation',
    type: coded('371530004', 'Clinical consultation report'),
  },
  DischargeSummary: {
    profile: 'DischargeSummaryRecord',
    title: 'Discharge summary',
    type: coded('373942005', 'Discharge summary'),
  },
  Prescription: {
    profile: 'PrescriptionRecord',
    title: 'Prescription',
    type: coded('440545006', 'Prescription record'),
  },
  DiagnosticReport: {
    profile: 'DiagnosticReportRecord',
    title: 'Diagnostic report',
    type: coded('721981007', 'Diagnostic studies report'),
  },
  ImmunizationRecord: {
    profile: 'ImmunizationRecord',
    title: 'Immunization record',
    type: coded('41000179103', 'Immunization record'),
  },
  HealthDocumentRecord: {
    profile: 'HealthDocumentRecord',
    title: 'Health document',
    type: coded('419891008', 'Record artifact'),
  },
  WellnessRecord: { profile: 'WellnessRecord', title: 'Wellness record', type: { text: 'Wellness Record' } },
  Invoice: { profile: 'InvoiceRecord', title: 'Invoice', type: { text: 'Invoice Record' } },
};

/** A radiology report is a diagnostic report; it has no document of its own. */
export function documentKind(caseType: CaseType): DocumentKind {
  return caseType === 'Radiology Report' ? 'DiagnosticReport' : caseType;
}
