import type { CaseType } from '../caseType.js';
import { objectOf, textOf } from '../../values/given.js';
import { draftIn, itemIn, partsIn } from './givenDraft.js';
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

/** A code that a person chose for a part of an item. */
export interface ItemCode {
  code: string;
  /** `http://snomed.info/sct` */
  system: string;
  display: string;
}

export type ItemCodes = Readonly<Partial<Record<PartName, ItemCode>>>;

/** Where the service found an item: `text` is on this page of this file. */
export interface ItemSource {
  /** The position of the file among those that were sent: `files[0]`. */
  file: string;
  /** From 1. */
  page: number;
  text: string;
  /** How many characters of the page come before it, as the service counts them. It tells the same words apart on one page. */
  start?: number | undefined;
  /** From 0 to 1: how sure the text recognition of a scanned page was of its least certain word. */
  confidence?: number | undefined;
}

/** One statement of a document. */
export interface DraftItem {
  /** Unique within the draft. */
  id: string;
  /** The contract's name of its section: `conditions`, `investigations.observations`. */
  section: string;
  kind: ItemKind;
  parts: ItemParts;
  /** The line as it came from the service. Null when a person changed or typed it. */
  written: string | null;
  /** The chosen codes by part. When the words of a part change, its code is removed. */
  codes: ItemCodes;
  /** Null when its place in the files is not known. */
  source: ItemSource | null;
}

/** A document that nobody has approved yet. It can be changed and shown, but not filed or linked. */
export interface DocumentDraft {
  caseType: CaseType;
  origin: 'ai' | 'typed';
  /** The id that the service gave to what it read. */
  recordId: string | null;
  /** The items as they came, before any change. */
  original: readonly DraftItem[];
  /** All items in reading order, including the removed ones. */
  items: readonly DraftItem[];
  /** Ids of the removed items. They can be restored until the draft is approved. */
  removed: readonly string[];
  /** Lines that the service did not understand. They do not go into the document. */
  unclear: readonly DraftItem[];
  /** What was read, but has no section in this kind of document. */
  leftOut: readonly DraftItem[];
  /** The patient's name as the files give it, to compare with the patient. It does not go into the document. */
  patientName: string | null;
}

/** The items that are not removed. @throws ValidationError for no draft. */
export function standingItems(draft: Pick<DocumentDraft, 'items' | 'removed'>): DraftItem[] {
  const { items, removed } = draftIn('standingItems', draft);
  return items.filter(({ id }) => !removed.includes(id));
}

/** An item as one line: as the service wrote it, or its parts. @throws ValidationError for no item. */
export function itemLine(item: Pick<DraftItem, 'kind' | 'parts' | 'written'>): string {
  const { kind, parts, written } = itemIn('itemLine', item);
  if (typeof written === 'string') return written;
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

/** The empty parts that an item needs to have a meaning. @throws ValidationError for no item. */
export function missingParts(item: Pick<DraftItem, 'kind' | 'parts'>): PartName[] {
  const { kind, parts } = itemIn('missingParts', item);
  if (kind === 'history') return parts.condition?.trim() || parts.procedure?.trim() ? [] : ['condition'];
  return neededParts[kind].filter((name) => !parts[name]?.trim());
}

export interface ItemChange {
  parts: ItemParts;
  /** The codes for the parts as they are now. A code that is not given again is removed, so that none stays with other words. */
  codes?: ItemCodes | undefined;
}

/**
 * Changes an item. If its parts are the same as in the original, it keeps the line as it was written. An id of none changes nothing.
 *
 * @throws ValidationError for a draft that is none, an id that is no text, or parts that are no texts.
 */
export function changeItem(draft: DocumentDraft, id: string, change: ItemChange): DocumentDraft {
  draftIn('changeItem', draft, ['items', 'original']);
  textOf('changeItem', 'id', id);
  const { parts, codes } = changeOf('changeItem', change);
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

/**
 * Adds an item at the end of its section. It has no source, because a person wrote it.
 *
 * @throws ValidationError for a draft that is none, a section that is no text, or parts that are no texts.
 */
export function addItem(draft: DocumentDraft, section: string, change: ItemChange): DocumentDraft {
  draftIn('addItem', draft, ['items']);
  textOf('addItem', 'section', section);
  const { parts, codes } = changeOf('addItem', change);
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

function changeOf(operation: string, change: ItemChange): { parts: ItemParts; codes: ItemCodes } {
  const { parts, codes = {} } = objectOf(operation, 'change', change);
  return { parts: partsIn(operation, parts), codes: objectOf(operation, 'codes', codes) };
}

/** Takes an item out of the document; `restoreItem` brings it back. An id of none changes nothing. @throws ValidationError for no draft or id. */
export function removeItem(draft: DocumentDraft, id: string): DocumentDraft {
  draftIn('removeItem', draft);
  textOf('removeItem', 'id', id);
  const isThere = draft.items.some((item) => item.id === id) && !draft.removed.includes(id);
  return isThere ? { ...draft, removed: [...draft.removed, id] } : draft;
}

/** Restores a removed item to its old place. @throws ValidationError for no draft or id. */
export function restoreItem(draft: DocumentDraft, id: string): DocumentDraft {
  draftIn('restoreItem', draft);
  textOf('restoreItem', 'id', id);
  return { ...draft, removed: draft.removed.filter((one) => one !== id) };
}

/** True when an item was changed, added or removed. @throws ValidationError for no draft. */
export function isEdited(draft: DocumentDraft): boolean {
  const { original, items, removed } = draftIn('isEdited', draft, ['original', 'items', 'removed']);
  const isSame = (item: DraftItem, at: number) => original[at] !== undefined && isSameItem(item, original[at]);
  return removed.length > 0 || items.length !== original.length || !items.every(isSame);
}

/** True when two items say the same with the same codes, wherever they came from. @throws ValidationError for no item. */
export function isSameItem(one: DraftItem, other: DraftItem): boolean {
  for (const [name, item] of Object.entries({ one, other })) {
    objectOf('isSameItem', `${name}.codes`, itemIn('isSameItem', item, name).codes);
  }
  return hasSameParts(one, other) && partNames.every((name) => isSameCode(one.codes[name], other.codes[name]));
}

/** True for the same code, or when both have none. */
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

/** The codes of the parts that are filled. */
function codesOf(parts: ItemParts, codes: ItemCodes): ItemCodes {
  return Object.fromEntries(partNames.flatMap((name) => (parts[name] && codes[name] ? [[name, codes[name]]] : [])));
}
