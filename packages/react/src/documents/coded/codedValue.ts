import { loincTags, type Code, type SemanticTag } from '@carestack/core/lookup';

/** What was written, and the code that says the same. Without a code the text stands alone. */
export interface CodedValue {
  text: string;
  code?: string | undefined;
  /** The terminology of the code: `http://snomed.info/sct` or `http://loinc.org`. */
  system?: string | undefined;
  /** The terminology's own name for the code. */
  display?: string | undefined;
}

const snomed = 'http://snomed.info/sct';
const loinc = 'http://loinc.org';

/** The terminology in which a tag is looked up. */
export function codeSystemOf(tag: SemanticTag): string {
  return loincTags.some((one) => one === tag) ? loinc : snomed;
}

export function codedValue({ code, text }: Code, tag: SemanticTag): CodedValue {
  return { text, code, system: codeSystemOf(tag), display: text };
}

/** How people call a terminology; its address where it is another one. */
export function systemName(system: string | undefined): string {
  if (system === snomed) return 'SNOMED CT';
  return system === loinc ? 'LOINC' : (system ?? '');
}
