import { oneOf } from '../values/fields.js';

/** ABDM's kinds of health record, as they travel. */
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

/** `Health Document Record`, `OP_CONSULTATION`: the word that travels. */
export const healthInformationType = oneOf(
  healthInformationTypes,
  (text) => healthInformationTypes.find((type) => compact(type) === compact(text)) ?? text.trim(),
  'information_type_invalid',
);
