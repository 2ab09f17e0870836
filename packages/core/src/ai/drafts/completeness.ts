import { objectOf } from '../../values/given.js';
import { documentLimits } from '../documentLimits.js';
import { missingParts, standingItems, type DocumentDraft } from './draft.js';
import { draftIn } from './givenDraft.js';
import { caseTypeIn, countIn } from './givenKind.js';
import { draftSections, takesAnySection, type PartName } from './sections.js';

/** What a document still lacks for its kind (contract 12.2 and 12.3; for results, the profile of a lab report). */
export type Gap =
  /** The contract requires the section, and it is empty. The FHIR profile does not require it: a document without it is valid. */
  | { reason: 'section_empty'; section: string }
  /** A report has a conclusion, status or date, but no result. The profile has no report without a result, so all of it would be left out. */
  | { reason: 'results_missing'; section: string }
  /** An item has no meaning without this part. */
  | { reason: 'part_empty'; section: string; itemId: string; part: PartName }
  /** The whole document is empty. */
  | { reason: 'document_empty' }
  | { reason: 'files_few'; least: number }
  | { reason: 'files_many'; most: number };

/**
 * Everything that a document still lacks, in reading order.
 *
 * @param files How many files are sent with it, as `documentReferences`.
 * @throws ValidationError for no draft, or files that are not counted.
 */
export function gapsOf(draft: DocumentDraft, files: number): Gap[] {
  return gapsAs('gapsOf', draft, files);
}

function gapsAs(operation: string, draft: DocumentDraft, files: number): Gap[] {
  countIn(operation, 'files', files);
  draftIn(operation, draft);
  const items = standingItems(draft);
  const filled = new Set(items.map(({ section }) => section));
  // The README gives an examination as measures: vital signs count as one.
  if (takesAnySection(draft.caseType) && filled.has('vitalSigns')) filled.add('physicalExamination');
  const sections = draftSections(draft.caseType);
  const { least, most = Infinity } = filesWanted(draft);
  return [
    ...sections.flatMap(({ name, isRequired }): Gap[] => {
      if (filled.has(name)) return [];
      if (isResultsOf(filled, name)) return [{ reason: 'results_missing', section: name }];
      return isRequired ? [{ reason: 'section_empty', section: name }] : [];
    }),
    ...items.flatMap((item) =>
      missingParts(item).map((part): Gap => ({ reason: 'part_empty', section: item.section, itemId: item.id, part })),
    ),
    ...(sections.length > 0 && items.length === 0 ? [{ reason: 'document_empty' } as const] : []),
    ...(files < least ? [{ reason: 'files_few', least } as const] : []),
    ...(files > most ? [{ reason: 'files_many', most } as const] : []),
  ];
}

/** True when the results of a report are empty, but another part of it is filled. */
function isResultsOf(filled: ReadonlySet<string>, name: string): boolean {
  const [report = '', part] = name.split('.');
  return part === 'observations' && [...filled].some((other) => other.startsWith(`${report}.`));
}

/** How many files a document of this kind takes, when it also has sections. @throws ValidationError for a draft of no kind. */
export function filesWanted(draft: Pick<DocumentDraft, 'caseType'>): {
  least: number;
  most?: number | undefined;
} {
  const limit = documentLimits[caseTypeIn('filesWanted', objectOf('filesWanted', 'draft', draft).caseType)];
  return { least: limit?.on ?? 0, most: limit?.most };
}

/**
 * True when the draft can be approved. An empty section does not prevent it: sections are optional in the profiles (FHIR 3.1, 3.2), and a
 * doctor who must fill one that the papers do not mention would invent something. Content that would be lost prevents it.
 *
 * @throws ValidationError for no draft, or files that are not counted.
 */
export function isApprovable(draft: DocumentDraft, files: number): boolean {
  return gapsAs('isApprovable', draft, files).every(({ reason }) => reason === 'section_empty');
}
