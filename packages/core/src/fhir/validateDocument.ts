import { bundleRules } from './bundleRules.js';
import { compositionRules } from './compositionRules.js';
import { entriesOf } from './entries.js';
import { kindOf, kindRules } from './kinds.js';
import { peopleRules } from './peopleRules.js';
import { plain } from './plain.js';
import { resourceRules } from './resourceRules.js';
import { located, locationOf, type Finding, type Rule } from './rule.js';

export const documentRules: readonly Rule[] = [...bundleRules, ...compositionRules, ...peopleRules, ...resourceRules];

/**
 * Checks a FHIR document against the rules of ABDM's eight kinds of document (NRCeS guide 6.5.0). Errors come first. A finding never
 * quotes the record. Codes are not looked up in their terminologies: HL7's own validator does that.
 *
 * @param bundle An object or its JSON, from anywhere: it never throws.
 * @example
 * const isConformant = validateDocument(bundle).every(({ severity }) => severity !== 'error');
 */
export function validateDocument(bundle: unknown): Finding[] {
  const read = plain(bundle);
  const entries = entriesOf(read.tree);
  const kind = kindOf(entries);
  const { composition } = entries;
  const sections = composition
    ? located(composition.resource['section'], '', `${locationOf(composition)}.section`)
    : [];
  const document = { ...read, entries, kind, rules: kind && kindRules[kind], composition, sections };

  const findings = documentRules.flatMap(({ id, severity, check }) =>
    check(document).map((fault): Finding => ({ severity, ...fault, rule: id })),
  );
  return [
    ...findings.filter(({ severity }) => severity === 'error'),
    ...findings.filter(({ severity }) => severity === 'warning'),
  ];
}
