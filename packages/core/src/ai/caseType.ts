import { oneOf } from '../values/fields.js';
import { textOf } from '../values/given.js';

/** The kinds of clinical document, as they are sent. The health document has two spellings; this is the newer one (contract 15). */
export const CaseType = {
  OP_CONSULTATION: 'OPConsultation',
  DISCHARGE_SUMMARY: 'DischargeSummary',
  PRESCRIPTION: 'Prescription',
  DIAGNOSTIC_REPORT: 'DiagnosticReport',
  RADIOLOGY_REPORT: 'Radiology Report',
  IMMUNIZATION_RECORD: 'ImmunizationRecord',
  WELLNESS_RECORD: 'WellnessRecord',
  HEALTH_DOCUMENT_RECORD: 'HealthDocumentRecord',
} as const;
export type CaseType = (typeof CaseType)[keyof typeof CaseType];

export const caseTypes = [
  'OPConsultation',
  'DischargeSummary',
  'Prescription',
  'DiagnosticReport',
  'Radiology Report',
  'ImmunizationRecord',
  'WellnessRecord',
  'HealthDocumentRecord',
] as const satisfies readonly CaseType[];

const compact = (word: string) => word.toLowerCase().replace(/[\s_-]/g, '');

/** The kind as it is sent, for any spelling: `OP_CONSULTATION`, `Health Document Record`. Another text is given back as it is. @throws ValidationError for no text. */
export function caseTypeName(text: string): string {
  return caseTypes.find((type) => compact(type) === compact(textOf('caseTypeName', 'text', text))) ?? text.trim();
}

export const caseTypeSchema = oneOf(caseTypes, caseTypeName, 'case_type_invalid');
