import { type CaseType, draftSections } from '@carestack/core/ai';
import { pathInDocument } from '../forms/problems.js';

/** What of a document was refused: somebody's details, the files, or a section by its name. */
export type RefusedPart = { of: 'patient' | 'practitioner' | 'files' } | { of: 'section'; section: string };

const others: readonly [of: 'patient' | 'practitioner' | 'files', path: RegExp][] = [
  ['patient', /^patientDetails(?:\.|$)/],
  ['practitioner', /^(?:practitioners|doctors)Details(?:\.|$)/],
  ['files', /^(?:documentReferences|files)(?:\.|$)/],
];

/** The parts of a document that a refusal names, each once; none where it names nothing a person could look at. */
export function refusedParts(fields: Readonly<Record<string, string>>, caseType: CaseType): RefusedPart[] {
  const parts = Object.keys(fields).flatMap((path): RefusedPart[] => {
    const name = pathInDocument(path);
    const [of] = others.find(([, fits]) => fits.test(name)) ?? [];
    if (of) return [{ of }];
    const section = draftSections(caseType).find((one) => name === one.name || name.startsWith(`${one.name}.`));
    return section ? [{ of: 'section', section: section.name }] : [];
  });
  const known = new Map(parts.map((part) => [JSON.stringify(part), part]));
  return [...known.values()];
}
