import { documentLimits } from '../documentLimits.js';
import { missingParts, standingItems, type DocumentDraft } from './draft.js';
import { draftSections, takesAnySection, type PartName } from './sections.js';

/** What a document of its kind still lacks (contract 12.2 and 12.3; for results the profile of a lab report). */
export type Gap =
  /** The contract wants the section, and nothing stands in it. The FHIR profile does not: a document without it is valid. */
  | { reason: 'section_empty'; section: string }
  /** A conclusion, state or date of a report without a result: the profile has no report without one, so they would be left out. */
  | { reason: 'results_missing'; section: string }
  /** An item says nothing without this part. */
  | { reason: 'part_empty'; section: string; itemId: string; part: PartName }
  /** Nothing stands in the document at all. */
  | { reason: 'document_empty' }
  | { reason: 'files_few'; least: number }
  | { reason: 'files_many'; most: number };

/**
 * What is missing before a document is whole, in reading order.
 *
 * @param files How many files travel with it, as its documents of reference.
 */
export function gapsOf(draft: DocumentDraft, files: number): Gap[] {
  const items = standingItems(draft);
  const filled = new Set(items.map(({ section }) => section));
  // Where examinations are told as measures, as the README does, they are the vital signs.
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

/** Something else of the same report is there. */
function isResultsOf(filled: ReadonlySet<string>, name: string): boolean {
  const [report = '', part] = name.split('.');
  return part === 'observations' && [...filled].some((other) => other.startsWith(`${report}.`));
}

/** How many files such a document takes, where something else is in it too. */
export function filesWanted({ caseType }: Pick<DocumentDraft, 'caseType'>): {
  least: number;
  most?: number | undefined;
} {
  const limit = documentLimits[caseType];
  return { least: limit?.on ?? 0, most: limit?.most };
}

/**
 * Whether somebody can answer for it. An empty section does not hinder: the profiles have every section 0..1 (FHIR 3.1, 3.2), papers rarely
 * say all that the contract asks of a form, and a doctor who had to fill it would invent. What would be lost on the way does hinder.
 */
export function isApprovable(draft: DocumentDraft, files: number): boolean {
  return gapsOf(draft, files).every(({ reason }) => reason === 'section_empty');
}
