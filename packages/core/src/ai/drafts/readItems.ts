import * as z from 'zod/mini';
import type { DraftItem, ItemSource } from './draft.js';
import { measureParts } from './measure.js';
import { medicineParts } from './medicine.js';
import { membersIn, textIn, type Members } from './members.js';
import { draftSection, type ItemKind, type ItemParts } from './sections.js';

const sourceSchema = z.object({
  file: z.string(),
  page: z.number(),
  text: z.string(),
  start: z.optional(z.number()),
  confidence: z.optional(z.number()),
});

/** The items of a member: a text, a list of texts or objects, an object of measures, or sections inside a section. */
export function itemsAt(name: string, value: unknown, sources: Members): DraftItem[] {
  const texts = textIn(value)
    ?.split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  if (texts) {
    return texts.map((text, index) => {
      const path = texts.length > 1 ? `${name}[${index}]` : name;
      return item(name, path, text, sourceAt(sources, path) ?? sourceAt(sources, `${name}[${index}]`));
    });
  }
  if (Array.isArray(value)) {
    return value.flatMap((one: unknown, index) => {
      const path = `${name}[${index}]`;
      const text = textIn(one);
      if (text) return [item(name, path, text, sourceAt(sources, path))];
      const parts = partsIn(name, membersIn(one));
      return parts ? [item(name, path, null, sourceAt(sources, path), parts)] : itemsAt(path, one, sources);
    });
  }
  return Object.entries(membersIn(value)).flatMap(([key, member]) => {
    const { value: measured, unit } = membersIn(member);
    const number = textIn(measured);
    if (!number) return itemsAt(`${name}.${key}`, member, sources);
    const parts = { name: titleOf(key), value: number, ...(textIn(unit) && { unit: textIn(unit) ?? '' }) };
    return [
      { ...item(name, `${name}.${key}`, null, sourceAt(sources, `${name}.${key}`), parts), kind: 'measure' as const },
    ];
  });
}

export function item(
  section: string,
  id: string,
  text: string | null,
  source: ItemSource | null,
  given?: ItemParts,
): DraftItem {
  const { kind: usual } = draftSection(section);
  const parts = given ?? readParts(usual, text ?? '');
  return { id, section, kind: kindOf(section, parts), parts, written: text, codes: {}, source };
}

function readParts(kind: ItemKind, text: string): ItemParts {
  switch (kind) {
    case 'medicine':
      return medicineParts(text);
    case 'measure':
      return measureParts(text) ?? { text };
    case 'history':
      return { condition: text };
    case 'procedure':
      return { description: text };
    case 'text':
    case 'relative':
      return { text };
    default:
      return kind satisfies never;
  }
}

/** A line that cannot be taken apart stays a text. */
export function kindOf(section: string, parts: ItemParts): ItemKind {
  return parts.text === undefined ? draftSection(section).kind : 'text';
}

/** The parts of the contract's objects: histories, relatives, procedures. Null for any other object. */
function partsIn(section: string, members: Members): ItemParts | null {
  const names = {
    history: ['condition', 'procedure'],
    relative: ['relation', 'condition'],
    procedure: ['description', 'complications'],
  };
  const { kind } = draftSection(section);
  if (kind !== 'history' && kind !== 'relative' && kind !== 'procedure') return null;
  const parts = names[kind].flatMap((name) => {
    const text = textIn(members[name]);
    return text ? [[name, text] as const] : [];
  });
  return parts.length > 0 ? Object.fromEntries(parts) : null;
}

export function sourceAt(sources: Members, path: string): ItemSource | null {
  return z.safeParse(sourceSchema, sources[path]).data ?? null;
}

/** `oxygenSaturation` → `Oxygen saturation` */
function titleOf(key: string): string {
  const words = key
    .replace(/_/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
