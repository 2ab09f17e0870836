import type { CaseType } from '../caseType.js';
import { measureLine } from './measure.js';
import { medicineLine } from './medicine.js';
import {
  draftSection,
  itemParts,
  neededParts,
  partNames,
  type ItemKind,
  type ItemParts,
  type PartName,
} from './sections.js';

/** The code that a person chose for a part of an item. */
export interface ItemCode {
  code: string;
  /** `http://snomed.info/sct` */
  system: string;
  display: string;
}

export type ItemCodes = Readonly<Partial<Record<PartName, ItemCode>>>;

/** Where an item was written, as the service says: `text` stands on this page of this file. */
export interface ItemSource {
  /** `files[0]`: the place of the file among those that were sent. */
  file: string;
  /** From 1. */
  page: number;
  text: string;
  /** Letters of the page before it, as the service counts them: tells it from the same words elsewhere on the page. */
  start?: number | undefined;
  /** From 0 to 1, how sure the reader of a scanned page was of its least certain word. */
  confidence?: number | undefined;
}

/** One thing that a document says. */
export interface DraftItem {
  /** Its own within the draft. */
  id: string;
  /** By the contract's name: `conditions`, `investigations.observations`. */
  section: string;
  kind: ItemKind;
  parts: ItemParts;
  /** The line as it came; null once somebody changed it or where it was typed. */
  written: string | null;
  /** Each stands for the words of its part, and goes when they are changed. */
  codes: ItemCodes;
  /** Null: no place in the files is known for it. */
  source: ItemSource | null;
}

/** A document that nobody has approved. It can be changed and shown; it cannot be filed or linked. */
export interface DocumentDraft {
  caseType: CaseType;
  origin: 'ai' | 'typed';
  /** The service's name for what it read. */
  recordId: string | null;
  /** As they came, before anybody changed them. */
  original: readonly DraftItem[];
  /** In reading order, those that were removed among them. */
  items: readonly DraftItem[];
  /** Ids of items that were removed, and may come back until it is approved. */
  removed: readonly string[];
  /** Lines that the service did not understand. They are in no document. */
  unclear: readonly DraftItem[];
  /** What was read and has no place in this kind of document. */
  leftOut: readonly DraftItem[];
  /** Who the files are about, in their words; to be compared, and in no document. */
  patientName: string | null;
}

/** The items that stand. */
export function standingItems({ items, removed }: Pick<DocumentDraft, 'items' | 'removed'>): DraftItem[] {
  return items.filter(({ id }) => !removed.includes(id));
}

/** An item as one line. */
export function itemLine({ kind, parts, written }: Pick<DraftItem, 'kind' | 'parts' | 'written'>): string {
  if (written !== null) return written;
  switch (kind) {
    case 'medicine':
      return medicineLine(parts);
    case 'measure':
      return measureLine(parts);
    case 'relative':
      return `${parts.relation ?? ''}: ${parts.condition ?? ''}`;
    case 'text':
    case 'history':
    case 'procedure':
      return itemParts[kind]
        .map((name) => parts[name])
        .filter(Boolean)
        .join(', ');
    default:
      return kind satisfies never;
  }
}

/** Parts that have to be filled before the item says anything. */
export function missingParts({ kind, parts }: Pick<DraftItem, 'kind' | 'parts'>): PartName[] {
  if (kind === 'history') return parts.condition?.trim() || parts.procedure?.trim() ? [] : ['condition'];
  return neededParts[kind].filter((name) => !parts[name]?.trim());
}

export interface ItemChange {
  parts: ItemParts;
  /** Of parts as they are now. What is not given again is gone: a code never stays with other words. */
  codes?: ItemCodes | undefined;
}

/** Changes an item. What is the same as before is no change, and its line stays as it was written. */
export function changeItem(draft: DocumentDraft, id: string, { parts, codes = {} }: ItemChange): DocumentDraft {
  return {
    ...draft,
    items: draft.items.map((item) => {
      if (item.id !== id) return item;
      const filled = filledParts(parts);
      const next = { ...item, parts: filled, codes: codesOf(filled, codes) };
      const before = draft.original.find((one) => one.id === id) ?? item;
      return { ...next, written: hasSameParts(before, next) ? before.written : null };
    }),
  };
}

/** Adds an item at the end of its section. It has no source: a person wrote it. */
export function addItem(draft: DocumentDraft, section: string, { parts, codes = {} }: ItemChange): DocumentDraft {
  const { kind } = draftSection(section);
  const id = `added[${draft.items.length}]`;
  const filled = filledParts(parts);
  const item: DraftItem = {
    id,
    section,
    kind,
    parts: filled,
    written: null,
    codes: codesOf(filled, codes),
    source: null,
  };
  return { ...draft, items: [...draft.items, item] };
}

export function removeItem(draft: DocumentDraft, id: string): DocumentDraft {
  const isThere = draft.items.some((item) => item.id === id) && !draft.removed.includes(id);
  return isThere ? { ...draft, removed: [...draft.removed, id] } : draft;
}

/** Takes a removal back: the item stands where it stood. */
export function restoreItem(draft: DocumentDraft, id: string): DocumentDraft {
  return { ...draft, removed: draft.removed.filter((one) => one !== id) };
}

/** Whether anybody changed, added or removed something. */
export function isEdited({ original, items, removed }: DocumentDraft): boolean {
  const isSame = (item: DraftItem, at: number) => original[at] !== undefined && isSameItem(item, original[at]);
  return removed.length > 0 || items.length !== original.length || !items.every(isSame);
}

export function isSameItem(one: DraftItem, other: DraftItem): boolean {
  return hasSameParts(one, other) && partNames.every((name) => isSameCode(one.codes[name], other.codes[name]));
}

/** Whether both are one code, or neither is any. */
export function isSameCode(one: ItemCode | undefined, other: ItemCode | undefined): boolean {
  return one?.code === other?.code && one?.system === other?.system;
}

function hasSameParts(one: DraftItem, other: DraftItem): boolean {
  return itemParts[one.kind].every((name) => (one.parts[name] ?? '') === (other.parts[name] ?? ''));
}

function filledParts(parts: ItemParts): ItemParts {
  const filled: Partial<Record<PartName, string>> = {};
  for (const name of partNames) {
    const value = parts[name]?.trim();
    if (value) filled[name] = value;
  }
  return filled;
}

/** Of parts in which something stands. */
function codesOf(parts: ItemParts, codes: ItemCodes): ItemCodes {
  return Object.fromEntries(partNames.flatMap((name) => (parts[name] && codes[name] ? [[name, codes[name]]] : [])));
}
