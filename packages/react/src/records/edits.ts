import { hashKey, type InfiniteData, type QueryClient, type QueryKey } from '@tanstack/react-query';
import type { RecordsPage } from './recordQueries.js';

/** A change that is on its way: shown at once, but the cache keeps what the server said until the server has said otherwise. */
export interface Edit {
  readonly id: string;
  /** The members that change; `gone` when the record is deleted. */
  readonly change: object | 'gone';
}

export interface Identified {
  id: string;
}

/**
 * The edits of one room, oldest first. They lie over what is read, so taking one back leaves every newer one, and what was read
 * meanwhile, as they are.
 */
export interface Edits {
  list: () => readonly Edit[];
  add: (edit: Edit) => void;
  drop: (edit: Edit) => void;
  subscribe: (listener: () => void) => () => void;
  /** Runs one write to a record after the other, in the order they were asked for. */
  inTurn: <Result>(id: string, write: () => Promise<Result>) => Promise<Result>;
}

const none: readonly Edit[] = [];
const rooms = new WeakMap<QueryClient, Map<string, Edits>>();

/** The edits of a room, which the first three parts of each of its keys name. */
export function editsOf(queryClient: QueryClient, queryKey: QueryKey): Edits {
  const ofClient = rooms.get(queryClient) ?? new Map<string, Edits>();
  rooms.set(queryClient, ofClient);
  const name = hashKey(queryKey.slice(0, 3));
  const edits = ofClient.get(name) ?? createEdits();
  ofClient.set(name, edits);
  return edits;
}

export function noEdits(): readonly Edit[] {
  return none;
}

function createEdits(): Edits {
  let edits = none;
  const listeners = new Set<() => void>();
  const turns = new Map<string, Promise<unknown>>();

  const become = (next: readonly Edit[]) => {
    edits = next;
    for (const listener of listeners) listener();
  };

  return {
    list: () => edits,
    add: (edit) => become([...edits, edit]),
    drop: (edit) => become(edits.length === 1 ? none : edits.filter((other) => other !== edit)),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async inTurn(id, write) {
      const turn = (turns.get(id) ?? Promise.resolve()).then(write);
      const settled = turn.catch(() => {});
      turns.set(id, settled);
      try {
        return await turn;
      } finally {
        if (turns.get(id) === settled) turns.delete(id);
      }
    },
  };
}

export function editedRecord<Item extends Identified>(edits: readonly Edit[], record: Item): Item {
  const changes = edits.flatMap(({ id, change }) =>
    id === record.id && change !== 'gone' ? Object.entries<unknown>({ ...change }) : [],
  );
  return changes.length === 0 ? record : { ...record, ...Object.fromEntries(changes) };
}

export function editedPage<Item extends Identified>(
  edits: readonly Edit[],
  page: RecordsPage<Item>,
): RecordsPage<Item> {
  const gone = goneOf(edits);
  const left = page.items.filter(({ id }) => !gone.has(id));
  return {
    ...page,
    items: left.map((item) => editedRecord(edits, item)),
    total: page.total && page.total - (page.items.length - left.length),
  };
}

export function editedPages<Item extends Identified, Token>(
  edits: readonly Edit[],
  { pages, ...data }: InfiniteData<RecordsPage<Item>, Token>,
): InfiniteData<RecordsPage<Item>, Token> {
  const gone = goneOf(edits);
  const fewer = pages.flatMap(({ items }) => items).filter(({ id }) => gone.has(id)).length;
  return {
    ...data,
    pages: pages.map((page) => ({ ...editedPage(edits, page), total: page.total && page.total - fewer })),
  };
}

function goneOf(edits: readonly Edit[]): Set<string> {
  return new Set(edits.filter(({ change }) => change === 'gone').map(({ id }) => id));
}
