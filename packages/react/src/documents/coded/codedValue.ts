import { loincTags, type Code, type SemanticTag } from '@carestack/core/lookup';

/** A text and, if a person chose one, the code for it. */
export interface CodedValue {
  text: string;
  code?: string | undefined;
  /** The code system: `http://snomed.info/sct` or `http://loinc.org`. */
  system?: string | undefined;
  /** The name that the code system gives the code. */
  display?: string | undefined;
}

const snomed = 'http://snomed.info/sct';
const loinc = 'http://loinc.org';

/** The code system in which a tag is looked up (contract 11.4). */
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
