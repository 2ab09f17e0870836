import * as z from 'zod/mini';
import { fhirBundleSchema, type FhirBundle } from '../draft.schema.js';
import { isSameCode, type DraftItem, type ItemCode } from './draft.js';
import { membersIn, textIn, type Members } from './members.js';
import { itemParts, type PartName } from './sections.js';
import { sentLine } from './writeDraft.js';

/** A code that a person chose, and the item it was chosen for. */
export interface ChosenCode {
  item: DraftItem;
  /** The part of the item that it is the code for. */
  part: PartName;
  code: ItemCode;
}

const medicine = ['MedicationRequest', 'MedicationStatement', 'Medication'];

/** The types of resource that each coded part of a section becomes in a bundle. */
const resourcesOf: Readonly<Record<string, Readonly<Partial<Record<PartName, readonly string[]>>>>> = {
  chiefComplaints: { text: ['Condition'] },
  conditions: { text: ['Condition'] },
  medicalHistory: { condition: ['Condition'], procedure: ['Procedure'] },
  familyHistory: { condition: ['FamilyMemberHistory'] },
  currentMedications: { name: medicine },
  prescribedMedications: { name: medicine },
  currentProcedures: { description: ['Procedure'] },
  allergies: { text: ['AllergyIntolerance'] },
  immunizations: { text: ['Immunization'] },
};

const concepts: readonly string[] = ['code', 'medicationCodeableConcept', 'vaccineCode'];

/** The code chosen for the words of a concept. It is doubtful when different codes were chosen for the same words. */
type Wanted = Map<string, { code: ItemCode; isDoubtful: boolean }>;

/**
 * The contract sends items as lines of text, without a place for a code. So the codes that a person chose are written into the finished
 * bundle: into the concept that has exactly the words of the item, in a resource of the right type. A chosen code replaces the service's
 * own. Codes without such a concept are given back as `unplaced`.
 */
export function withCodes(
  bundle: FhirBundle,
  items: readonly DraftItem[],
): { bundle: FhirBundle; unplaced: readonly ChosenCode[] } {
  const chosen = items.flatMap((item) => chosenOf(item));
  if (chosen.length === 0) return { bundle, unplaced: [] };
  const wanted: Wanted = new Map();
  for (const one of chosen) {
    for (const key of keysOf(one)) {
      const { code, isDoubtful } = wanted.get(key) ?? { code: one.code, isDoubtful: false };
      wanted.set(key, { code, isDoubtful: isDoubtful || !isSameCode(code, one.code) });
    }
  }
  const placed = new Set<string>();
  const entry = bundle.entry.map((one) => ({ ...one, resource: coded(one.resource, wanted, placed) }));
  return {
    bundle: z.parse(fhirBundleSchema, { ...bundle, entry }),
    unplaced: chosen.filter((one) => !keysOf(one).some((key) => placed.has(key))),
  };
}

function chosenOf(item: DraftItem): ChosenCode[] {
  return itemParts[item.kind].flatMap((part) => {
    const code = item.codes[part];
    return code ? [{ item, part, code }] : [];
  });
}

/** Every type of resource, with every spelling that the words of a part may have in it. */
function keysOf({ item, part }: ChosenCode): string[] {
  const kinds = resourcesOf[item.section]?.[part] ?? [];
  return kinds.flatMap((kind) => wordsOf(item, part).map((words) => `${kind} ${words}`));
}

/** A medicine may be named with its dose. After the first comma comes how it is taken, or the day and lot of a vaccine. */
function wordsOf(item: DraftItem, part: PartName): string[] {
  const own = item.parts[part] ?? '';
  if (part !== 'name' && item.section !== 'immunizations') return [own];
  const line = sentLine(item);
  return [...new Set([own, line, line.split(/\s*[,;]/)[0] ?? line])];
}

function coded(resource: Members, wanted: Wanted, placed: Set<string>): Members {
  const kind = textIn(resource['resourceType']) ?? '';
  const at = (concept: unknown) => withCode(concept, kind, wanted, placed);
  const own = Object.fromEntries(concepts.flatMap((name) => (name in resource ? [[name, at(resource[name])]] : [])));
  if (kind !== 'FamilyMemberHistory' || !Array.isArray(resource['condition'])) return { ...resource, ...own };
  const condition = resource['condition'].map((one: unknown) => ({
    ...membersIn(one),
    code: at(membersIn(one)['code']),
  }));
  return { ...resource, ...own, condition };
}

function withCode(concept: unknown, kind: string, wanted: Wanted, placed: Set<string>): unknown {
  const words = textIn(membersIn(concept)['text']);
  const found = words === null ? undefined : wanted.get(`${kind} ${words}`);
  if (!found || found.isDoubtful) return concept;
  placed.add(`${kind} ${words}`);
  const { system, code, display } = found.code;
  return { ...membersIn(concept), coding: [{ system, code, display }] };
}
