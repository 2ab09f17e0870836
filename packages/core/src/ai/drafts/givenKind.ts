import { wrongKind } from '../../values/given.js';
import { caseTypes, type CaseType } from '../caseType.js';

/** @throws ValidationError for a word that names no kind of document, also in a spelling that `caseTypeName` would read. */
export function caseTypeIn(operation: string, caseType: CaseType): CaseType {
  if (caseTypes.includes(caseType)) return caseType;
  throw wrongKind(operation, 'caseType', caseType, 'a member of CaseType');
}

/** @throws ValidationError for anything but a count: compared with a limit, it would be neither above nor below. */
export function countIn(operation: string, name: string, count: number): number {
  if (Number.isInteger(count) && count >= 0) return count;
  throw wrongKind(operation, name, count, 'a count');
}
