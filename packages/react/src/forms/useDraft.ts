'use client';

import { hashKey, type Query, type QueryClient, type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { FieldValues, Path, PathValue, UseFormReturn } from 'react-hook-form';
import { useSurroundings } from '../provider/index.js';
import { useLatest } from '../kit/useLatest.js';

/**
 * What was typed, by the entry in the query cache that stands for it. The entry itself is empty, so nothing that saves the cache
 * saves a draft; and what empties the cache at sign-out, or forgets the entry after a while, forgets the draft.
 */
const drafts = new WeakMap<Query, FieldValues>();
const room = ['carestack', 'drafts'];
const halfAnHour = 30 * 60_000;

export interface Draft {
  /** True when the form came back with what was typed before. */
  isRestored: boolean;
  /** Empties the form and forgets what was kept. */
  discard: () => void;
}

/**
 * Keeps what was typed, in memory, while the person is on another screen of the app; for the same user, half an hour at most.
 *
 * @param name Which form it is; null keeps nothing. Never a name or number of a person: it is part of a query key.
 * @param left The fields that are never kept: numbers of documents. Null keeps none.
 */
export function useDraft<Values extends FieldValues, Output>(
  name: string | null,
  form: UseFormReturn<Values, unknown, Output>,
  left: readonly Path<Values>[] | null,
): Draft {
  const queryClient = useQueryClient();
  const { scope } = useSurroundings();
  const [isRestored, setRestored] = useState(() => name !== null && isKept(queryClient, [...room, scope, name]));
  const newest = useLatest({ form, left });

  useEffect(() => {
    // Read when the form is left: what it holds then is the draft.
    const latest = newest;
    if (name === null) return undefined;
    const key = [...room, scope, name];
    forgetOthers(queryClient, scope);
    const kept = Object.entries<PathValue<Values, Path<Values>>>(take(queryClient, key) ?? {});
    for (const [field, value] of kept) {
      if (isField(latest.current.form, field)) latest.current.form.setValue(field, value, { shouldDirty: true });
    }

    return () => {
      const { form: current, left: without } = latest.current;
      const before: FieldValues = current.formState.defaultValues ?? {};
      const typed = Object.entries(current.getValues()).filter(
        ([field, value]) => without && !isSame(value, before[field]) && !without.some((omitted) => omitted === field),
      );
      if (typed.length > 0) keep(queryClient, key, Object.fromEntries(typed));
    };
  }, [name, queryClient, scope, newest]);

  return {
    isRestored,
    discard: () => {
      setRestored(false);
      form.reset();
    },
  };
}

function isField<Values extends FieldValues>(
  form: Pick<UseFormReturn<Values>, 'getValues'>,
  field: string,
): field is Path<Values> {
  return Object.hasOwn(form.getValues(), field);
}

/** Lists are copied by the form: they are the same when what is in them is. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function keep(queryClient: QueryClient, queryKey: QueryKey, values: FieldValues) {
  const query: Query = queryClient.getQueryCache().build(queryClient, { queryKey, gcTime: halfAnHour });
  drafts.set(query, values);
}

function isKept(queryClient: QueryClient, queryKey: QueryKey): boolean {
  const query = queryClient.getQueryCache().get(hashKey(queryKey));
  return query !== undefined && drafts.has(query);
}

function take(queryClient: QueryClient, queryKey: QueryKey): FieldValues | undefined {
  const query = queryClient.getQueryCache().get(hashKey(queryKey));
  if (!query) return undefined;
  queryClient.getQueryCache().remove(query);
  return drafts.get(query);
}

/** Whoever was here before is gone, and what they typed with them. */
function forgetOthers(queryClient: QueryClient, scope: string) {
  queryClient.removeQueries({ queryKey: room, predicate: ({ queryKey }) => queryKey[room.length] !== scope });
}
