import type { CaseType } from '../ai/index.js';
import { lacks } from '../client/lacks.js';

/** How many documents of reference each kind takes (contract 12.2): at least so many with extraction on, and off, and at most. */
const limits: Partial<Record<CaseType, { on: number; off: number; most?: number }>> = {
  Prescription: { on: 0, off: 1, most: 1 },
  DiagnosticReport: { on: 1, off: 1, most: 2 },
  HealthDocumentRecord: { on: 1, off: 1 },
  OPConsultation: { on: 0, off: 1 },
  DischargeSummary: { on: 0, off: 1 },
  ImmunizationRecord: { on: 0, off: 1 },
  WellnessRecord: { on: 0, off: 1 },
};

/** @throws ValidationError 422 whose code names the kind and the limit: `diagnostic_report_max_2` */
export function checkDocumentCount(caseType: CaseType, count: number, isExtracting: boolean): void {
  const limit = limits[caseType];
  if (!limit) return;
  const least = isExtracting ? limit.on : limit.off;
  const { most = Infinity } = limit;
  if (count >= least && count <= most) return;
  const [word, number] = count < least ? ['min', least] : ['max', most];
  const sentence = `${caseType} takes at ${word === 'min' ? 'least' : 'most'} ${number} of documentReferences`;
  throw lacks('encounters.create', 'documentReferences', `${codeWord(caseType)}_${word}_${number}`, sentence);
}

/** `DiagnosticReport` → `diagnostic_report` */
export function codeWord(caseType: CaseType): string {
  return caseType
    .replace(/ /g, '')
    .replace(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '_')
    .toLowerCase();
}
