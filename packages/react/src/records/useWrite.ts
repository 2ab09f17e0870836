'use client';

import { type EhrApiError, isLost, readingBack } from '@carestack/core/errors';
import type { RefusedFields } from '@carestack/core/values';
import {
  hashKey,
  useMutation,
  type UseMutationOptions,
  type UseMutationResult,
  useQueryClient,
} from '@tanstack/react-query';
import { useRef } from 'react';
import { useSurroundings } from '../provider/index.js';
import { type Deletion, type Place, refresh, whileHidden, whileShown } from './place.js';
import { takenOf } from './takenOf.js';
import { useUndoWindow } from './useUndoWindow.js';

/** The options of TanStack's `useMutation`, without those that would send a write twice, later, or keep it. */
export type WriteOptions<Result, Variables, Context = unknown> = Omit<
  UseMutationOptions<Result, EhrApiError, Variables, Context>,
  'mutationFn' | 'retry' | 'retryDelay' | 'networkMode' | 'gcTime'
>;

export type WriteResult<Result, Variables, Context = unknown> = UseMutationResult<
  Result,
  EhrApiError,
  Variables,
  Context
>;

/** Never repeated, never sent later by itself, and gone from the mutation cache with the component that made it. */
const writing = { retry: false, networkMode: 'always', gcTime: 0 } as const;

/** A write, as TanStack's `useMutation` runs it. */
export function useWrite<Result, Variables, Context>(
  write: (variables: Variables) => Promise<Result>,
  options: WriteOptions<Result, Variables, Context> | undefined,
) {
  return useMutation<Result, EhrApiError, Variables, Context>({ ...options, ...writing, mutationFn: write });
}

function usePlace(keys: Place['keys']): Place {
  return { queryClient: useQueryClient(), keys, scope: useSurroundings().scope };
}

interface Creating<New, Result> {
  create: (item: New) => Promise<Result>;
  /** What the answer would have been, if it is on record. */
  find: (item: New) => Promise<Result | null>;
  /** What tells one new record from another. */
  identity: (item: New) => string;
}

/** Creates once: looks when the answer was lost, and before a second try after that. */
export function useCreate<New, Result, Context>(
  keys: Place['keys'],
  { create, find, identity }: Creating<New, Result>,
  options: WriteOptions<Result, New, Context> | undefined,
) {
  const place = usePlace(keys);
  const inDoubt = useRef<string>(null);
  return useWrite<Result, New, Context>(async (item) => {
    try {
      const before = inDoubt.current === identity(item) ? await find(item) : null;
      const written =
        before ??
        (await readingBack(
          () => create(item),
          () => find(item),
        ));
      inDoubt.current = null;
      return written;
    } catch (error) {
      if (isLost(error)) inDoubt.current = identity(item);
      throw error;
    } finally {
      refresh(place);
    }
  }, options);
}

/** A change of a record: only the members given. */
export interface RecordUpdate<Changes> {
  id: string;
  changes: Changes;
}

/** What of a write may tell that the server did not take all of it. */
interface MayComplain {
  refusedFields?: RefusedFields | undefined;
}

interface Updating<Changes, Result, Item extends object> {
  update: (id: string, changes: Changes) => Promise<Result>;
  findById: (id: string) => Promise<Item>;
  /** The answer of a change that was found to be done. */
  found: (item: Item, id: string) => Result;
  /** The changes as they are stored, or null when they will be refused. */
  stored: (changes: Changes, id: string) => object | null;
}

/** Changes a record: shown at once, taken back when it fails, one change of a record after the other. */
export function useUpdate<Changes extends object, Result extends MayComplain, Item extends object, Context>(
  keys: Place['keys'],
  { update, findById, found, stored }: Updating<Changes, Result, Item>,
  options: WriteOptions<Result, RecordUpdate<Changes>, Context> | undefined,
) {
  return useChange<RecordUpdate<Changes>, Result, Context>(
    keys,
    {
      edit: ({ id, changes }) => ({ id, change: stored(changes, id) }),
      taken: (change, { refusedFields }) => takenOf(change, refusedFields),
      write: ({ id, changes }) => {
        const change = stored(changes, id);
        const look = async () => {
          const item = await findById(id);
          return change && holds(item, change) ? found(item, id) : null;
        };
        return readingBack(() => update(id, changes), look);
      },
    },
    options,
  );
}

interface Changing<Variables, Result> {
  /** The record, and the members of it that are shown at once; null shows nothing. */
  edit: (variables: Variables) => { id: string; change: object | null };
  write: (variables: Variables) => Promise<Result>;
  /** What of the change is shown until it is read again. Default all of it. */
  taken?: (change: object, result: Result) => object;
}

/** Writes with a call of the room's own: shown at once, taken back when it fails, one write of a record after the other. */
export function useChange<Variables, Result, Context>(
  keys: Place['keys'],
  { edit, write, taken }: Changing<Variables, Result>,
  options: WriteOptions<Result, Variables, Context> | undefined,
): WriteResult<Result, Variables, Context> {
  const place = usePlace(keys);
  return useWrite<Result, Variables, Context>(
    (variables) => whileShown(place, edit(variables), () => write(variables), taken),
    options,
  );
}

function holds(item: object, change: object): boolean {
  const values: Readonly<Record<string, unknown>> = { ...item };
  return Object.entries(change).every(([name, value]) => hashKey([values[name] || null]) === hashKey([value || null]));
}

/** The changes as a schema would store them, beside the `rest` that it wants. Null when it refuses them: nothing is shown or sent. */
export function storedBy(
  schema: { safeParse(value: unknown): { data?: object | undefined } },
  changes: object,
  rest: object = {},
): object | null {
  const { data } = schema.safeParse({ ...changes, ...rest });
  if (!data) return null;
  const parsed: Readonly<Record<string, unknown>> = { ...data };
  const names = Object.keys(changes).filter((name) => parsed[name] !== undefined);
  return Object.fromEntries(names.map((name) => [name, parsed[name]]));
}

export interface UndoOptions {
  /**
   * Milliseconds in which a deletion can be taken back; it is sent after them, or at once when the component or the page is left.
   * Default 0: it is sent at once.
   */
  undoFor?: number | undefined;
}

export type DeleteOptions<Context = unknown> = WriteOptions<Deletion, string, Context> & UndoOptions;

export type DeleteResult<Context = unknown> = WriteResult<Deletion, string, Context> & {
  /** The ids whose deletion is not sent yet, oldest first. */
  undoable: readonly string[];
  /** Takes a deletion back that is not sent yet. */
  undo: (id: string) => void;
};

interface Deleting {
  remove: (id: string) => Promise<void>;
  exists: (id: string) => Promise<boolean>;
}

/** Deletes a record: gone from the lists at once, back when it fails or is taken back. */
export function useDelete<Context>(
  keys: Place['keys'],
  { remove, exists }: Deleting,
  { undoFor = 0, ...options }: DeleteOptions<Context> = {},
): DeleteResult<Context> {
  const place = usePlace(keys);
  const { undoable, undo, wait } = useUndoWindow();
  const removeOnce = (id: string) =>
    readingBack(
      async () => {
        await remove(id);
        return true;
      },
      async () => ((await exists(id)) ? null : true),
    );
  const mutation = useWrite<Deletion, string, Context>(
    (id) =>
      whileHidden(
        place,
        id,
        () => wait(id, undoFor),
        () => removeOnce(id),
      ),
    options,
  );
  return { ...mutation, undoable, undo };
}
