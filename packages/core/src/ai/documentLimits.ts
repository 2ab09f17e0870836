import type { CaseType } from './caseType.js';

/** How many `documentReferences` each kind takes (contract 12.2): the fewest with extraction `on`, the fewest with it `off`, and the `most`. */
export const documentLimits: Readonly<Partial<Record<CaseType, { on: number; off: number; most?: number }>>> = {
  Prescription: { on: 0, off: 1, most: 1 },
  DiagnosticReport: { on: 1, off: 1, most: 2 },
  HealthDocumentRecord: { on: 1, off: 1 },
  OPConsultation: { on: 0, off: 1 },
  DischargeSummary: { on: 0, off: 1 },
  ImmunizationRecord: { on: 0, off: 1 },
  WellnessRecord: { on: 0, off: 1 },
};
