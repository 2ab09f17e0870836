import { isObject, objectOf, textOf, wrongKind } from '../../values/given.js';
import type { DocumentDraft, DraftItem } from './draft.js';
import { itemParts, partNames, type ItemParts } from './sections.js';

type Lists = 'items' | 'removed' | 'original';

/** @throws ValidationError for anything but a draft with these lists. */
export function draftIn<Draft extends Partial<Pick<DocumentDraft, Lists>>>(
  operation: string,
  draft: Draft,
  lists: readonly Lists[] = ['items', 'removed'],
): Draft {
  if (isObject(draft) && lists.every((name) => Array.isArray(draft[name]))) return draft;
  throw wrongKind(operation, 'draft', draft, 'what draftOf, draftsOf or typedDraft made');
}

/** @throws ValidationError for anything but an item of a draft. */
export function itemIn<Item extends Pick<DraftItem, 'kind' | 'parts'>>(
  operation: string,
  item: Item,
  name = 'item',
): Item {
  if (isObject(item) && Object.hasOwn(itemParts, item.kind) && isObject(item.parts)) return item;
  throw wrongKind(operation, name, item, 'an item of a draft');
}

/** @throws ValidationError for parts that are no texts: a number is given as `'72'`. */
export function partsIn(operation: string, parts: ItemParts): ItemParts {
  const given = objectOf(operation, 'parts', parts);
  for (const name of partNames) textOf(operation, `parts.${name}`, given[name] ?? '');
  return given;
}
