import { oneOf } from '../values/fields.js';

/** ABDM's kinds of health record, as they are sent. */
export const HealthInformationTypes = {
  OPConsultation: 'OPConsultation',
  Prescription: 'Prescription',
  DischargeSummary: 'DischargeSummary',
  DiagnosticReport: 'DiagnosticReport',
  ImmunizationRecord: 'ImmunizationRecord',
  HealthDocumentRecord: 'HealthDocumentRecord',
  WellnessRecord: 'WellnessRecord',
} as const;
export type HealthInformationTypes = (typeof HealthInformationTypes)[keyof typeof HealthInformationTypes];

export const healthInformationTypes = [
  'OPConsultation',
  'Prescription',
  'DischargeSummary',
  'DiagnosticReport',
  'ImmunizationRecord',
  'HealthDocumentRecord',
  'WellnessRecord',
] as const satisfies readonly HealthInformationTypes[];

const compact = (word: string) => word.toLowerCase().replace(/[\s_-]/g, '');

/** Also takes `Health Document Record` or `OP_CONSULTATION`, and gives the word that is sent. */
export const healthInformationType = oneOf(
  healthInformationTypes,
  (text) => healthInformationTypes.find((type) => compact(type) === compact(text)) ?? text.trim(),
  'information_type_invalid',
);
