import { documentLimits, type CaseType } from '../ai/index.js';
import { lacks } from '../client/lacks.js';

/** @throws ValidationError 422 with a code that names the kind and the limit (contract 12.2): `diagnostic_report_max_2` */
export function checkDocumentCount(caseType: CaseType, count: number, isExtracting: boolean): void {
  const limit = documentLimits[caseType];
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
